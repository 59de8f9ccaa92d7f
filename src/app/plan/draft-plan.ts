import type { Ledger } from '../../scorecard/ledger.ts';
import type { DayPlan } from './day-plan.ts';
import { draftLog, type DraftedLine, type LogDraft } from '../log/draft-log.ts';

/** What is to be written of these lines for a day: each once, and none that is decided already. Throws as `draftLog` does. */
export function draftPlan(
  ledger: Ledger,
  plan: Pick<DayPlan, 'date' | 'decided'>,
  lines: readonly string[],
): LogDraft {
  const { index, now } = ledger;
  const isDecided = ({ date, entry, path }: DraftedLine): boolean => {
    const own = index.record('contact', path) ? [path] : [];
    const named = new Set([...own, ...entry.people.map((link) => index.pathOf(link, path))]);
    return (
      date === plan.date &&
      plan.decided.some(
        ({ activity, count, minutes, people, text }) =>
          activity === entry.activity &&
          count === entry.count &&
          minutes === entry.minutes &&
          text === entry.text &&
          people.length === named.size &&
          people.every((one) => named.has(one)),
      )
    );
  };
  const all = [...new Set(lines)];
  const draft = draftLog(ledger, now, all);
  const fresh = all.filter((_, at) => !draft.lines.slice(at, at + 1).every(isDecided));
  return fresh.length === all.length ? draft : draftLog(ledger, now, fresh);
}
