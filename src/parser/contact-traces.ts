import { parseCivilDate, type CivilDate } from '../model/civil-date.ts';
import type { ParseContext } from '../model/note.ts';
import { readDate } from '../model/read-date.ts';
import type { ContactTrace } from '../model/records.ts';
import { findFence, isBlank } from './fence.ts';
import { dateLinkAt, type LinkedDate } from './linked-date.ts';
import { readLinks } from './links.ts';
import { readMark } from './log-line.ts';
import type { ParsedNote } from './parsed-note.ts';
import { placeAt } from './place.ts';
import { shownLines } from './shown-lines.ts';

const NO_TRACES: readonly ContactTrace[] = [];

/**
 * What a body tells of contact besides its log, as far as `contact_from` asks for
 * it. A line scan, so that it costs the same with either reader of markdown.
 */
export function readContactTraces(note: ParsedNote, context: ParseContext): readonly ContactTrace[] {
  const { contactFrom, linkedDate } = context;
  const { record, daily, frontMatter, text } = note;
  const inContact = record?.kind === 'contact';
  const day = record?.kind === 'event' ? record.date : daily;
  const isAsked = inContact
    ? contactFrom.includes('headings')
    : contactFrom.includes('mentions') && day !== null;
  if (!isAsked || (frontMatter !== 'read' && frontMatter !== 'none')) return NO_TRACES;
  const traces: ContactTrace[] = [];
  for (const { shown, start, date } of toldLines(note, findFence(text).bodyStart, linkedDate)) {
    if (inContact) {
      if (date?.isOwn) traces.push({ date: date.day, link: null });
    } else
      for (const { link } of readLinks(shown, placeAt(start))) traces.push({ date: date?.day ?? null, link });
  }
  return traces;
}

/** A line that tells of what was, and the day that it, or an item above it, begins with. */
interface ToldLine {
  readonly shown: string;
  readonly start: number;
  readonly date: { readonly day: CivilDate; readonly isOwn: boolean } | null;
}

/** A list item that is open, and why what is in it tells nothing: its box is not ticked, or it is a line of the log. */
interface OpenItem {
  /** The column where its text begins. */
  readonly content: number;
  readonly silent: 'no' | 'box' | 'log';
  readonly day: CivilDate | null;
}

const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/;
const TITLE = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** The lines of a body but for quotes, indented code, the log, and what has a box that is not ticked. */
function* toldLines(note: ParsedNote, bodyStart: number, linkedDate: LinkedDate): Generator<ToldLine> {
  const isLogged = logFinder(note, bodyStart);
  let open: OpenItem[] = [];
  let inParagraph = false;
  let inQuote = false;
  for (const { shown, start, next } of shownLines(note.text, bodyStart)) {
    const logged = isLogged(start + shown.length);
    const isRule = RULE.test(shown);
    const title = isRule ? null : TITLE.exec(shown);
    const item = isRule || title ? null : ITEM.exec(shown);
    if (isRule || title) open = [];
    const indent = columns(shown);
    // Text right below other text belongs to it, however it is indented.
    const isFree = item !== null || !inParagraph;
    while (isFree && indent < (open.at(-1)?.content ?? 0)) open.pop();
    const above = open.at(-1);
    const isCode = !inParagraph && !title && indent - (above?.content ?? 0) >= 4;
    if (isRule || isCode || isBlank(shown)) {
      inParagraph = inQuote = false;
      continue;
    }
    const rest = shown.slice((title ?? item)?.[0].length ?? 0);
    inParagraph = !title;
    inQuote = !title && (/^[ \t]*>/.test(rest) || (inQuote && !item));
    const box = item ? readMark(rest) : NO_BOX;
    const silent = item ? silenceOf(logged, box, above) : (above?.silent ?? 'no');
    const begins = title !== null || item !== null || UNDERLINE.test(next);
    const own = begins ? dayAtStart(rest.slice(box.rest), linkedDate) : null;
    const day = own ?? above?.day ?? null;
    if (item) open.push({ content: Math.max(indent + 2, columns(item[0])), silent, day });
    if (inQuote || silent !== 'no') continue;
    yield { shown, start, date: day === null ? null : { day, isOwn: own !== null } };
  }
}

const NO_BOX: ReturnType<typeof readMark> = { mark: 'done', rest: 0 };

/** What is below a line of the log is its text. What is below an open box waits with it, but for what is ticked itself. */
function silenceOf(
  logged: boolean,
  { mark, rest }: typeof NO_BOX,
  above: OpenItem | undefined,
): OpenItem['silent'] {
  if (logged || above?.silent === 'log') return 'log';
  if (mark !== 'done') return 'box';
  return rest > 0 ? 'no' : (above?.silent ?? 'no');
}

/** The column of the first character that is text: of a marker alone, where its text would begin. */
function columns(text: string): number {
  const lead = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+$)?/.exec(text)?.[0] ?? '';
  let column = 0;
  for (const character of lead) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** Tells of each line, by its end and in order, whether the log has read it. */
function logFinder({ record, log, findings }: ParsedNote, bodyStart: number): (end: number) => boolean {
  const entries = record?.kind === 'contact' || record?.kind === 'event' ? record.log : log;
  const unread = findings.filter(({ rule }) => rule === 'unreadable-log-line');
  const starts = [...entries, ...unread.map(({ span }) => ({ span }))]
    .map(({ span }) => span.start)
    .filter((start) => start >= bodyStart)
    .sort((a, b) => a - b);
  let at = 0;
  return (end) => {
    const before = at;
    while ((starts[at] ?? Infinity) <= end) at++;
    return at > before;
  };
}

const MARKS = /^(?:[\s*_=("']|\uFE0F|\p{Extended_Pictographic})*/u;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2}\s+/i;

/** The day that a heading or an item begins with, whatever marks stand around it; null where it has none, or two readings. */
function dayAtStart(text: string, linkedDate: LinkedDate): CivilDate | null {
  const head = text.slice(0, 300);
  const at = MARKS.exec(head)?.[0].length ?? 0;
  const link = head[at] === '[' ? dateLinkAt(head, at, linkedDate)?.reading : undefined;
  if (link && 'date' in link) return link.date;
  const rest = head.slice(at).replace(/^\[+/, '').replace(WEEKDAY, '');
  const plain = /^\d{4}-\d\d-\d\d(?![\p{L}\p{N}-])/u.exec(rest)?.[0];
  if (plain !== undefined) return parseCivilDate(plain) ?? null;
  const words = rest.slice(0, 60).split(/\s+/, 3);
  for (; words.length > 0; words.pop()) {
    const reading = readDate(words.join(' ').replace(/[^\p{L}\p{N}]+$/u, ''));
    if (reading.is !== 'invalid') return 'date' in reading ? reading.date : null;
  }
  return null;
}
