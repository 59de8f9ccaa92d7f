import type { CivilDate } from '../model/civil-date.ts';
import type { ParseContext } from '../model/note.ts';
import { readDate } from '../model/read-date.ts';
import type { ContactTrace } from '../model/records.ts';
import { lineStart, isBlank, nextLine } from '../model/text-lines.ts';
import { findFence } from './fence.ts';
import { dateLinkAt, type LinkedDate } from './linked-date.ts';
import { readLinks } from './links.ts';
import { readMark } from './log-line-types.ts';
import type { ParsedNote } from './parsed-note.ts';
import { placeAt } from './place.ts';
import { shownLines } from './shown-lines.ts';

const NO_TRACES: readonly ContactTrace[] = [];

/**
 * What a body tells of contact besides its log, as far as `contact_from` asks for
 * it. A line scan, and so the same beside either reader of markdown.
 */
export function readContactTraces(note: ParsedNote, context: ParseContext): readonly ContactTrace[] {
  const { contactFrom, linkedDate } = context;
  const { record, frontMatter } = note;
  const inContact = record?.kind === 'contact';
  const day = record?.kind === 'event' ? record.date : note.daily;
  const isAsked = contactFrom.includes(inContact ? 'headings' : 'mentions') && (inContact || day !== null);
  if (!isAsked || (frontMatter !== 'read' && frontMatter !== 'none')) return NO_TRACES;
  const traces: ContactTrace[] = [];
  for (const { shown, start, day, own } of toldLines(note, linkedDate)) {
    if (!inContact)
      for (const { link } of readLinks(shown, placeAt(start))) traces.push({ date: day, link, at: start });
    else if (own) traces.push({ date: own, link: null, at: start });
  }
  return traces;
}

/** A line that tells of what was. */
interface ToldLine {
  readonly shown: string;
  readonly start: number;
  /** The day with which the line, or an item that it belongs to, begins. */
  readonly day: CivilDate | null;
  /** The day with which the line itself begins, if it is a heading or an item. */
  readonly own: CivilDate | null;
}

/** A list item, and why what is in it tells nothing: its box is not ticked, or it is a line of the log. */
interface Item {
  readonly indent: number;
  readonly silent: 'box' | 'log' | null;
  readonly day: CivilDate | null;
}

/** What begins a heading, an item (1) or a thematic break. */
const BLOCK = /^[ \t]*(?:#{1,6}|([-+*]|\d{1,9}[.)])|[-*_]{3,})(?:[ \t]+|$)/;
/** The line that makes a heading of the one above it. */
const UNDERLINE = / {0,3}(?:=+|-+)[ \t\r]*$/my;

/** The lines of a body but for quotes, indented code, the log, and what has a box that is not ticked. */
function* toldLines(note: ParsedNote, linkedDate: LinkedDate): Generator<ToldLine> {
  const { text } = note;
  const logged = linesOfLog(note);
  const open: Item[] = [];
  let inParagraph = false;
  let inQuote = false;
  for (const { shown, start } of shownLines(text, findFence(text).bodyStart)) {
    const [mark = '', item] = BLOCK.exec(shown) ?? [];
    const indent = /^[ \t]*/.exec(shown)?.[0].replace(/\t/g, '    ').length ?? 0;
    // Text right below other text belongs to it, however it is indented.
    while (open.length > 0 && (mark || !inParagraph) && indent < inside(open.at(-1))) open.pop();
    const above = open.at(-1);
    if (isBlank(shown) || (!inParagraph && indent >= inside(above) + 4)) {
      inParagraph = inQuote = false;
      continue;
    }
    const rest = shown.slice(mark.length);
    inParagraph = item !== undefined || !mark;
    inQuote = inParagraph && (/^[ \t]*>/.test(rest) || (inQuote && !item));
    const box = readMark(item ? rest : '');
    let { silent = null } = above ?? {};
    if (logged.has(start)) silent = 'log';
    else if (silent !== 'log' && box.mark !== 'done') silent = 'box';
    else if (silent === 'box' && box.rest > 0) silent = null;
    UNDERLINE.lastIndex = nextLine(text, start);
    const own = mark || UNDERLINE.test(text) ? dayAtStart(rest.slice(box.rest), linkedDate) : null;
    const day = own ?? above?.day ?? null;
    if (item) open.push({ indent, silent, day });
    if (!inQuote && !silent) yield { shown, start, day, own };
  }
}

/** How far what belongs to an item is indented at least. */
function inside(item: Item | undefined): number {
  return item ? item.indent + 2 : 0;
}

/** Where the lines begin that the log has read. */
function linesOfLog({ record, log, findings, text }: ParsedNote): ReadonlySet<number> {
  const entries = record?.kind === 'contact' || record?.kind === 'event' ? record.log : log;
  const unread = findings.filter(({ rule }) => rule === 'unreadable-log-line');
  return new Set([...entries, ...unread].map(({ span }) => lineStart(text, span.start)));
}

/** Most words of a date: `martes, 10 de noviembre de 2026`. */
const MOST_WORDS = 6;

/** The day that a heading or an item begins with, whatever marks stand before it; null where it has none, or two readings. */
function dayAtStart(text: string, linkedDate: LinkedDate): CivilDate | null {
  const head = text.slice(0, 300).replace(/^[^\p{L}\p{N}[!~]*/u, '');
  if (/^[!~]/.test(head)) return null;
  const link = dateLinkAt(head, 0, linkedDate)?.reading;
  if (link && 'date' in link) return link.date;
  const words = head.replace(/^\[+/, '').split(/[^\p{L}\p{N}.:/+-]+/u, MOST_WORDS);
  if (!/\d/.test(words.join(''))) return null;
  for (; words.length > 0; words.pop()) {
    const reading = readDate(words.join(' ').replace(/[^\p{L}\p{N}]+$/u, ''), () => false);
    if (reading.is !== 'invalid') return 'date' in reading ? reading.date : null;
  }
  return null;
}
