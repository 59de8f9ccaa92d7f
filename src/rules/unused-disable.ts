import { defineRule, note } from './engine/define-rule.ts';

const example = (comment: string, met: string): string =>
  `---\ntype: contact\n# ${comment}\nmet: ${met}\n---\n`;

export const unusedDisable = defineRule({
  id: 'unused-disable',
  family: 'silencing',
  severity: 'warning',
  summary: 'A comment silences nothing, or names a rule that does not exist.',
  explanation:
    'Such comments stay behind when what they excused is mended, and would hide the next mistake on their line. A safe fix removes the comment, or the one name in it that is of no use. A word or rule that does not exist is only reported, since a slip of the pen is better corrected than removed. Only a comment that names unused-disable silences this rule.',
  bad: [
    {
      ...note(example('netvault-disable-next-line invalid-date -- not known yet', '2026-11-16')),
      fixed: '---\ntype: contact\nmet: 2026-11-16\n---\n',
    },
    note(
      `${example('netvault-disable-next-line invalid-date', 'autumn')}\n<!-- netvault-disable-file brken-link -->\n`,
    ),
  ],
  good: [note(example('netvault-disable-next-line invalid-date -- not known yet', 'autumn 2026'))],
  check: null,
});
