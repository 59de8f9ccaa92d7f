import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'A field is written twice.',
});
