import { appendLogLines } from '../../edit/append-log-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import { LineIndex } from '../../model/span.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { setAside } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { entriesOf } from '../../scorecard/note-log.ts';
import { newDailyNote, requireWritableLog } from '../log/log-target.ts';
import { plainLine } from '../log/log-text.ts';
import { dailyNoteOf } from '../notes/daily-note.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { readAlone } from '../notes/read-alone.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** Where free text stands in a note: below the first of these headings that is none of a log's, in lower case. */
const HEADINGS = ['notes', 'noted'] as const;

/** A line of free text that was noted down, and where. */
export interface NotedDown {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly changes: readonly [NoteChange];
}

/**
 * The event at which something is noted down: the one that is on, else the last
 * of today that has begun, else the first of today. Null where there is none today.
 */
export function eventOfNow(ledger: Ledger): string | null {
  const { index, now } = ledger;
  const start = (path: string): number => index.record('event', path)?.time?.start ?? 0;
  const today = index
    .records('event')
    .filter(({ date, status }) => date === now.date && status !== 'skipped' && status !== 'canceled')
    .map(({ path }) => path)
    .sort((a, b) => start(a) - start(b));
  return setAside(ledger)?.path ?? today.findLast((path) => start(path) <= now.minutes) ?? today[0] ?? null;
}

/**
 * Puts a line of free text into an event's note, or where it is null into
 * today's: an item below a heading of its own, and never part of a log, so that
 * it counts nothing. Throws `UserError` where it is no line of text, where the
 * note cannot be changed so, and where a scorecard cannot be read, which may say
 * what belongs to a log.
 */
export function noteDown({ index, now }: Ledger, event: string | null, given: string): NotedDown {
  requireScorecards(index);
  const text = plainLine(given);
  if (text === '') throw new UserError('nothing-to-note', {});
  const { path, note } =
    event === null ? dailyNoteOf(index, now.date, now) : { path: event, note: index.note(event) ?? null };
  if (note) requireWritableLog(note);
  const before = note?.text ?? newDailyNote(index, path, now.date, now).text;
  const read = (said: string): ParsedNote | undefined => readAlone(index, path, said);
  const said = saidBy(read(before));
  for (const heading of HEADINGS) {
    if (index.settings.logHeadings.includes(heading)) continue;
    const edit = appendLogLines(before, [text], [heading]);
    // Below a log's heading of the first level only one of that level ends it.
    const edits = edit ? [edit, { ...edit, text: edit.text.replace('## ', '# ') }] : [];
    for (const one of edits) {
      const after = applyEdits(before, [one]);
      if (saidBy(read(after)) !== said) continue;
      const line = new LineIndex(after).position(one.start + one.text.lastIndexOf(text)).line;
      return { path, line, text, changes: [{ path, before: note?.text ?? null, after }] };
    }
  }
  if (appendLogLines('', [text], HEADINGS)) throw new UserError('not-cleanly-writable', { path });
  throw new UserError('line-not-read-back', { line: text });
}

/** All that counts in a note, and what is wrong in it. */
function saidBy(note: ParsedNote | undefined): string {
  if (!note) return '';
  const lines = entriesOf(note).map(({ span }) => note.text.slice(span.start, span.end));
  return JSON.stringify([lines, note.findings.map(({ rule }) => rule)]);
}
