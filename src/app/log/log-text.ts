import type { CivilDate } from '../../model/civil-date.ts';
import { findingText } from '../../model/finding.ts';
import type { LogEntry } from '../../model/records.ts';
import { findInvisible, withoutUnseenMarks } from '../../model/invisible.ts';
import { LineIndex, type Position } from '../../model/span.ts';
import { CLOSED_COMMENT } from '../../parser/obsidian-comment.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { readMark } from '../../parser/log-line-types.ts';
import { withoutSmallWord } from '../../parser/small-words.ts';
import { timeBesideDate } from '../../parser/time-of-day.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { noteNameFault } from '../../vault/writable-name.ts';
import { refuseYourself } from '../people/find-person.ts';
import { TYPED_LINE, UserError } from '../user-error.ts';

/** A line as the user gave it, with links for people, and its parsed entry. */
export interface ReadLine {
  readonly text: string;
  readonly entry: LogEntry;
  /** The line's own date, or else the day on which it was given. */
  readonly date: CivilDate;
  /** The contact's note that it goes into, if it can be read in no other. */
  readonly own?: string;
}

const NO_PROBLEM = { message: '', help: '', span: { start: 0, end: 0 } };
/** In UTF-16 units; a line about what was done is far shorter. */
const MAX_LINE_LENGTH = 2000;

/**
 * A line without surrounding spaces and without a list marker. A line that is `noted`, that is from a
 * note, keeps its invisible marks. Throws `UserError` if it is not one line of text.
 */
export function plainLine(line: string, noted = false): string {
  const text = line.trim().replace(/^[-*+][ \t]+/, '');
  if (text.length > MAX_LINE_LENGTH) {
    throw new UserError('line-too-long', { length: text.length, most: MAX_LINE_LENGTH });
  }
  if (/[\n\r]/.test(text) || findInvisible(noted ? withoutUnseenMarks(text) : text).length > 0) {
    throw new UserError('unseen-characters', { text });
  }
  const [comment] = /<!--|%%/.exec(text.replace(CLOSED_COMMENT, '')) ?? [];
  if (comment !== undefined) {
    throw new UserError('comment-in-line', { comment });
  }
  return text;
}

/**
 * Reads the line at index `at` of `lines`, which may be `noted`, that is from a note. Throws
 * `UserError`, with its index, if it is not an activity, or names nobody but the vault's owner.
 */
export function readLine(
  index: VaultIndex,
  lines: readonly string[],
  at: number,
  today: CivilDate,
  noted = false,
): ReadLine {
  const text = lines[at] ?? '';
  const reading = parseLogLine(text, 0, null, { activities: index.settings.activities });
  // A line that would have a finding in a note is not written, unless it stands in one.
  const problem =
    'entry' in reading
      ? reading.findings.find(({ rule }) => !noted && rule === 'unreadable-log-line')
      : reading.problem;
  if ('entry' in reading && !problem) {
    const { people, date } = reading.entry;
    const [one, ...others] = people.map((link) => index.pathOf(link, ''));
    if (!noted && one !== undefined && others.every((other) => other === one))
      refuseYourself(index, one, index.nameOf(one));
    return { text, entry: reading.entry, date: date ?? today };
  }
  const { span, ...finding } = problem ?? NO_PROBLEM;
  const inLine = new LineIndex(text);
  const position = (offset: number): Position => ({ ...inLine.position(offset), line: at + 1 });
  throw new UserError(
    'not-an-activity',
    { problem: findingText(finding) },
    { path: TYPED_LINE, text: lines.join('\n'), start: position(span.start), end: position(span.end) },
  );
}

/** Refuses links to people without a note if no note could have that name: `[[Ada: the boat]]`. */
export function refuseImpossibleNames(index: VaultIndex, { entry: { people } }: ReadLine): void {
  for (const { target } of people) {
    const name = fileName(target.trim());
    const character = index.links.resolve(target, '') ? null : noteNameFault(name);
    if (character !== null) throw new UserError('bad-note-name', { name, character: character || null });
  }
}

/** A line of a contact's own log that names no activity; null for any other line. */
export function readLineWithoutActivity(text: string, own: string, today: CivilDate): ReadLine | null {
  const reading = parseLogLine(text, 0, null, { dateNeeded: true });
  const entry = 'plain' in reading ? reading.plain.contactEntry : null;
  return entry ? { text, entry, date: entry.date ?? today, own } : null;
}

/**
 * The list item for a line in a note: with its date only if the note does not imply it, and in a
 * contact's own note without the contact, if nobody else took part. A line that is recognized
 * only by its date gets a colon after it instead.
 */
export function listItemFor(
  index: VaultIndex,
  line: ReadLine,
  implied: CivilDate | null,
  owner: string | null,
): string {
  const { text, entry, date } = line;
  const { rest } = readMark(text);
  const mark = text.slice(0, rest).trim();
  const before = beforeActivity(text.slice(0, entry.activitySpan.start), rest, entry.dateSpan);
  const item = (what: string): string =>
    [mark, date === implied ? '' : date, before + what].filter((part) => part !== '').join(' ');
  const shown = text.slice(entry.activitySpan.start);
  const activity = text.slice(entry.activitySpan.start, entry.activitySpan.end);
  const withoutOwner = isOnlyPerson(index, entry, owner) ? withoutOnlyPerson(text, entry) : [];
  const [marks = ''] = /^[*_=]*/.exec(shown.slice(activity.length)) ?? [];
  const words = shown.slice(activity.length + marks.length).trimStart();
  const withColon = [`${activity}${marks}: ${words}`, `${activity}: ${entry.text}`];
  const items = [...withoutOwner, shown, ...withColon].map(item);
  const [first = ''] = items;
  return items.find((one, at) => isReadAs(index, one, entry, at < withoutOwner.length)) ?? first;
}

/** What the user wrote before the activity, with the space after it but without the date and its separators. */
export function beforeActivity(text: string, from: number, dated: LogEntry['dateSpan']): string {
  if (!dated) return text.slice(from).trimStart();
  const time = timeBesideDate(text.slice(dated.start, dated.end));
  const before = text.slice(from, dated.start);
  const after = text.slice(dated.end);
  if (time !== '') return before.trimStart() + time + after;
  const rest = after.replace(/^([*_=]*)[\s:：,—–-]+/, '$1');
  const [open = ''] = /[*_=]+$/.exec(before) ?? [];
  const isEmpty = open !== '' && rest.startsWith(open);
  return isEmpty
    ? before.slice(0, -open.length).trimStart() + rest.slice(open.length)
    : before.trimStart() + rest;
}

function isOnlyPerson(index: VaultIndex, { people }: LogEntry, owner: string | null): boolean {
  const [only] = people;
  return owner !== null && people.length === 1 && only !== undefined && index.pathOf(only, '') === owner;
}

/** The text from the activity on, without its only person. */
function withoutOnlyPerson(text: string, { people, activitySpan }: LogEntry): string[] {
  const [only] = people;
  return only ? [withoutSmallWord(text.slice(activitySpan.start, only.start)) + text.slice(only.end)] : [];
}

function isReadAs(index: VaultIndex, line: string, meant: LogEntry, isAlone: boolean): boolean {
  const reading = parseLogLine(line, 0, null, { activities: index.settings.activities });
  if (!('entry' in reading)) return false;
  const { activity, count, minutes, people, text } = reading.entry;
  return (
    activity === meant.activity &&
    count === meant.count &&
    minutes === meant.minutes &&
    people.length === (isAlone ? 0 : meant.people.length) &&
    text === meant.text
  );
}
