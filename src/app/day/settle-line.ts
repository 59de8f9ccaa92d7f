import type { CivilDate } from '../../model/civil-date.ts';
import { withoutAppended } from '../../parser/appended.ts';
import { impliedDate } from '../../scorecard/note-log.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { requireWritableLog } from '../log/log-target.ts';
import { draftLog, thenDraft, type DraftedLine, type LogDraft } from '../log/draft-log.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { writeIntention } from '../plan/intention.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';
import {
  changeLine,
  lineText,
  openLineAt,
  type LineChange,
  type LinePlace,
  type OpenLine,
} from './edit-line.ts';

/** What becomes of an open line: it is done, it moves to another day, or it is dropped. */
export type Settling =
  { readonly is: 'done' } | { readonly is: 'move'; readonly date: CivilDate } | { readonly is: 'drop' };

/**
 * Settles one open line where it stands; writes nothing. One that is done gets
 * today's date where it says another; of one that moves, the old line becomes
 * `[>]` and an open one is added to the other day's log; one that is dropped
 * becomes `[-]`. Throws `UserError` where no open line stands there (any more),
 * where it cannot be edited in place, for a day that is over, and as `draftLog` does.
 */
export function settleLine(ledger: Ledger, place: LinePlace, how: Settling): LogDraft {
  const { index, now } = ledger;
  requireScorecards(index);
  const open = requireOpen(index, place);
  if (how.is === 'done') return changed(index, place, open, { box: 'x', date: now.date }, now.date);
  if (how.is === 'drop') return changed(index, place, open, { box: '-' }, dateOf(open) ?? now.date);
  return moved(ledger, place, open, how.date);
}

/** Settles several lines at once, as `settleLine` does. */
export function settleLines(ledger: Ledger, places: readonly LinePlace[], how: Settling): LogDraft {
  let settled: LogDraft = { changes: [], lines: [], made: [], after: ledger.index };
  for (const place of places)
    settled = thenDraft(settled, settleLine(ledger.next(settled.after, ledger.now), place, how));
  return settled;
}

function requireOpen(index: VaultIndex, place: LinePlace): OpenLine {
  const open = openLineAt(index, place);
  if (!open) throw new UserError('line-not-open', place);
  requireWritableLog(open.note);
  return open;
}

function dateOf({ note, entry }: OpenLine): CivilDate | null {
  return entry.date ?? impliedDate(note);
}

function changed(
  index: VaultIndex,
  { path, line }: LinePlace,
  open: OpenLine,
  change: LineChange,
  date: CivilDate,
): LogDraft {
  const found = changeLine(index, open, change);
  if (!found) throw new UserError('line-not-open', { path, line });
  const drafted: DraftedLine = {
    ...{ path, line, date, entry: found.entry },
    text: lineText(found.text, found.entry.span),
    ticked: dateOf(open),
    same: null,
    open: null,
  };
  const changes: NoteChange[] = [{ path, before: open.note.text, after: found.text }];
  return { changes, lines: [drafted], made: [], after: found.after };
}

function moved(ledger: Ledger, place: LinePlace, open: OpenLine, date: CivilDate): LogDraft {
  const { index, now } = ledger;
  if (date < now.date) throw new UserError('day-is-over', { date, today: now.date });
  if (date === dateOf(open)) throw new UserError('line-on-that-day', { date });
  const line = intentionOf(index, open, date);
  const old = changed(index, place, open, { box: '>' }, dateOf(open) ?? date);
  return thenDraft(old, draftLog(ledger.next(old.after, now), now, [line]));
}

/** The same intention for another day, as a line of any note. */
function intentionOf(index: VaultIndex, { note, entry }: OpenLine, date: CivilDate): string {
  const own = note.record?.kind === 'contact' ? [note.path] : [];
  const people = [...new Set([...own, ...entry.people.map((link) => index.pathOf(link, note.path))])];
  const { activity, count, minutes } = entry;
  const written = writeIntention(index, date, { activity, count, people, minutes });
  if (!written) throw new UserError('line-not-read-back', { line: lineText(note.text, entry.span) });
  const text = withoutAppended(entry.text);
  return text === '' ? written.line : `${written.line}: ${text}`;
}
