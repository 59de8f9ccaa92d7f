import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const frontMatterNotFirst = defineRule({
  id: 'front-matter-not-first',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'A block of fields is not at the beginning of the note, so it is not read.',
});
