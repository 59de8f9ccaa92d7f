import { awaitingOutcome } from '../scorecard/events.ts';
import { defineRule, note } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const event = (more: string): string => `---\ntype: event\ndate: 2026-11-12\n${more}---\n`;

export const outcomeMissing = defineRule({
  id: 'outcome-missing',
  family: 'events',
  severity: 'warning',
  summary: 'An event is over, and nobody has said how it went.',
  explanation:
    'While it is planned or has no status it counts nothing. Say `status: attended`, `skipped` or `canceled`. A past meeting in another tool’s spelling is left alone: it says by being there that it took place.',
  bad: [note(event('')), note(event('status: planned\n'))],
  good: [note(event('status: attended\n')), note(event('status: skipped\n'))],
  check({ index, ledger }, report) {
    for (const { path, date } of awaitingOutcome(ledger)) {
      const event = index.record('event', path);
      if (!event) continue;
      // A status that cannot be read has its own finding.
      if (
        event.status === null &&
        event.fields.has('status') &&
        !isEmptyField(index.note(path)?.text, event.fields.get('status')?.valueSpan)
      )
        continue;
      report(path, {
        span: valueSpan(event, event.status === null ? 'date' : 'status'),
        message: `It was to be on ${date}, and nothing says how it went`,
        help: 'Write status: attended, skipped or canceled',
      });
    }
  },
});

function isEmptyField(text: string | undefined, span: { start: number; end: number } | undefined): boolean {
  return span === undefined || /^["'\s]*$/.test(text?.slice(span.start, span.end) ?? '');
}
