import { appendLogLines } from '../../edit/append-log-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import { LineIndex } from '../../model/span.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { setAside } from '../../scorecard/events.ts';
import { lastDayOf, minutesOver } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { entriesOf } from '../../scorecard/note-log.ts';
import { newDailyNote, requireWritableLog } from '../log/log-target.ts';
import { plainLine } from '../log/log-text.ts';
import { dailyNoteOf } from '../notes/daily-note.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { readAlone } from '../notes/read-alone.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';
import { requireEvent } from './require-event.ts';

/** Where free text stands in a note: below the first of these headings that is none of a log's, in lower case. */
const HEADINGS = ['notes', 'noted'] as const;

/** A line of free text that was noted down, and where. */
export interface NotedDown {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly changes: readonly [NoteChange];
}

/** For so many minutes after an event what is noted down is still of it. */
const STILL_OF_IT = 120;

/**
 * The event at which something is noted down: the one that is on, else the one that
 * ended last, within two hours, else one of today that has no time. Null where none is.
 */
export function eventOfNow(ledger: Ledger): string | null {
  const { index, now } = ledger;
  const near = index.records('event').flatMap((event) => {
    const over = minutesOver(event, now);
    return over === null || over > STILL_OF_IT
      ? []
      : [{ path: event.path, over, isTimed: event.time !== null }];
  });
  const timed = near.filter(({ isTimed }) => isTimed).sort((a, b) => a.over - b.over);
  return setAside(ledger)?.path ?? timed[0]?.path ?? near.find(({ over }) => over === 0)?.path ?? null;
}

/** The events of today that something may be noted of, the latest first. */
export function eventsOfToday({ index, now }: Ledger): readonly string[] {
  return index
    .records('event')
    .filter(({ status }) => status !== 'skipped' && status !== 'canceled')
    .filter(
      (event) =>
        event.date !== null && event.date <= now.date && now.date <= (lastDayOf(event) ?? event.date),
    )
    .sort((a, b) => (b.time?.start ?? 0) - (a.time?.start ?? 0))
    .map(({ path }) => path);
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
  // What was pasted in several lines is one item all the same.
  const text = plainLine(given.trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '));
  if (text === '') throw new UserError('nothing-to-note', {});
  const { path, note } =
    event === null
      ? dailyNoteOf(index, now.date, now)
      : { path: event, note: index.note(requireEvent(index, event).path) ?? null };
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
