import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { decidedOn, decidedViews, leftOverBefore } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { DecidedLine } from '../../scorecard/summary.ts';
import type { LogDraft } from '../log/draft-log.ts';
import { UserError } from '../user-error.ts';
import { decidedText } from '../words/day-words.ts';
import type { LinePlace } from './edit-line.ts';
import { settleLine } from './settle-line.ts';

/** An open line as a view shows it, by which it is found again. */
export interface ShownLine extends LinePlace {
  readonly date: CivilDate;
  readonly said: string;
}

/** What becomes of it: it is done, it moves to tomorrow, or it is dropped. */
export type ShownSettling = 'done' | 'move' | 'drop';

export function shownLine(line: DecidedLine): ShownLine {
  return { path: line.path, line: line.line, date: line.date, said: decidedText(line) };
}

/**
 * Settles a line that was shown, as `settleLine` does: where it stood then, or
 * where it stands now if lines above it came or went since. Never another one:
 * throws `UserError` where its note has no such line any more, or several.
 */
export function settleShown(ledger: Ledger, shown: ShownLine, how: ShownSettling): LogDraft {
  const { index, now } = ledger;
  const lines = [...decidedOn(ledger, shown.date), ...leftOverBefore(ledger, now.date)];
  const same = decidedViews(
    ledger,
    [...new Set(lines)].filter(({ path }) => path === shown.path),
  ).filter((line) => !line.done && line.date === shown.date && decidedText(line) === shown.said);
  const found = same.find(({ line }) => line === shown.line) ?? (same.length === 1 ? same[0] : undefined);
  if (!found) throw new UserError('line-not-open', { path: shown.path, line: shown.line });
  return settleLine(
    index,
    now,
    found,
    how === 'move' ? { is: how, date: addDays(now.date, 1) } : { is: how },
  );
}
