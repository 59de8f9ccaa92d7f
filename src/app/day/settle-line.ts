import type { CivilDate } from '../../model/civil-date.ts';
import { impliedDate } from '../../scorecard/note-log.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { requireWritableLog } from '../log/log-target.ts';
import { draftLog, type DraftedLine, type LogDraft } from '../log/draft-log.ts';
import { mergeChanges } from '../notes/note-change.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';
import {
  changeLine,
  lineIn,
  lineText,
  openLineAt,
  type EntryPlace,
  type LineChange,
  type LinePlace,
  type OpenLine,
} from './edit-line.ts';
import { lineForDay } from './line-for-day.ts';

/** What happens to an open line: it is done, moved to another day, or dropped. */
export type Settling =
  { readonly is: 'done' } | { readonly is: 'move'; readonly date: CivilDate } | { readonly is: 'drop' };

/** An open line, and the number of the line on which it begins. */
type SettledLine = OpenLine & Pick<EntryPlace, 'line'>;

/**
 * Settles open lines in place; writes nothing. A line that is done gets today's date if it has
 * another one. For a line that is moved, the old line becomes `[>]` and an open one is added to
 * the other day's log. A line that is dropped becomes `[-]`. Throws `UserError` if there is no
 * open line at a place (any more), if it cannot be edited in place, for a day that is over, and
 * as `draftLog` does.
 */
export function settleLines(ledger: Ledger, places: readonly EntryPlace[], how: Settling): LogDraft {
  const { index, now } = ledger;
  requireScorecards(index);
  const open = places.map((place) => requireOpen(index, place));
  const moved = how.is === 'move' ? open.map((one) => movedLine(ledger, one, how.date)) : [];
  let after = index;
  for (const one of open) after = withLineChanged(after, one, changeFor(how, now.date));
  const settled = open.map((one) => draftedLine(after, one, how, now.date));
  // A line without an activity can be read only in its own note.
  const own = open.map(({ note, entry }) => (entry.activity === '' ? note.path : undefined));
  const added = draftLog(ledger.next(after, now), now, moved, { noted: true, own });
  const old = open.map(({ note: { path, text } }) => ({
    path,
    before: text,
    after: after.note(path)?.text ?? text,
  }));
  const changes = mergeChanges(mergeChanges([], old), added.changes);
  const lines = settled.flatMap((line, at) => [line, ...added.lines.slice(at, at + 1)]);
  const paths = [...new Set(lines.map(({ path }) => path))];
  return {
    ...added,
    changes: paths.flatMap((path) => changes.find((one) => one.path === path) ?? []),
    lines,
  };
}

function requireOpen(index: VaultIndex, place: EntryPlace): SettledLine {
  const open = openLineAt(index, place);
  if (!open) throw notOpenError(place);
  requireWritableLog(open.note);
  return { ...open, line: place.line };
}

function notOpenError({ path, line }: LinePlace): UserError {
  return new UserError('line-not-open', { path, line });
}

function dateOf({ note, entry }: OpenLine): CivilDate | null {
  return entry.date ?? impliedDate(note);
}

function changeFor({ is }: Settling, date: CivilDate): LineChange {
  return is === 'done' ? { box: 'x', date } : { box: is === 'move' ? '>' : '-' };
}

/** The vault with one more line changed. A change moves the entries after it on the same line. */
function withLineChanged(index: VaultIndex, line: SettledLine, change: LineChange): VaultIndex {
  const open = lineIn(index, line);
  const found = open && changeLine(index, open, change);
  if (!found) throw notOpenError({ path: line.note.path, line: line.line });
  return found.after;
}

function draftedLine(after: VaultIndex, settled: SettledLine, how: Settling, today: CivilDate): DraftedLine {
  const { note, entry } = lineIn(after, settled) ?? settled;
  const date = dateOf(settled);
  return {
    ...{ path: note.path, line: settled.line, entry, text: lineText(note.text, entry.span) },
    date: how.is === 'done' ? today : (date ?? (how.is === 'move' ? how.date : today)),
    ...{ ticked: date, same: null, open: null },
  };
}

/** The line to add to the log of the day that a line is moved to. */
function movedLine({ index, now }: Ledger, open: OpenLine, date: CivilDate): string {
  if (date < now.date) throw new UserError('day-is-over', { date, today: now.date });
  if (date === dateOf(open)) throw new UserError('line-on-that-day', { date });
  return lineForDay(index, open, date);
}
