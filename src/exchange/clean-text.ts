import { removeInvisible } from '../model/invisible.ts';

/** The text on one line: white space and line breaks as single spaces, invisible characters removed. */
export function oneLine(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim();
}

/** The text with its line breaks, but without invisible characters, trailing spaces and blank lines around it. */
export function severalLines(text: string): string {
  return removeInvisible(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * A word as a tag; `''` if none of its characters can be in one. Obsidian's tags have letters,
 * digits, `_`, `-` and `/`, and not only digits.
 */
export function tagOf(text: string): string {
  const tag = oneLine(text)
    .replace(/[^\p{L}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^[\d/_-]*$/.test(tag) ? '' : tag;
}

/** The URL of a web page. Apple and Google escape its colon: `https\://`. */
export function urlOf(text: string): string {
  return oneLine(text).replace(/^(\w+)\\:/, '$1:');
}

/** Whether address books put everybody into this group by default, so that it says nothing about a person. */
export function isDefaultGroup(group: string): boolean {
  return /^(?:\* ?)?(?:my ?contacts|other(?: contacts)?)$/i.test(group);
}
