import { applyEdits } from '../../edit/edits.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Edit } from '../../model/finding.ts';
import type { LogEntry } from '../../model/records.ts';
import { LineIndex, type Span } from '../../model/span.ts';
import { appendedStart, withoutAppended } from '../../parser/appended.ts';
import { checkBoxAt } from '../../parser/check-box.ts';
import { LinePrefix } from '../../parser/line-prefix.ts';
import { skipMarks } from '../../parser/line-scan.ts';
import { readMark } from '../../parser/log-line-types.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { placeAt } from '../../parser/place.ts';
import { timeBesideDate } from '../../parser/time-of-day.ts';
import { logEntries, impliedDate } from '../../scorecard/note-log.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** An open line in its note. */
export interface OpenLine {
  readonly note: ParsedNote;
  readonly entry: LogEntry;
}

/** The place of a line: its note, and the number of the line on which it begins, from 1. */
export interface LinePlace {
  readonly path: string;
  readonly line: number;
}

/** The same with its column, from 1: a list in front matter may have several entries on one line. */
export interface EntryPlace extends LinePlace {
  readonly column: number;
}

/** The open line that begins at a place; null if there is none. */
export function openLineAt(index: VaultIndex, { path, line, column }: EntryPlace): OpenLine | null {
  const note = index.note(path);
  const lines = new LineIndex(note?.text ?? '');
  const entry =
    note &&
    logEntries(note).find(({ span: { start } }) => {
      const at = lines.position(start);
      return at.line === line && at.column === column;
    });
  return note && entry?.mark === 'intention' ? { note, entry } : null;
}

/**
 * A line in its note after other lines of the note were changed in place. Lines may have moved
 * but keep their order. Null if the note now has more or fewer lines.
 */
export function lineIn(index: VaultIndex, { note, entry }: OpenLine): OpenLine | null {
  const [before, after] = [logEntries(note), index.note(note.path)];
  const entries = after ? logEntries(after) : [];
  const found = entries[before.indexOf(entry)];
  return after && found && entries.length === before.length ? { note: after, entry: found } : null;
}

/** What to change in a line; all other bytes stay. */
export interface LineChange {
  /** The character in the check box: `x` done, `>` moved to another day, `-` dropped. */
  readonly box: 'x' | '>' | '-';
  /** The date to write on the line, if it has or implies another one. */
  readonly date?: CivilDate;
  /** An amount to add after the activity of a line without one; minutes are the total of all times. */
  readonly amount?: Pick<LogEntry, 'count' | 'minutes'> & { readonly written: string };
  /** A text to add after the people. */
  readonly text?: string;
  /** A time of day, in place of the line's own or after its date. */
  readonly time?: string;
  /** Tags and the like to add after the text. */
  readonly appended?: string;
}

/** The edit that writes a date and perhaps a time onto a line: in place of its own date, or after its check box. */
function dateEdit(
  { text }: ParsedNote,
  { dateSpan }: LogEntry,
  box: Edit,
  date: CivilDate,
  newTime = '',
): Edit {
  const after = newTime === '' ? '' : ` ${newTime}`;
  if (dateSpan === null) return { start: box.end + 1, end: box.end + 1, text: ` ${date}${after}` };
  const written = text.slice(dateSpan.start, dateSpan.end);
  // A link to a daily note stays a link. A weekday next to the date would be wrong for the new one.
  const isLink = /^\[\[(?:[^[\]|#]*\/)?\d{4}-\d{2}-\d{2}\]\]$/.test(written);
  const time = timeBesideDate(written);
  const dated = isLink ? written.replace(/\d{4}-\d{2}-\d{2}(?=\]\])/, date) : date;
  return { ...dateSpan, text: dated + (after !== '' || time === '' ? after : ` ${time}`) };
}

/** The edits that write a date, a time or both onto a line. */
function dayEdits({ note, entry }: OpenLine, box: Edit, { date, time }: LineChange): Edit[] {
  const implied = entry.date ?? impliedDate(note);
  const newDate = date === implied ? undefined : date;
  if (time === undefined) return newDate === undefined ? [] : [dateEdit(note, entry, box, newDate)];
  const { span, dateSpan } = entry;
  const own = timeOnLine(lineText(note.text, span));
  const isOwn = own !== null && span.start + own.start >= (dateSpan?.end ?? 0);
  const isInDate = dateSpan !== null && timeBesideDate(note.text.slice(dateSpan.start, dateSpan.end)) !== '';
  const edits: Edit[] = [];
  if (isOwn) edits.push({ start: span.start + own.start, end: span.start + own.end, text: time });
  const after = isOwn ? undefined : time;
  if (newDate !== undefined) edits.push(dateEdit(note, entry, box, newDate, after));
  else if (after !== undefined && isInDate && implied !== null)
    edits.push(dateEdit(note, entry, box, implied, after));
  else if (after !== undefined) {
    const at = dateSpan?.end ?? box.end + 1;
    edits.push({ start: at, end: at, text: ` ${after}` });
  }
  return edits;
}

/** The offsets of the time of day that stands before a line's activity; null if there is none. */
export function timeOnLine(line: string): Span | null {
  return new LinePrefix(line, readMark(line).rest, placeAt(0), 'done', {}).timed;
}

/** The edits that change one open line; null if its check box cannot be edited in place, as in quotes with escapes. */
function lineEdits({ note, entry }: OpenLine, change: LineChange): Edit[] | null {
  const box = checkBoxAt(note.text, entry.span);
  if (box === null || entry.mark !== 'intention') return null;
  const tick: Edit = { ...box, text: change.box };
  const { amount } = change;
  const end = skipMarks(note.text, entry.activitySpan.end);
  return [
    tick,
    ...dayEdits({ note, entry }, tick, change),
    ...(amount === undefined ? [] : [{ start: end, end, text: ` ${amount.written}` }]),
    ...textEdits(note, entry, change),
  ];
}

/** The edit that adds a text, tags or both after a line's people and amount, before what plugins have appended. */
function textEdits({ text: note }: ParsedNote, { span, activitySpan }: LogEntry, change: LineChange): Edit[] {
  const { text, appended } = change;
  if (text === undefined && appended === undefined) return [];
  const at = span.start + appendedStart(lineText(note, span), activitySpan.end - span.start);
  const gap = at < span.end && /\S/.test(note.charAt(at)) ? ' ' : '';
  const added = (text === undefined ? '' : `: ${text}`) + (appended === undefined ? '' : ` ${appended}`);
  return [{ start: at, end: at, text: added + gap }];
}

/** A line after a change, with its note parsed again. */
export interface ChangedLine {
  readonly after: VaultIndex;
  readonly entry: LogEntry;
  readonly text: string;
}

/**
 * The vault after one open line was changed, parsed again. Null if the result is not exactly as
 * wanted: the rest of the line and the number of lines must be as before.
 */
export function changeLine(index: VaultIndex, line: OpenLine, change: LineChange): ChangedLine | null {
  const { note, entry } = line;
  const edits = lineEdits(line, change);
  if (edits === null || note.findings.some(({ rule }) => rule === 'merge-conflict')) return null;
  const text = applyEdits(note.text, edits);
  const after = index.withAll([{ path: note.path, text }]);
  const found = lineIn(after, line)?.entry;
  if (found?.span.start !== entry.span.start) return null;
  const links = ({ people }: LogEntry): string => people.map(({ target }) => target).join('\n');
  const implied = impliedDate(note);
  const { count, minutes } = change.amount ?? entry;
  const { time, appended = '' } = change;
  const own = lineText(text, found.span);
  const isText =
    change.text === undefined && appended === ''
      ? found.text === entry.text
      : textOnLine(text, found) === withoutAppended(change.text ?? textOnLine(note.text, entry)) &&
        own.includes(appended);
  const at = time === undefined ? null : timeOnLine(own);
  const isRead =
    found.mark === (change.box === 'x' ? 'done' : 'other') &&
    found.activity === entry.activity &&
    links(found) === links(entry) &&
    (found.date ?? implied) === (change.date ?? entry.date ?? implied) &&
    found.count === count &&
    found.minutes === minutes &&
    isText &&
    (time === undefined || (at !== null && own.slice(at.start, at.end) === time));
  return isRead ? { after, entry: found, text } : null;
}

/** Marks of emphasis around a text are not part of it. */
function withoutMarks(text: string): string {
  return text.replace(/[*_=]/g, '');
}

/** Longer texts are compared as they are, in UTF-16 units. */
const MAX_TEXT_LENGTH = 2000;

/** The text of an entry on the first line of its item, without what plugins append and without further lines. */
export function textOnLine(note: string, { span, text }: Pick<LogEntry, 'span' | 'text'>): string {
  const line = lineText(note, span).trimEnd();
  const whole = withoutMarks(withoutAppended(line));
  if (span.start + line.length >= span.end || text.length > MAX_TEXT_LENGTH) return withoutAppended(text);
  let length = text.length;
  while (length > 0 && !whole.endsWith(withoutMarks(text.slice(0, length)).trimEnd())) length--;
  return withoutAppended(text.slice(0, length));
}

/** The first line of an item. */
export function lineText(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(/[\r\n]/, 1)[0] ?? '';
}
