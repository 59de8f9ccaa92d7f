import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const frontMatterNotFirst = defineRule({
  id: 'front-matter-not-first',
  ...UNREADABLE,
  dependsOn: 'note',
  summary:
    'A block of fields stands where no reader looks for it: below another, or behind a spoilt first line.',
});
