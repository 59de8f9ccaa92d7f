import { distance } from 'fastest-levenshtein';

/** The nearest of the words: at an edit distance of at most 2, and of less than half the word's length; else null. */
export function nearWord(written: string, words: Iterable<string>): string | null {
  const plain = written.toLowerCase();
  if (plain.length > 40) return null;
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(plain.length / 2));
  for (const word of words) {
    if (Math.abs(word.length - plain.length) >= least) continue;
    const far = distance(plain, word.toLowerCase());
    if (far > 0 && far < least) [best, least] = [word, far];
  }
  return best;
}
