import { nearestWord } from '../../model/nearest-word.ts';

/** The known name that was probably meant: the first that begins with what was typed (three letters at least), else the nearest. */
export function closestName(typed: string, known: Iterable<string>): string | null {
  const names = [...known];
  const plain = typed.toLowerCase();
  const begun = plain.length < 3 ? undefined : names.find((name) => name.toLowerCase().startsWith(plain));
  return begun ?? nearestWord(typed, names);
}

/** A word that is none of the known ones, as an error says it. */
export function choiceOf(
  given: string,
  known: Iterable<string>,
): { readonly given: string; readonly near: string | null; readonly known: readonly string[] } {
  const all = [...known];
  return { given, near: closestName(given, all), known: all };
}
