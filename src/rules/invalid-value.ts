import { defineRule, note } from './engine/define-rule.ts';

export const invalidValue = defineRule({
  id: 'invalid-value',
  family: 'fields',
  severity: 'error',
  summary: 'A field holds something that its kind of field cannot hold.',
  explanation: 'The value is not used. The help says what may stand there.',
  bad: [note('---\ntype: contact\ncadence: now and then\n---\n')],
  good: [note('---\ntype: contact\ncadence: every 6 weeks\n---\n')],
  check: null,
});
