import type { CivilDate } from '../../model/civil-date.ts';
import type { LogEntry } from '../../model/records.ts';
import { lineEnd } from '../../model/text-lines.ts';
import { amountAt } from '../../parser/amount.ts';
import { isAppended, withoutDates } from '../../parser/appended.ts';
import { checkBoxAt } from '../../parser/check-box.ts';
import { skipBlanks, withoutEmphasis } from '../../parser/line-scan.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { CLOSED_COMMENT, isButComment } from '../../parser/obsidian-comment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { beforeActivity } from '../log/log-text.ts';
import { linkTo } from '../../vault/link-to.ts';
import { joinerOf, writeIntention } from '../plan/intention.ts';
import { UserError } from '../user-error.ts';
import { lineText, type OpenLine } from './edit-line.ts';

/** What an open line says, on one line, without its date and what belongs to its day or note alone. */
interface LineParts {
  /** What stands before the activity: a time, tags, emoji. */
  readonly before: string;
  readonly activity: string;
  readonly rest: string;
  /** Further lines of the item. */
  readonly more: string;
}

/** The first line of an open item with links for the people whom it names without one. */
function withLinks(index: VaultIndex, line: string, { note, entry: { people, span } }: OpenLine): string {
  return people.reduceRight((text, one) => {
    if (!one.plain) return text;
    const [start, end] = [one.start - span.start, one.end - span.start];
    return text.slice(0, start) + linkTo(index, index.pathOf(one, note.path)) + text.slice(end);
  }, line);
}

function partsOfLine(index: VaultIndex, open: OpenLine): LineParts | null {
  const { note, entry } = open;
  const { span, activitySpan, dateSpan } = entry;
  const box = checkBoxAt(note.text, span);
  if (box === null) return null;
  const whole = lineEnd(note.text, span.end);
  const isWhole = entry.from === 'body' && isButComment('', note.text.slice(span.end, whole));
  const [first = '', ...further] = note.text
    .slice(0, isWhole ? whole : span.end)
    .slice(span.start)
    .split(/\r\n?|\n/);
  const line = further.length > 0 ? first.replace(/\\$/, '') : first;
  const inLine = (offset: number): number => offset - span.start;
  const dated = dateSpan && { start: inLine(dateSpan.start), end: inLine(dateSpan.end) };
  const start = inLine(activitySpan.start);
  // Without an activity, the span has the first word alone, which may be part of a link.
  const end = entry.activity === '' ? start : inLine(activitySpan.end);
  // Emphasis that ends later would be cut; spaces in place of its marks keep the offsets.
  const bare = withoutEmphasis(line, end);
  const plain = withLinks(index, bare, open).replaceAll('\v', '');
  const rest = plain.slice(end);
  return {
    before: withoutDates(beforeActivity(plain.slice(0, start), inLine(box.end) + 1, dated)).trim(),
    activity: plain.slice(start, end),
    rest: withoutDates(bare === line ? rest : rest.replace(/ {2,}/g, ' ')),
    more: further
      .map((one) => withoutDates(one.replace(/^[\s>]+/, '')))
      .filter(Boolean)
      .join(' '),
  };
}

/** What follows a word, with a space before it unless it has one or begins with punctuation. */
function withSpaceBefore(text: string): string {
  return text === '' || /^[\s:：,;.!?]/.test(text) ? text : ` ${text}`;
}

/** The parts with the owner of the note in which the line stands as its first person. */
function withOwner(
  index: VaultIndex,
  words: LineParts,
  owner: string,
  { activity, people }: LogEntry,
): LineParts {
  const { rest } = words;
  const link = linkTo(index, owner);
  // People in a field of Dataview stand anywhere, and others before any colon.
  const before = people.length > 0 ? /^[^[:]*(?=\[(?!\w+::))/.exec(rest)?.[0] : undefined;
  if (before !== undefined) {
    return { ...words, rest: before + [link, rest.slice(before.length)].join(joinerOf(activity)) };
  }
  const at = skipBlanks(rest, 0);
  const amount = amountAt(rest, at);
  const end = amount === null ? 0 : typeof amount === 'object' ? amount.end : at;
  return { ...words, rest: `${rest.slice(0, end)} ${link}${withSpaceBefore(rest.slice(end))}` };
}

/** The parts as a line for a day, with a sign before further lines. */
function joinLine(date: CivilDate, { before, activity, rest, more }: LineParts, colon = ''): string {
  const text = activity === '' ? rest.trimStart() : activity + withSpaceBefore(rest);
  return ['[ ]', date, before, text + (more === '' ? '' : colon), more]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the text of a line would say in any note; null if it cannot be read. */
function readLineAlone(index: VaultIndex, line: string): LogEntry | null {
  const found = parseLogLine(line, 0, null, { activities: index.settings.activities });
  return 'entry' in found ? found.entry : null;
}

/** An open line for another day, as it is written. */
function openLineText(index: VaultIndex, date: CivilDate, words: LineParts): string {
  const hasText = readLineAlone(index, joinLine(date, { ...words, more: '' }))?.text !== '';
  return joinLine(date, words, hasText || /[:：—–-]$/.test(words.rest) ? '' : ':');
}

/** The paths of a line's people, each once. */
function peopleIn(index: VaultIndex, { people }: LogEntry, from: string): string[] {
  return [...new Set(people.map((link) => index.pathOf(link, from)))];
}

/** A line in which a comment ends that would hide what follows in another note. */
function withCommentClosed(line: string): string {
  const [comment] = /<!--|%%/.exec(line.replace(CLOSED_COMMENT, '')) ?? [];
  return comment === undefined ? line : `${line} ${comment === '%%' ? '%%' : '-->'}`;
}

/**
 * An open line for another day, to stand in any note; one that names no activity, in its own. All
 * that it says stays: only its date, and what belongs to its day or note alone, is left out.
 */
export function lineForDay(index: VaultIndex, open: OpenLine, date: CivilDate): string {
  return withCommentClosed(writtenForDay(index, open, date));
}

function writtenForDay(index: VaultIndex, open: OpenLine, date: CivilDate): string {
  const { note, entry } = open;
  const { activity, count, minutes } = entry;
  const words = partsOfLine(index, open);
  if (words && activity === '') return joinLine(date, words);
  const named = peopleIn(index, entry, note.path);
  const owner = note.record?.kind === 'contact' && !named.includes(note.path) ? [note.path] : [];
  const people = [...owner, ...named];
  const isSame = (line: string): boolean => {
    const found = readLineAlone(index, line);
    return (
      found?.date === date &&
      found.activity === activity &&
      found.count === count &&
      found.minutes === minutes &&
      peopleIn(index, found, '').join('\n') === people.join('\n')
    );
  };
  const written =
    words && openLineText(index, date, owner.length > 0 ? withOwner(index, words, note.path, entry) : words);
  if (written !== null && isSame(written)) return written;
  const text = withoutDates(entry.text);
  const intention = writeIntention(index, date, { activity, count, people, minutes });
  if (!intention) throw new UserError('line-not-read-back', { line: lineText(note.text, entry.span) });
  const line = text === '' ? intention.line : `${intention.line}${isAppended(text, 0) ? '' : ':'} ${text}`;
  const whole = words?.before ? line.replace(date, () => `${date} ${words.before}`) : line;
  return isSame(whole) ? whole : line;
}
