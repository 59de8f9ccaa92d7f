import { COMMA } from './small-words.ts';

/** Marks of emphasis; code and the contents of brackets are skipped. */
const MARKS = /`[^`]*`|\[[^[\]]*|(\*{1,3}|_{1,3}|==)/g;

/** Brackets that may enclose an amount, a date or a time. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' };

/** Closing brackets, and what else ends a date or a time, each for a class of a regular expression. */
export const CLOSERS = ')）\\]］';
export const ENDS_DAY = '\\s:：,;*=';

export function skipBlanks(text: string, at: number): number {
  let to = at;
  // Nearly always there is one space, or none.
  for (; to < text.length; to++) {
    const code = text.charCodeAt(to);
    if (code !== 0x20 && ((code > 0x20 && code < 0x7f) || !/\s/.test(text.charAt(to)))) break;
  }
  return to;
}

/** The offset after marks of emphasis. */
export function skipMarks(text: string, at: number): number {
  return at + text.slice(at).search(/[^*_=]|$/);
}

/**
 * A list item with spaces in place of the marks of emphasis that begins before an offset. Marks
 * that end after that offset, in the text, become vertical tabs, which nobody types.
 */
export function withoutEmphasis(line: string, before = Infinity): string {
  // Nearly always there is no emphasis.
  if (!/[*_=]/.test(line)) return line;
  const open: Record<string, number> = {};
  const plain = line.split('');
  for (const {
    0: { length },
    1: mark,
    index,
  } of line.matchAll(MARKS)) {
    if (!mark) continue;
    const start = open[mark] ?? before;
    const last = line.charAt(index - 1);
    if (start < before && /\S/.test(last) && !/^\w/.test(line.slice(index + length))) {
      plain.fill(' ', start, start + length).fill(index < before ? ' ' : '\v', index, index + length);
      open[mark] = before;
    } else if (/^$|[\s*_=]/.test(last)) open[mark] = index;
  }
  return plain.join('');
}

/** What separates the text from what stands before it; a dash only after a space, and no space after a full-width colon. */
const SEPARATOR = /：\s*|[:—–-](?:\s+|$)/y;

/** Length of the separator at `offset` with the whitespace after it; 0 if there is none. */
export function separatorAt(text: string, offset: number): number {
  SEPARATOR.lastIndex = offset;
  const sign = text[offset];
  const isFree = sign === ':' || sign === '：' || /\s/.test(text.charAt(offset - 1));
  return isFree && SEPARATOR.test(text) ? SEPARATOR.lastIndex - offset : 0;
}

const STOP = /[.!?](?:\s+|$)/y;

/** Length of the sign at `offset` that ends the sentence of the word before it, with the whitespace after it; 0 if there is none. */
export function stopAt(text: string, offset: number): number {
  STOP.lastIndex = offset;
  return /\S/.test(text.charAt(offset - 1)) && STOP.test(text) ? STOP.lastIndex - offset : 0;
}

const COMMA_OR_POSSESSIVE = new RegExp(
  String.raw`[${COMMA}](?:\s+|$)|['’]s?(?:\s+(?:[—–-]\s+)?|：\s*|[${COMMA}:.!?](?:\s+|$))`,
  'y',
);

/** Length of what ties the text to the word before it and says nothing without it: a comma, or `’s` with or without a sign after it; 0 if there is none. */
export function tieAt(text: string, offset: number): number {
  COMMA_OR_POSSESSIVE.lastIndex = offset;
  return /\S/.test(text.charAt(offset - 1)) && COMMA_OR_POSSESSIVE.test(text)
    ? COMMA_OR_POSSESSIVE.lastIndex - offset
    : 0;
}

/** The word at an offset, shortened for a message. */
export function wordAt(text: string, offset: number): string {
  const word = /^\S+/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return word.length > 30 ? `${word.slice(0, 29)}…` : word;
}
