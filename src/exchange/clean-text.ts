import { removeInvisible } from '../model/invisible.ts';

/** A text on one line, without invisible characters. */
export function oneLine(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim();
}

/** A text with its lines, without invisible characters and without blank lines around it. */
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

/** The address of a page: Apple and Google write `https\://`. */
export function urlOf(text: string): string {
  return oneLine(text).replace(/^(\w+)\\:/, '$1:');
}

/** Whether a group is one in which an address book has people by itself; those that somebody chose say something. */
export function isGroupOfEverybody(group: string): boolean {
  return /^(?:\* ?)?(?:my ?contacts|other(?: contacts)?)$/i.test(group);
}
