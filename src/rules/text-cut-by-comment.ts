import { defineRule, note } from './engine/define-rule.ts';

const cut = (role: string): string => `---\ntype: contact\nrole: ${role}\n---\n`;

export const textCutByComment = defineRule({
  id: 'text-cut-by-comment',
  family: 'front matter',
  severity: 'warning',
  summary: 'A value ends at a “#” that was hardly meant to begin a comment.',
  explanation:
    'YAML takes a “#” after a blank for the beginning of a comment, and every reader but you loses the rest of the text. Reported where no blank follows the “#”, as in “Chapter #3”, and in lines of a log. Quotes keep the text together; since it may have been a comment after all, only --unsafe-fixes puts them there, except in a log, which NetVault reads as it is written.',
  bad: [
    note(cut('Editor of issue #3')),
    note('---\ntype: contact\ntags: #book #fair\n---\n'),
    {
      ...note('---\ntype: contact\nlog:\n  - 2026-11-16 thanks — for chapter #3\n---\n'),
      fixed: '---\ntype: contact\nlog:\n  - "2026-11-16 thanks — for chapter #3"\n---\n',
    },
  ],
  good: [note(cut('"Editor of issue #3"')), note(cut('Editor # since spring'))],
  check: null,
});
