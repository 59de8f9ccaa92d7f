import { nearestWord } from '../../model/nearest-word.ts';

/** The known name or names that were probably meant; null if there is none. */
export type ProbableNames = string | readonly string[] | null;

/** A word that is not one of the known ones. */
export interface Choice {
  readonly given: string;
  /** The known word or words that were probably meant. */
  readonly near: ProbableNames;
  readonly known: readonly string[];
}

/** The largest number of names to suggest. */
const MAX_NAMED = 8;

/**
 * The known names that were probably meant: those that begin with the typed text (of two letters
 * or more), otherwise the most similar one.
 */
export function closestName(typed: string, known: Iterable<string>): ProbableNames {
  const names = [...known];
  const plain = typed.toLowerCase();
  const begun = plain.length < 2 ? [] : names.filter((name) => name.toLowerCase().startsWith(plain));
  const only = begun.length === 1 ? begun[0] : begun.find(({ length }) => length === plain.length);
  if (only !== undefined) return only;
  return begun.length > 0 && begun.length <= MAX_NAMED ? begun : nearestWord(typed, names);
}

/** The error data for a word that is not one of the known ones. */
export function choiceErrorData(given: string, known: Iterable<string>): Choice {
  const all = [...known];
  return { given, near: closestName(given, all), known: all };
}
