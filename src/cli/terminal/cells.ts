import { lazily } from '../../model/lazily.ts';

/**
 * The width of a text in terminal cells. East Asian characters that Unicode calls Wide or
 * Fullwidth (UAX #11), and emoji shown as pictures, take two; combining marks and format
 * characters take none.
 */

/**
 * Characters that take one cell each, whatever is next to them: ASCII, Latin, Greek and Cyrillic
 * letters, punctuation, and box-drawing characters. Nearly all text consists of these.
 */
const PLAIN =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2500-\u259f]*$/;
const NO_CELL = lazily(() => /^[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}]$/u);
const PICTURE = lazily(() => /^\p{Emoji_Presentation}$/u);
const REGIONAL = lazily(() => /^\p{Regional_Indicator}$/u);
const JOINER = '\u200d';
const AS_PICTURE = '\ufe0f';

/** The first and last code point of each range of wide characters, in order. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x1100) return false;
  return WIDE.some(([first, last]) => code >= first && code <= last) || PICTURE().test(character);
}

/** The smallest unit that is moved or cut: a character with its combining marks, or joined emoji. */
interface Cluster {
  text: string;
  width: number;
}

function clusters(text: string): Cluster[] {
  const found: Cluster[] = [];
  let joined = false;
  let flagBegun = false;
  for (const character of text) {
    const last = found.at(-1);
    if (last && (joined || NO_CELL().test(character))) {
      last.text += character;
      if (character === AS_PICTURE && last.width === 1) last.width = 2;
    } else if (last && flagBegun && REGIONAL().test(character)) {
      last.text += character;
      flagBegun = false;
      continue;
    } else {
      found.push({ text: character, width: NO_CELL().test(character) ? 0 : isWide(character) ? 2 : 1 });
    }
    joined = character === JOINER && last !== undefined;
    flagBegun = REGIONAL().test(character);
  }
  return found;
}

/** The width of a text in cells; the text must not contain control characters (see `safeText`). */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return clusters(text).reduce((sum, { width }) => sum + width, 0);
}

/** The longest beginning of a text that fits into `cells`, without cutting a character. */
export function takeCells(text: string, cells: number): string {
  if (PLAIN.test(text)) return text.slice(0, Math.max(0, cells));
  let taken = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    used += cluster.width;
    if (used > cells) break;
    taken += cluster.text;
  }
  return taken;
}

/** The text, cut and with `ellipsis` at its end if it is wider than `cells`. */
export function cutTo(text: string, cells: number, ellipsis: string): string {
  if (widthOf(text) <= cells) return text;
  return takeCells(text, cells - ellipsis.length).trimEnd() + ellipsis;
}

/** Pads the text with spaces on the right to `cells`. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - widthOf(text)));
}

/** Pads the text with spaces on the left to `cells`. */
export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - widthOf(text))) + text;
}
