import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

const ada = (log: string): string => `---\ntype: contact\n---\n\n## Log\n\n- ${log}\n`;
const daily = '## Log\n\n- email [[Ada Lovelace]]\n';

export const countedTwice = defineRule({
  id: 'counted-twice',
  family: 'scorecard',
  severity: 'info',
  summary: 'Two notes tell of the same activity; it counts once.',
  explanation:
    'Same day, same activity, same people, and amounts that are equal or given once. Keep one of the two. If it did happen twice, say so in one note (`x2`).',
  bad: [{ notes: { '2026-11-18.md': daily, 'Ada Lovelace.md': ada('2026-11-18 email') } }],
  good: [{ notes: { '2026-11-18.md': daily, 'Ada Lovelace.md': ada('2026-11-17 email') } }],
  check({ index, ledger }, report) {
    for (const { kept, dropped } of ledger.twice) {
      const record = index.note(dropped.path)?.record;
      report(dropped.path, {
        span: dropped.span ?? (record ? recordSpan(record) : { start: 0, end: 0 }),
        message: `The ${dropped.activity} of ${dropped.date} stands in ${kept.path} too, and counts once`,
        help: 'Keep one of the two',
        related: [{ path: kept.path, message: 'The same activity' }],
      });
    }
  },
});
