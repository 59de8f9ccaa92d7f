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

/** An open line as a view shows it, with enough data to find it again. */
export interface ShownLine extends EntryPlace {
  readonly date: CivilDate;
  readonly text: string;
}

/** What happens to it: it is done, moved to tomorrow, or dropped. */
export type ShownSettling = 'done' | 'move' | 'drop';

export function shownLine(line: DecidedLine): ShownLine {
  const { path, line: at, column, date } = line;
  return { path, line: at, column, date, text: decidedText(line) };
}

/**
 * Settles a line that was shown, as `settleLines` does: at its place, or at its new place if
 * lines above it were added or removed. Never another line: throws `UserError` if its note no
 * longer has it, or has several like it.
 */
export function settleShown(ledger: Ledger, shown: ShownLine, how: ShownSettling): LogDraft {
  const { now } = ledger;
  const lines = [...new Set([...decidedOn(ledger, shown.date), ...leftOverBefore(ledger, now.date)])];
  const found = findShownLine(ledger, lines, shown, (line) => decidedText(line) === shown.text);
  return settleLines(ledger, [found], how === 'move' ? { is: how, date: addDays(now.date, 1) } : { is: how });
}

/** The open line that was shown, by its place, date and text; or else the only line of its note with that text. */
export function findShownLine(
  ledger: Ledger,
  lines: readonly LoggedLine[],
  shown: Omit<ShownLine, 'text'>,
  saysSo: (line: DecidedLine) => boolean,
): DecidedLine {
  const here = lines.filter((one) => one.path === shown.path && one.date === shown.date);
  const same = decidedViews(ledger, here).filter((one) => !one.done && saysSo(one));
  const found = same.find((one) => isSamePlace(one, shown)) ?? (same.length === 1 ? same[0] : undefined);
  if (!found) throw new UserError('line-not-open', { path: shown.path, line: shown.line });
  return found;
}

export function isSamePlace(one: EntryPlace, { path, line, column }: EntryPlace): boolean {
  return one.path === path && one.line === line && one.column === column;
}
