import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const unreadableFile = defineRule({
  id: 'unreadable-file',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'A note or folder cannot be opened.',
});
