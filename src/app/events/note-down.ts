import { appendLogLines } from '../../edit/append-log-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import { LineIndex } from '../../model/span.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import { lastDayOf, minutesOver } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { logEntries } from '../../scorecard/note-log.ts';
import { newDailyNote, requireWritableLog } from '../log/log-target.ts';
import { plainLine } from '../log/log-text.ts';
import { dailyNoteOf } from '../notes/daily-note.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { readAlone } from '../notes/read-alone.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';
import { noteHeadings } from './noted-lines.ts';
import { requireEvent } from './require-event.ts';

/** The place of a line of free text that was noted down. */
export interface NotedLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly changes: readonly [NoteChange];
}

/** Minutes after the end of an event during which notes still belong to it. */
const MINUTES_AFTER_END = 120;

/**
 * The event to which a note belongs: the one in progress, or else the one that ended last, within
 * two hours, or else one of today without a time. Null if there is none.
 */
export function eventToNoteOn(ledger: Ledger): string | null {
  const { index, now } = ledger;
  const near = index.records('event').flatMap((event) => {
    const over = minutesOver(event, now);
    return over === null || over > MINUTES_AFTER_END
      ? []
      : [{ path: event.path, over, isTimed: event.time !== null }];
  });
  const timed = near.filter(({ isTimed }) => isTimed).sort((a, b) => a.over - b.over);
  return eventInProgress(ledger)?.path ?? timed[0]?.path ?? near.find(({ over }) => over === 0)?.path ?? null;
}

/** Today's events to which a note can belong, the latest first. */
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
 * Adds a line of free text to an event's note, or to today's note for null: an item below a
 * heading of its own, and never part of a log, so that it does not count. Throws `UserError` if
 * it is empty, if the note cannot be changed like this, and if a scorecard, which may define the
 * headings of logs, cannot be read.
 */
export function noteDown({ index, now }: Ledger, event: string | null, given: string): NotedLine {
  requireScorecards(index);
  // Several pasted lines become one item.
  const text = plainLine(given.trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '));
  if (text === '') throw new UserError('nothing-to-note', {});
  const { path, note } =
    event === null
      ? dailyNoteOf(index, now.date, now)
      : { path: event, note: index.note(requireEvent(index, event).path) ?? null };
  if (note) requireWritableLog(note);
  const before = note?.text ?? newDailyNote(index, path, now.date, now).text;
  const read = (newText: string): ParsedNote | undefined => readAlone(index, path, newText);
  const meaning = comparableText(read(before));
  const headings = noteHeadings(index);
  for (const heading of headings) {
    const edit = appendLogLines(before, [text], [heading]);
    // A log with a heading of level 1 is ended only by another heading of level 1.
    const edits = edit ? [edit, { ...edit, text: edit.text.replace('## ', '# ') }] : [];
    for (const one of edits) {
      const after = applyEdits(before, [one]);
      if (comparableText(read(after)) !== meaning) continue;
      const line = new LineIndex(after).position(one.start + one.text.lastIndexOf(text)).line;
      return { path, line, text, changes: [{ path, before: note?.text ?? null, after }] };
    }
  }
  if (appendLogLines('', [text], headings)) throw new UserError('not-cleanly-writable', { path });
  throw new UserError('line-not-read-back', { line: text });
}

/** Everything in a note that counts, and its findings, as a text to compare. */
function comparableText(note: ParsedNote | undefined): string {
  if (!note) return '';
  const lines = logEntries(note).map(({ span }) => note.text.slice(span.start, span.end));
  return JSON.stringify([lines, note.findings.map(({ rule }) => rule)]);
}
