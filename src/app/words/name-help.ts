import { noteNameFault } from '../../vault/writable-name.ts';
import { fullStop } from './phrases.ts';
import { didYouMean, type Advise } from './wording.ts';

/** What to do about a name that no contact has. */
export function nameHelp(
  { given, near }: { readonly given: string; readonly near: string | null },
  advise: Advise,
): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(given);
  const refused = isPlain ? null : noteNameFault(given);
  const help = advise({ do: 'new-contact', name: isPlain ? given : null });
  return didYouMean(near, refused === null ? help : `${fullStop(help)} ${notInName(refused)}`);
}

/** What to do about a name that no note can have; `character` is what it cannot have, or `''`. */
export const notInName = (character: string): string =>
  /^[\p{P}\p{S}]/u.test(character)
    ? `Leave out the “${character}”: links and file names cannot have it.`
    : 'Choose another name: no note can have this one.';
