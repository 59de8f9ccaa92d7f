import type { CivilDate } from '../../model/civil-date.ts';
import type { LogEntry } from '../../model/records.ts';
import { LineIndex, type Position } from '../../model/span.ts';
import { parseLogLine, readMark } from '../../parser/log-line.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';

/** A line as a person gave it, with links for people, and what it says. */
export interface ReadLine {
  readonly text: string;
  readonly entry: LogEntry;
  /** The line's own date, else the day on which it was given. */
  readonly date: CivilDate;
}

/** Line ends, and what cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
/** UTF-16 units; a line that says what was done is far shorter. */
const LONGEST_LINE = 2000;

/** A line without blanks around it and without the list marker that it may come with. Throws `UserError` for what is no line of text. */
export function plainLine(line: string): string {
  const text = line.trim().replace(/^[-*+][ \t]+/, '');
  if (text.length > LONGEST_LINE) {
    throw new UserError('line-too-long', { length: text.length, most: LONGEST_LINE });
  }
  if (UNSEEN.test(text.replaceAll('\t', ' '))) {
    throw new UserError('unseen-characters', { text });
  }
  const [comment] = /<!--|%%/.exec(text) ?? [];
  if (comment !== undefined) {
    throw new UserError('comment-in-line', { comment });
  }
  return text;
}

/** Reads the line at `at` of `lines`. Throws `UserError`, with its place among them, where it is no activity. */
export function readLine(lines: readonly string[], at: number, today: CivilDate): ReadLine {
  const text = lines[at] ?? '';
  const reading = parseLogLine(text);
  if ('entry' in reading) return { text, entry: reading.entry, date: reading.entry.date ?? today };
  const { message, help, span } = reading.problem;
  const inLine = new LineIndex(text);
  const position = (offset: number): Position => ({ ...inLine.position(offset), line: at + 1 });
  throw new UserError(
    'not-an-activity',
    { problem: { message, help } },
    { path: 'LINE', text: lines.join('\n'), start: position(span.start), end: position(span.end) },
  );
}

/**
 * The item that a line is in a note: its date only where the note does not
 * imply it, and in a contact's own note without the contact, if nobody else was
 * there.
 */
export function itemIn(
  index: VaultIndex,
  { text, entry, date }: ReadLine,
  implied: CivilDate | null,
  owner: string | null,
): string {
  const mark = text.slice(0, readMark(text).rest).trim();
  const [only] = entry.people;
  const isOwn = owner !== null && entry.people.length === 1 && only && index.pathOf(only, '') === owner;
  const what = isOwn
    ? text.slice(entry.activitySpan.start, only.start).trimEnd() + text.slice(only.end)
    : text.slice(entry.activitySpan.start);
  return [mark, date === implied ? '' : date, what].filter((part) => part !== '').join(' ');
}
