import { applyEdits } from '../../edit/edits.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Edit } from '../../model/finding.ts';
import type { LogEntry } from '../../model/records.ts';
import { LineIndex, type Span } from '../../model/span.ts';
import { appendedStart, withoutAppended } from '../../parser/appended.ts';
import { checkBoxAt } from '../../parser/check-box.ts';
import { skipMarks } from '../../parser/line-scan.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
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
}

/** The edit that writes a date onto a line: in place of its own, or after its check box. */
function dateEdit({ text }: ParsedNote, { dateSpan }: LogEntry, box: Edit, date: CivilDate): Edit {
  if (dateSpan === null) return { start: box.end + 1, end: box.end + 1, text: ` ${date}` };
  const written = text.slice(dateSpan.start, dateSpan.end);
  // A link to a daily note stays a link. A weekday next to the date would be wrong for the new one.
  const isLink = /^\[\[(?:[^[\]|#]*\/)?\d{4}-\d{2}-\d{2}\]\]$/.test(written);
  const time = timeBesideDate(written);
  const dated = isLink ? written.replace(/\d{4}-\d{2}-\d{2}(?=\]\])/, date) : date;
  return { ...dateSpan, text: time === '' ? dated : `${dated} ${time}` };
}

/** The edits that change one open line; null if its check box cannot be edited in place, as in quotes with escapes. */
function lineEdits({ note, entry }: OpenLine, change: LineChange): Edit[] | null {
  const box = checkBoxAt(note.text, entry.span);
  if (box === null || entry.mark !== 'intention') return null;
  const tick: Edit = { ...box, text: change.box };
  const { date, amount, text } = change;
  const isDated = date === undefined || date === (entry.date ?? impliedDate(note));
  const end = skipMarks(note.text, entry.activitySpan.end);
  return [
    tick,
    ...(isDated ? [] : [dateEdit(note, entry, tick, date)]),
    ...(amount === undefined ? [] : [{ start: end, end, text: ` ${amount.written}` }]),
    ...(text === undefined ? [] : [textEdit(note, entry, text)]),
  ];
}

/** The edit that adds a text after a line's people and amount, before what plugins have appended. */
function textEdit({ text: note }: ParsedNote, { span, activitySpan }: LogEntry, text: string): Edit {
  const at = span.start + appendedStart(lineText(note, span), activitySpan.end - span.start);
  const gap = at < span.end && /\S/.test(note.charAt(at)) ? ' ' : '';
  return { start: at, end: at, text: `: ${text}${gap}` };
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
  const isText =
    change.text === undefined
      ? found.text === entry.text
      : textOnLine(text, found) === withoutAppended(change.text);
  const isRead =
    found.mark === (change.box === 'x' ? 'done' : 'other') &&
    found.activity === entry.activity &&
    links(found) === links(entry) &&
    (found.date ?? implied) === (change.date ?? entry.date ?? implied) &&
    found.count === count &&
    found.minutes === minutes &&
    isText;
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
