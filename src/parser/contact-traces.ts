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
 * Contact that a body shows outside its log, as far as `contact_from` asks for it. A scan by
 * lines, so the result does not depend on which markdown parser is used.
 */
export function readContactTraces(note: ParsedNote, context: ParseContext): readonly ContactTrace[] {
  const { contactFrom, linkedDate } = context;
  const { record, frontMatter } = note;
  const inContact = record?.kind === 'contact';
  const day = record?.kind === 'event' ? record.date : note.daily;
  const isAsked = contactFrom.includes(inContact ? 'headings' : 'mentions') && (inContact || day !== null);
  if (!isAsked || (frontMatter !== 'read' && frontMatter !== 'none')) return NO_TRACES;
  const traces: ContactTrace[] = [];
  for (const { shown, start, day, own } of contactLines(note, linkedDate)) {
    if (!inContact)
      for (const { link } of readLinks(shown, placeAt(start))) traces.push({ date: day, link, at: start });
    else if (own) traces.push({ date: own, link: null, at: start });
  }
  return traces;
}

/** A line about the past. */
interface ContactLine {
  readonly shown: string;
  readonly start: number;
  /** The date at the beginning of the line, or of an item that it belongs to. */
  readonly day: CivilDate | null;
  /** The date at the beginning of the line itself, if it is a heading or an item. */
  readonly own: CivilDate | null;
}

/** A list item, and whether its contents are ignored: because its box is not ticked, or because it is a log line. */
interface Item {
  readonly indent: number;
  readonly silent: 'box' | 'log' | null;
  readonly day: CivilDate | null;
}

/** The beginning of a heading, an item (group 1) or a thematic break. */
const BLOCK = /^[ \t]*(?:#{1,6}|([-+*]|\d{1,9}[.)])|[-*_]{3,})(?:[ \t]+|$)/;
/** The underline of a setext heading. */
const UNDERLINE = / {0,3}(?:=+|-+)[ \t\r]*$/my;

/** The lines of a body except quotes, indented code, the log, and items whose box is not ticked. */
function* contactLines(note: ParsedNote, linkedDate: LinkedDate): Generator<ContactLine> {
  const { text } = note;
  const logged = linesOfLog(note);
  const open: Item[] = [];
  let inParagraph = false;
  let inQuote = false;
  for (const { shown, start } of shownLines(text, findFence(text).bodyStart)) {
    const [mark = '', item] = BLOCK.exec(shown) ?? [];
    const indent = /^[ \t]*/.exec(shown)?.[0].replace(/\t/g, '    ').length ?? 0;
    // Text directly below other text belongs to it, whatever its indent.
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

/** The smallest indent of what belongs to an item. */
function inside(item: Item | undefined): number {
  return item ? item.indent + 2 : 0;
}

/** The offsets of the lines that were read as part of the log. */
function linesOfLog({ record, log, findings, text }: ParsedNote): ReadonlySet<number> {
  const entries = record?.kind === 'contact' || record?.kind === 'event' ? record.log : log;
  const unread = findings.filter(({ rule }) => rule === 'unreadable-log-line');
  return new Set([...entries, ...unread].map(({ span }) => lineStart(text, span.start)));
}

/** The most words in a date: `martes, 10 de noviembre de 2026`. */
const MAX_WORDS = 6;

/** The date at the beginning of a heading or an item, after any markup; null if there is none, or if it is ambiguous. */
function dayAtStart(text: string, linkedDate: LinkedDate): CivilDate | null {
  const head = text.slice(0, 300).replace(/^[^\p{L}\p{N}[!~]*/u, '');
  if (/^[!~]/.test(head)) return null;
  const link = dateLinkAt(head, 0, linkedDate)?.reading;
  if (link && 'date' in link) return link.date;
  const words = head.replace(/^\[+/, '').split(/[^\p{L}\p{N}.:/+-]+/u, MAX_WORDS);
  if (!/\d/.test(words.join(''))) return null;
  for (; words.length > 0; words.pop()) {
    const reading = readDate(words.join(' ').replace(/[^\p{L}\p{N}]+$/u, ''), () => false);
    if (reading.is !== 'invalid') return 'date' in reading ? reading.date : null;
  }
  return null;
}
