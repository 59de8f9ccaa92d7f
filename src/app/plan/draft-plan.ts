import type { Ledger } from '../../scorecard/ledger.ts';
import type { DayPlan } from './day-plan.ts';
import { settleLines } from '../day/settle-line.ts';
import { mergeChanges } from '../notes/note-change.ts';
import { draftLog, type DraftedLine, type LogDraft } from '../log/draft-log.ts';

/** What is to be written of these lines for a day: each once, and none that is decided already; those that are left over move to it. Throws as `draftLog` does. */
export function draftPlan(
  ledger: Ledger,
  plan: Pick<DayPlan, 'date' | 'decided' | 'proposal'>,
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
  const moving = [...new Set(lines)].flatMap((line) => {
    const { from } = plan.proposal.find((one) => one.line === line && one.from !== null) ?? {};
    return from ? [{ line, from }] : [];
  });
  if (moving.length > 0) {
    const places = moving.map(({ from }) => from);
    const moved = settleLines(index, now, places, { is: 'move', date: plan.date });
    const rest = lines.filter((line) => !moving.some((one) => one.line === line));
    return then(moved, draftPlan(ledger.next(moved.after, now), plan, rest));
  }
  const all = [...new Set(lines)];
  const draft = draftLog(ledger, now, all);
  const fresh = all.filter((_, at) => !draft.lines.slice(at, at + 1).every(isDecided));
  return fresh.length === all.length ? draft : draftLog(ledger, now, fresh);
}

/** Two drafts, one after the other, as one. */
function then(first: LogDraft, next: LogDraft): LogDraft {
  return {
    changes: mergeChanges(first.changes, next.changes),
    lines: [...first.lines, ...next.lines],
    made: [...first.made, ...next.made],
    after: next.after,
  };
}
