import { cutTo, takeCells, widthOf } from './cells.ts';
import type { Paint, Style } from './style.ts';

/** A text at a column (from 0) of a line; it is painted after it is placed. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly paint?: Paint;
}

/**
 * One line: each piece at its column, or one space after the previous piece if that is longer.
 * Empty pieces are left out.
 */
export function line(...pieces: readonly Piece[]): string {
  let painted = '';
  let column = 0;
  for (const { at, text: given, paint } of pieces) {
    const text = given.trimEnd();
    if (text === '') continue;
    const gap = Math.max(at - column, column === 0 ? 0 : 1);
    painted += ' '.repeat(gap) + (paint ? paint(text) : text);
    column += gap + widthOf(text);
  }
  return painted;
}

/** A piece whose last cell is before column `end`. */
export function endingAt(end: number, text: string, paint?: Paint): Piece {
  const at = Math.max(0, end - widthOf(text));
  return paint ? { at, text, paint } : { at, text };
}

/** A text, cut at its end if it is wider than `cells`; not cut in a pipe, whose reader may need all of it. */
export function cutUnlessPiped(
  { breaks, signs, columnEnd = '' }: Pick<Style, 'breaks' | 'signs' | 'columnEnd'>,
  text: string,
  cells: number,
): string {
  if (breaks) return cutTo(text, cells, signs.ellipsis);
  return columnEnd !== '' && widthOf(text) > cells ? text + columnEnd : text;
}

function longWord(word: string, cells: number): string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== '';) {
    const part = takeCells(rest, cells) || String.fromCodePoint(rest.codePointAt(0) ?? 32);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

function greedy(words: readonly string[], cells: number): string[] {
  const lines: string[] = [];
  /** The number of cells used in the last line. */
  let filled = 0;
  for (const word of words) {
    const width = widthOf(word);
    const last = lines.at(-1);
    if (last !== undefined && filled + 1 + width <= cells) {
      lines[lines.length - 1] = `${last} ${word}`;
      filled += 1 + width;
    } else {
      const parts = width <= cells ? [word] : longWord(word, cells);
      for (const one of parts) lines.push(one);
      filled = widthOf(parts.at(-1) ?? '');
    }
  }
  return lines;
}

/** Breaks text at its spaces into lines of at most `cells`; a wider word is cut in two. */
export function wrap(text: string, cells: number): string[] {
  return greedy(text.split(/ +/).filter(Boolean), Math.max(2, cells));
}

/** Stands for a space at which text to copy must not be broken: a control character, which no text of notes contains. */
export const UNBROKEN = '\u001e';

/** Like `wrap`, for a text with something to copy: what is in quotation marks stays on one line if it fits. */
export function wrapAdvice(text: string, cells: number): string[] {
  const kept = text.replace(/"[^"]*"/g, (quoted) =>
    widthOf(quoted) <= cells ? quoted.replaceAll(' ', UNBROKEN) : quoted,
  );
  return wrap(kept, cells).map((row) => row.replaceAll(UNBROKEN, ' '));
}

/** Like `wrap`, with lines of about the same length, so that no single word is left in the last line. */
export function wrapEvenly(text: string, cells: number): string[] {
  const lines = wrap(text, cells);
  if (lines.length < 2 || lines.length > 4) return lines;
  for (let width = Math.max(2, Math.ceil(widthOf(text) / lines.length)); width < cells; width += 1) {
    const even = wrap(text, width);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Joins items so that lines break between them; an item is only broken if it does not fit into a line. */
export function wrapItems(items: readonly string[], cells: number): string[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? `${item},` : item;
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(text) <= cells)
      lines[lines.length - 1] = `${last} ${text}`;
    else for (const one of wrap(text, cells)) lines.push(one);
  }
  return lines;
}

/** A sentence on its own, broken between words if the width of the terminal is known; further lines are indented. */
export function breakSentence(
  sentence: string,
  { columns, breaks }: Pick<Style, 'columns' | 'breaks'>,
): string {
  return breaks ? wrap(sentence, columns - 2).join('\n  ') : sentence;
}
