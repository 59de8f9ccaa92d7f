import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant: at most a third of its letters differ, or it begins with what was typed; null where none is near. */
export function closestName(typed: string, known: Iterable<string>): string | null {
  const plain = typed.toLowerCase().slice(0, 64);
  let best: string | null = null;
  let least = Infinity;
  for (const name of known) {
    const lower = name.toLowerCase();
    const begins = plain.length >= 3 && lower.startsWith(plain);
    const steps = begins || isSwapped(plain, lower) ? 1 : distance(plain, lower);
    if (steps <= Math.max(1, Math.floor(name.length / 3)) && steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}

/** Two neighbours changed places: the commonest slip that counts as two. */
function isSwapped(typed: string, name: string): boolean {
  if (typed.length !== name.length) return false;
  const at = Array.from(typed).findIndex((letter, index) => letter !== name.charAt(index));
  const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return at >= 0 && swapped === name;
}

/** A word that is none of the known ones, as an error says it. */
export function choiceOf(
  given: string,
  known: Iterable<string>,
): { readonly given: string; readonly near: string | null; readonly known: readonly string[] } {
  const all = [...known];
  return { given, near: closestName(given, all), known: all };
}
