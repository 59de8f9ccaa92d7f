import { nearestWord } from '../../model/nearest-word.ts';

/** The known name that was probably meant: the first that begins with what was typed (three letters at least), else the nearest. */
export function closestName(typed: string, known: Iterable<string>): string | null {
  const names = [...known];
  const plain = typed.toLowerCase();
  const begun = plain.length < 3 ? undefined : names.find((name) => name.toLowerCase().startsWith(plain));
  return begun ?? nearestWord(typed, names);
}

/** `Did you mean “summary”?`, else what to do instead. */
export function didYouMean(typed: string, known: Iterable<string>, otherwise: string): string {
  const name = closestName(typed, known);
  return name === null ? otherwise : `Did you mean “${name}”?`;
}
