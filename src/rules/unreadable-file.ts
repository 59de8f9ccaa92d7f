import { defineRule } from './engine/define-rule.ts';

export const unreadableFile = defineRule({
  id: 'unreadable-file',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'A note or folder is there and cannot be opened.',
  check: null,
});
