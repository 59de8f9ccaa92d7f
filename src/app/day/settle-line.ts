import type { CivilDate } from '../../model/civil-date.ts';
import type { LogEntry } from '../../model/records.ts';
import { withoutAppended } from '../../parser/appended.ts';
import { checkBoxAt } from '../../parser/check-box.ts';
import { parseLogLine } from '../../parser/log-line.ts';
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

/** What a line of one note alone has: a block's id, and the dates of Tasks. */
const OWN_ALONE = [
  /\s+\^[\p{L}\p{N}-]+$/u,
  /\s*[\p{Extended_Pictographic}\uFE0F]+\s*(?:\[\[)?\d{4}-\d{2}-\d{2}(?:\]\])?/gu,
];

/** The words of a line for another day, with its time and its tags; null where they would say something else in another note. */
function asWritten(index: VaultIndex, { note, entry }: OpenLine, date: CivilDate): string | null {
  const box = checkBoxAt(note.text, entry.span);
  const line = lineText(note.text, entry.span);
  if (
    box === null ||
    note.record?.kind === 'contact' ||
    entry.span.start + line.trimEnd().length < entry.span.end
  )
    return null;
  const { start, end } = entry.dateSpan ?? { start: box.end + 1, end: box.end + 1 };
  const text = note.text.slice(box.end + 1, start) + note.text.slice(end, entry.span.start + line.length);
  const words = OWN_ALONE.reduce((rest, own) => rest.replace(own, ''), text).trim();
  const read = parseLogLine(`[ ] ${date} ${words}`, 0, null, { activities: index.settings.activities });
  if (!('entry' in read) || /^[^\p{L}\p{N}#[(]/u.test(words)) return null;
  const ends = ({ people }: LogEntry, from: string): string[] =>
    people.map((link) => index.pathOf(link, from));
  const isSame =
    read.findings.length === 0 &&
    read.entry.date === date &&
    read.entry.activity === entry.activity &&
    read.entry.count === entry.count &&
    read.entry.minutes === entry.minutes &&
    ends(read.entry, '').join('\n') === ends(entry, note.path).join('\n');
  return isSame ? `[ ] ${date} ${words}` : null;
}

/** The same intention for another day, as a line of any note. */
function intentionOf(index: VaultIndex, open: OpenLine, date: CivilDate): string {
  const written = asWritten(index, open, date);
  if (written !== null) return written;
  const { note, entry } = open;
  const own = note.record?.kind === 'contact' ? [note.path] : [];
  const people = [...new Set([...own, ...entry.people.map((link) => index.pathOf(link, note.path))])];
  const { activity, count, minutes } = entry;
  const intention = writeIntention(index, date, { activity, count, people, minutes });
  if (!intention) throw new UserError('line-not-read-back', { line: lineText(note.text, entry.span) });
  const text = withoutAppended(entry.text);
  return text === '' ? intention.line : `${intention.line}: ${text}`;
}
