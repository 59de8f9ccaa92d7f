import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';
import { linkText, relink } from './engine/relink.ts';

const ada = '---\ntype: contact\naliases: [The Countess]\nmet: 2026-01-10\n---\n';
const log = (link: string): string => `## Log\n\n- call [[${link}]]: her board seat\n`;

/** Of the notes that may be meant, so many are named. */
const SHOWN = 3;

export const aliasAsLink = defineRule({
  id: 'alias-as-link',
  family: 'links',
  severity: 'warning',
  summary: 'A link names an alias, which leads nowhere.',
  explanation:
    'Aliases never resolve, in Obsidian neither: what is written here is not counted for the contact. Link the note, and show the alias. A safe fix does so where one contact alone has the alias.',
  bad: [
    {
      notes: { '2026-11-18.md': log('The Countess'), 'Ada Lovelace.md': ada },
      fixed: log('Ada Lovelace|The Countess'),
    },
  ],
  good: [{ notes: { '2026-11-18.md': log('Ada Lovelace|The Countess'), 'Ada Lovelace.md': ada } }],
  check({ index }, report) {
    for (const fault of linkFaults(index, 'alias')) {
      const { path, link, of } = fault;
      const alias = link.target.trim();
      const [only] = of;
      const few = of.slice(0, SHOWN);
      const names = few.map((one) => `[[${linkText(index, one, path)}|${alias}]]`);
      const { fix } = only !== undefined && of.length === 1 ? relink(index, path, link, only, alias) : {};
      report(path, {
        span: { start: link.start, end: link.end },
        message: `“${alias}” is an alias, and aliases lead nowhere`,
        help: `Write ${names.join(' or ')}`,
        related: few.map((one) => ({ path: one, message: `${index.nameOf(one)} has this alias` })),
        ...(fix ? { fix } : {}),
      });
    }
  },
});
