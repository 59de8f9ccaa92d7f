import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

export const countedTwice = defineRule({
  id: 'counted-twice',
  family: 'scorecard',
  severity: 'info',
  dependsOn: 'people',
  summary: 'Two notes record the same activity; it counts once.',
  check({ index, ledger }, report) {
    for (const { kept, dropped } of ledger.twice) {
      const record = index.note(dropped.path)?.record;
      report(dropped.path, {
        about: dropped.people,
        span: dropped.span ?? (record ? recordSpan(record) : { start: 0, end: 0 }),
        message: `The ${dropped.activity} of ${dropped.date} is also in ${kept.path}, and counts once`,
        help: 'Keep one of the two',
        related: [{ path: kept.path, message: 'The same activity' }],
      });
    }
  },
});
