import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const invalidEncoding = defineRule({
  id: 'invalid-encoding',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'A note is not valid UTF-8.',
});
