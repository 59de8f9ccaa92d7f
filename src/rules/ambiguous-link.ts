import { defineRule, type Example } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';

const person = '---\ntype: contact\nmet: 2026-01-10\n---\n';
const vault = (link: string): Example => ({
  notes: {
    'Daily/2026-11-18.md': `## Log\n\n- call [[${link}]]\n`,
    'Firm/Grace.md': person,
    'Club/Grace.md': `---\ntype: contact\nname: Grace of the club\nmet: 2026-02-10\n---\n`,
  },
});

/** Of the other notes that may be meant, so many are named. */
const SHOWN = 5;

export const ambiguousLink = defineRule({
  id: 'ambiguous-link',
  family: 'links',
  severity: 'warning',
  summary: 'A link may mean several notes that are equally near.',
  explanation:
    'Where two paths that end as the link does are equally short, the first in order of path is used, which may be the wrong one. Write the folder before the name.',
  bad: [vault('Grace')],
  good: [vault('Firm/Grace')],
  check({ index }, report) {
    for (const fault of linkFaults(index, 'ambiguous')) {
      const [used = '', ...others] = fault.candidates;
      const { start, end, target } = fault.link;
      report(fault.path, {
        span: { start, end },
        message: `“${target}” may mean ${fault.candidates.length} notes; ${used} is used`,
        help: `Write the folder too: [[${used.replace(/\.md$/, '')}]] or [[${(others[0] ?? '').replace(/\.md$/, '')}]]`,
        related: others.slice(0, SHOWN).map((path) => ({ path, message: 'This note may be meant as well' })),
      });
    }
  },
});
