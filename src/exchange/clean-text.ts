import { withoutUnseen } from '../model/unseen.ts';

/** A text on one line, without characters that cannot be seen. */
export function oneLine(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, ' ').trim();
}

/** A text whose lines stay, without characters that cannot be seen and without blank lines around it. */
export function severalLines(text: string): string {
  return withoutUnseen(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A word that can be a tag; `''` where nothing of it can. Obsidian’s tags hold letters, digits, `_`, `-` and `/`, and not digits alone. */
export function tagOf(text: string): string {
  const tag = oneLine(text)
    .replace(/[^\p{L}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^[\d/_-]*$/.test(tag) ? '' : tag;
}

/** The address of a page: Apple and Google write `https\\://`. */
export function urlOf(text: string): string {
  return oneLine(text).replace(/^(\w+)\\:/, '$1:');
}
