import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';

/** How many of the other possible notes a message names. */
const SHOWN = 5;

export const ambiguousLink = defineRule({
  id: 'ambiguous-link',
  family: 'links',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A link may mean several notes that are equally near.',
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
