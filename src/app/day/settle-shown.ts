import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { decidedOn, decidedViews, leftOverBefore } from '../../scorecard/day.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import type { DecidedLine } from '../../scorecard/summary.ts';
import type { LogDraft } from '../log/draft-log.ts';
import { UserError } from '../user-error.ts';
import { decidedText } from '../words/day-words.ts';
import type { EntryPlace } from './edit-line.ts';
import { settleLines } from './settle-line.ts';

/** An open line as a view shows it, by which it is found again. */
export interface ShownLine extends EntryPlace {
  readonly date: CivilDate;
  readonly said: string;
}

/** What becomes of it: it is done, it moves to tomorrow, or it is dropped. */
export type ShownSettling = 'done' | 'move' | 'drop';

export function shownLine(line: DecidedLine): ShownLine {
  const { path, line: at, column, date } = line;
  return { path, line: at, column, date, said: decidedText(line) };
}

/**
 * Settles a line that was shown, as `settleLines` does: where it stood then, or
 * where it stands now if lines above it came or went since. Never another one:
 * throws `UserError` where its note has no such line any more, or several.
 */
export function settleShown(ledger: Ledger, shown: ShownLine, how: ShownSettling): LogDraft {
  const { now } = ledger;
  const lines = [...new Set([...decidedOn(ledger, shown.date), ...leftOverBefore(ledger, now.date)])];
  const found = findShown(ledger, lines, shown, (line) => decidedText(line) === shown.said);
  return settleLines(ledger, [found], how === 'move' ? { is: how, date: addDays(now.date, 1) } : { is: how });
}

/** Of open lines the one that was shown, by its place, its day and what it says; else the only one of its note that says so. */
export function findShown(
  ledger: Ledger,
  lines: readonly LoggedLine[],
  shown: Omit<ShownLine, 'said'>,
  saysSo: (line: DecidedLine) => boolean,
): DecidedLine {
  const here = lines.filter((one) => one.path === shown.path && one.date === shown.date);
  const same = decidedViews(ledger, here).filter((one) => !one.done && saysSo(one));
  const found = same.find((one) => isAt(one, shown)) ?? (same.length === 1 ? same[0] : undefined);
  if (!found) throw new UserError('line-not-open', { path: shown.path, line: shown.line });
  return found;
}

export function isAt(one: EntryPlace, { path, line, column }: EntryPlace): boolean {
  return one.path === path && one.line === line && one.column === column;
}
