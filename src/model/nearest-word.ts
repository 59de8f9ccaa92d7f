import { distance } from 'fastest-levenshtein';

/** What is longer is no slip of the pen; looking at it would only take time. In UTF-16 units. */
const LONGEST = 64;

/**
 * The known word that was probably meant, whatever its case, or null. Two words
 * are near where at most a third of the longer one's letters differ, never more
 * than three; two neighbouring letters that changed places count as one
 * difference. Of equally near words the first one is meant; the written word
 * itself is not.
 */
export function nearestWord(written: string, known: Iterable<string>): string | null {
  const plain = written.toLowerCase();
  if (plain.length > LONGEST) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const word of known) {
    const lower = word.toLowerCase();
    const most = allowedBetween(plain, lower);
    if (Math.abs(lower.length - plain.length) > most || lower === plain) continue;
    const steps = isSwapped(plain, lower) ? 1 : distance(plain, lower);
    if (steps <= most && steps < least) [nearest, least] = [word, steps];
  }
  return nearest;
}

function allowedBetween(a: string, b: string): number {
  return Math.min(3, Math.floor((Math.max(a.length, b.length) + 1) / 3));
}

/** Whether two neighbouring letters changed places and all others are the same. */
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
