import { nearestWord } from '../../model/nearest-word.ts';

/** The known names that were probably meant; null where there is none. */
export type Near = string | readonly string[] | null;

/** More of them are no help. */
const MOST_NAMED = 8;

/** The known name that was probably meant: those that begin with what was typed (two letters at least), else the nearest. */
export function closestName(typed: string, known: Iterable<string>): Near {
  const names = [...known];
  const plain = typed.toLowerCase();
  const begun = plain.length < 2 ? [] : names.filter((name) => name.toLowerCase().startsWith(plain));
  const only = begun.length === 1 ? begun[0] : begun.find(({ length }) => length === plain.length);
  if (only !== undefined) return only;
  return begun.length > 0 && begun.length <= MOST_NAMED ? begun : nearestWord(typed, names);
}

/** A word that is none of the known ones, as an error says it. */
export function choiceOf(
  given: string,
  known: Iterable<string>,
): { readonly given: string; readonly near: Near; readonly known: readonly string[] } {
  const all = [...known];
  return { given, near: closestName(given, all), known: all };
}
