import type { Span } from '../model/span.ts';
import type { OffsetMap } from './yaml-bounds.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts';
import { coreValue, scalarText } from './yaml-scalar.ts';

/** Controls, tabs and blank characters other than the space, which YAML treats specially. */
const ODD = /[^\n -~\u00a1-\uffff]|[^\S\n ]/;
/** A plain key: it begins with nothing that has a meaning in YAML, and contains no comment. */
const KEY = /^[^-?:,[\]{}#&*!|>'"%@`.\s](?:[^#]*[^# ])?$/;
/** How a plain value may begin; an indicator that is not followed by a space is part of it. */
const PLAIN = /[^-?:,[\]{}#&*!|>'"%@`\s]|[-?:][^\s,[\]{}]/y;
/** The characters of a plain value in brackets, to its end. */
const IN_BRACKETS = /[^\n,[\]{}]*/y;
/** The escapes that are handled here. */
const ESCAPES = /\\(?:["\\/nrt]|u[\da-fA-F]{4})/g;
/** Longer keys and deeper nesting are left to the full parser. */
const MAX_KEY_LENGTH = 1000;
const DEEPEST = 10;

/**
 * Reads YAML as most people write it: maps and lists with a line for each item, lists in brackets
 * within a line, plain and quoted scalars within a line, comments. The result is exactly that of
 * `compose`; null for any text that it cannot read with certainty. `text` ends with a line feed.
 */
export function readPlainYaml(text: string, place: OffsetMap): YamlMap | null {
  if (ODD.test(text)) return null;
  const cursor: Cursor = { text, place, at: 0, column: -1, comments: -1, end: 0 };
  toNextLine(cursor);
  const map = cursor.column < 0 ? null : readMap(cursor, 0);
  return cursor.column < 0 ? map : null;
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' && (text[at + 1] === ' ' || text[at + 1] === '\n');
}

/** The position in a text while it is read. */
interface Cursor {
  readonly text: string;
  readonly place: OffsetMap;
  at: number;
  /** The column of the line's first character at `at`; -1 after the last line. */
  column: number;
  /** The greatest column of the comments between the last line and this one; -1 without any. */
  comments: number;
  /** The end of what was read last, including a comment after it. */
  end: number;
}

/** Moves from the beginning of a line to the next line that is neither blank nor a comment. */
function toNextLine(cursor: Cursor): void {
  const text = cursor.text;
  cursor.column = cursor.comments = -1;
  for (let start = cursor.at; start < text.length;) {
    const at = passBlanks(cursor, start);
    const character = text[at];
    if (character !== '\n' && character !== '#') {
      cursor.at = at;
      cursor.column = at - start;
      return;
    }
    if (character === '#') cursor.comments = Math.max(cursor.comments, at - start);
    start = text.indexOf('\n', at) + 1;
  }
}

function passBlanks(cursor: Cursor, from: number): number {
  let at = from;
  while (cursor.text[at] === ' ') at++;
  return at;
}

function isItem(cursor: Cursor): boolean {
  return cursor.text[cursor.at] === '-' && cursor.text[cursor.at + 1] === ' ';
}

/** The offset of the colon after a key on this line, or -1. */
function colonAfterKey({ text, at }: Cursor): number {
  const line = text.slice(at, text.indexOf('\n', at));
  const colon = line.indexOf(': ');
  if (colon >= 0) return at + colon;
  return line.endsWith(':') ? at + line.length - 1 : -1;
}

/** Reads the key on this line and moves to its colon; null if there is none. */
function readKey(cursor: Cursor): string | null {
  const text = cursor.text;
  const start = cursor.at;
  const quoted = readQuoted(cursor);
  const colon = quoted ? cursor.at : colonAfterKey(cursor);
  if (!isColon(text, colon) || colon - start > MAX_KEY_LENGTH) return null;
  cursor.at = colon;
  if (quoted) return quoted.source;
  const key = text.slice(start, colon);
  return KEY.test(key) && coreValue(key, null) === key ? key : null;
}

function readMap(cursor: Cursor, depth: number): YamlMap | null {
  const column = cursor.column;
  const start = cursor.at;
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  for (;;) {
    const keyStart = cursor.at;
    const key = readKey(cursor);
    if (key === null || keys.has(key)) return null;
    keys.add(key);
    const colon = cursor.at;
    cursor.at = passBlanks(cursor, colon + 1);
    const value = isAtEnd(cursor) ? readBelow(cursor, column, colon + 1, depth) : readLine(cursor, column);
    if (!value) return null;
    entries.push({ key, keySpan: spanIn(cursor, keyStart, colon), value });
    if (cursor.column === column && !isItem(cursor)) continue;
    const isOver = cursor.column < column && (column === 0 || cursor.comments <= 0);
    return isOver ? { is: 'map', flow: false, entries, ...spanIn(cursor, start, cursor.end) } : null;
  }
}

/** Whether the rest of the line is empty or a comment. */
function isAtEnd(cursor: Cursor): boolean {
  return cursor.text[cursor.at] === '\n' || cursor.text[cursor.at] === '#';
}

/** The value on the lines below a key, or an empty one. */
function readBelow(cursor: Cursor, column: number, end: number, depth: number): YamlNode | null {
  const at = cursor.place(cursor.at);
  const isCommented = cursor.text[cursor.at] === '#';
  cursor.at = cursor.text.indexOf('\n', cursor.at) + 1;
  toNextLine(cursor);
  if (cursor.column > column || (cursor.column === column && isItem(cursor)))
    return depth > DEEPEST ? null : isItem(cursor) ? readList(cursor, depth + 1) : readMap(cursor, depth + 1);
  cursor.end = end;
  if (cursor.column < column && (isCommented || cursor.comments >= 0)) {
    // Comments after the last value belong to it.
    if (column > 0) return null;
    cursor.end = cursor.text.trimEnd().length;
  }
  return { is: 'scalar', value: null, source: '', quoted: false, start: at, end: at };
}

function readList(cursor: Cursor, depth: number): YamlList | null {
  const column = cursor.column;
  const start = cursor.at;
  const items: YamlNode[] = [];
  do {
    const at = passBlanks(cursor, cursor.at + 1);
    cursor.column += at - cursor.at;
    cursor.at = at;
    if (isAtEnd(cursor) || isItem(cursor)) return null;
    const item =
      /["'[]/.test(cursor.text.charAt(at)) || colonAfterKey(cursor) < 0
        ? readLine(cursor, column)
        : readMap(cursor, depth);
    if (!item) return null;
    items.push(item);
  } while (cursor.column === column && isItem(cursor));
  const isOver = cursor.column <= column && (column === 0 || cursor.comments <= 0);
  return isOver ? { is: 'list', flow: false, items, ...spanIn(cursor, start, cursor.end) } : null;
}

/** The value on the rest of this line; null if a deeper line continues it. */
function readLine(cursor: Cursor, column: number): YamlNode | null {
  const value = readInline(cursor, 0);
  if (!value) return null;
  const text = cursor.text;
  const from = cursor.at;
  const at = passBlanks(cursor, from);
  const feed = text.indexOf('\n', at);
  if (at < feed && (text[at] !== '#' || at === from)) return null;
  cursor.end = at < feed ? at + text.slice(at, feed).trimEnd().length : from;
  cursor.at = feed + 1;
  toNextLine(cursor);
  return cursor.column > column || cursor.comments > column ? null : value;
}

/** A value within a line; `level` is the number of brackets around it. */
function readInline(cursor: Cursor, level: number): YamlNode | null {
  return cursor.text[cursor.at] === '['
    ? readBrackets(cursor, level + 1)
    : (readQuoted(cursor) ?? readPlain(cursor, level > 0));
}

function readPlain(cursor: Cursor, inBrackets: boolean): YamlScalar | null {
  const text = cursor.text;
  const start = cursor.at;
  PLAIN.lastIndex = start;
  if (!PLAIN.test(text)) return null;
  IN_BRACKETS.lastIndex = start;
  let source = inBrackets
    ? (IN_BRACKETS.exec(text)?.[0] ?? '')
    : text.slice(start, text.indexOf('\n', start));
  const comment = source.indexOf(' #');
  if (comment >= 0) source = source.slice(0, comment);
  source = source.trimEnd();
  if (source.includes(': ') || source.endsWith(':')) return null;
  cursor.at = start + source.length;
  return scalar(cursor, coreValue(source, null), source, false, start);
}

/** A quoted scalar that ends on this line and has only common escapes; otherwise null, and `at` stays. */
function readQuoted(cursor: Cursor): YamlScalar | null {
  const text = cursor.text;
  const start = cursor.at;
  const mark = text[start];
  if (mark !== '"' && mark !== "'") return null;
  const escape = mark === '"' ? '\\' : mark;
  let end = start + 1;
  for (; text[end] !== mark || (escape === mark && text[end + 1] === mark); end++) {
    if (text[end] === '\n' || end >= text.length) return null;
    if (text[end] === escape) end++;
  }
  const source = text.slice(start, end + 1);
  if (mark === '"' && source.includes('\\') && source.replace(ESCAPES, '').includes('\\')) return null;
  cursor.at = end + 1;
  const type = mark === '"' ? 'double-quoted-scalar' : 'single-quoted-scalar';
  const value = source.includes(escape, 1)
    ? scalarText({ type, offset: start, indent: 0, source }, false)
    : source.slice(1, -1);
  return scalar(cursor, value, value, true, start);
}

function scalar(
  cursor: Cursor,
  value: YamlScalar['value'],
  source: string,
  quoted: boolean,
  start: number,
): YamlScalar {
  return { is: 'scalar', value, source, quoted, ...spanIn(cursor, start, cursor.at) };
}

function readBrackets(cursor: Cursor, level: number): YamlList | null {
  const start = cursor.at;
  const items: YamlNode[] = [];
  for (;;) {
    cursor.at = passBlanks(cursor, cursor.at + 1);
    if (cursor.text[cursor.at] === ']') break;
    const item = level > DEEPEST ? null : readInline(cursor, level);
    if (!item) return null;
    items.push(item);
    cursor.at = passBlanks(cursor, cursor.at);
    if (cursor.text[cursor.at] === ']') break;
    if (cursor.text[cursor.at] !== ',') return null;
  }
  cursor.at++;
  return { is: 'list', flow: true, items, ...spanIn(cursor, start, cursor.at) };
}

function spanIn(cursor: Cursor, start: number, end: number): Span {
  return { start: cursor.place(start), end: cursor.place(end) };
}
