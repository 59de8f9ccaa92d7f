import { defineRule } from './engine/define-rule.ts';

export const unlinkedName = defineRule({
  id: 'unlinked-name',
  family: 'links',
  severity: 'info',
  dependsOn: 'note',
  summary:
    'A field for people has a name that does not mean exactly one contact, or a log line has a contact’s name or link that does not count.',
});
