import { defineRule } from './engine/define-rule.ts';

export const unlinkedName = defineRule({
  id: 'unlinked-name',
  family: 'links',
  severity: 'info',
  dependsOn: 'note',
  summary:
    'A field for people holds a name that is no one contact’s, or a line of a log a contact’s name that does not count.',
});
