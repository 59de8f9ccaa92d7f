import { distance } from 'fastest-levenshtein';

/** Longest word compared, in UTF-16 units: anything longer is not a typing error, and comparing it is slow. */
const MAX_LENGTH = 64;

/** The most known words to compare with, where many words are looked up. */
export const MAX_COMPARED_WORDS = 256;

/** The first `MAX_COMPARED_WORDS` words: with more, some suggestions are lost, but no time. */
export function wordsToCompare(known: Iterable<string>): string[] {
  const some: string[] = [];
  for (const word of known) if (some.push(word) === MAX_COMPARED_WORDS) break;
  return some;
}

/**
 * The known word that was probably meant, ignoring case, or null. It may differ in one letter
 * (from three letters on), in two (from eight on) or three (from twelve on); two adjacent letters
 * that were swapped count as one. So `period` is not near `person`. Of equally near words the
 * first is returned, never one equal to the written word, nor its opposite (`inactive`:
 * `active`).
 */
export function nearestWord(written: string, known: Iterable<string>): string | null {
  const plain = written.toLowerCase();
  if (plain.length > MAX_LENGTH) return null;
  const same = [plain, plain.replace(/^(un|in|non|dis)-?/, '')];
  let nearest: string | null = null;
  let least = Infinity;
  for (const word of known) {
    const lower = word.toLowerCase();
    const steps = same.includes(lower) ? Infinity : typosBetween(plain, lower);
    if (steps < least) [nearest, least] = [word, steps];
  }
  return nearest;
}

/** In how many letters two words in lower case differ; infinity if that is more than a typing error. */
export function typosBetween(a: string, b: string): number {
  const allowed = allowedBetween(a, b);
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  const typos = isSwapped(a, b) ? 1 : distance(a, b);
  return typos > allowed ? Infinity : typos;
}

/**
 * The known word that was probably meant: the same in other capitals, else the nearest, or else the
 * only one that begins with what was written (three letters or more), such as `introduction` for `intro`. Only for suggestions,
 * since many words begin like another.
 */
export function guessWord(written: string, known: readonly string[]): string | null {
  const plain = written.toLowerCase();
  const [only = null, ...more] = known.filter((word) => word.toLowerCase().startsWith(plain));
  const same = known.find((word) => word !== written && word.toLowerCase() === plain);
  return same ?? nearestWord(written, known) ?? (plain[2] && !more[0] ? only : null);
}

function allowedBetween(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (length < 8) return length < 3 ? 0 : 1;
  return length < 12 ? 2 : 3;
}

/** Whether the words differ only in two adjacent letters that were swapped. */
function isSwapped(written: string, word: string): boolean {
  if (written.length !== word.length) return false;
  let at = 0;
  while (at < written.length && written[at] === word[at]) at++;
  return (
    at + 1 < written.length &&
    written[at] === word[at + 1] &&
    written[at + 1] === word[at] &&
    written.slice(at + 2) === word.slice(at + 2)
  );
}
