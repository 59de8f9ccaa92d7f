import { signText, type Sign } from '../../../app/set-up/record-places.ts';
import { signOf } from '../../../parser/index.ts';
import { foldPath } from '../../../vault/link-table.ts';
import { contextOf } from '../../../vault/parse-source.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';
import type { GivenChoices } from './given-choices.ts';

/**
 * Throws `CliError` if a place given by an option has no notes, which is probably a typo. A vault
 * without any notes may get some there later. `mapped` is the vault as read with these places.
 */
export function requireNotes(vault: VaultIndex, mapped: VaultIndex, { places }: GivenChoices): void {
  if (vault.notes.size === 0) return;
  const given = [...(places.contact ?? []), ...(places.event ?? [])].map(({ sign }) => sign);
  const context = contextOf(mapped.settings);
  const used = new Set<string>();
  for (const note of given.length === 0 ? [] : mapped.notes.values()) {
    const sign = note.record ? signOf(note, context) : null;
    if (sign && 'rule' in sign) used.add(textOf(sign.rule));
  }
  for (const sign of given) {
    if (!used.has(textOf(sign)) && !hasNotes(vault, sign)) {
      throw new CliError('place-without-notes', { given: signText(sign) });
    }
  }
}

const textOf = (sign: object): string => {
  const { folder, tag, property, value } = sign as Partial<Record<string, string>>;
  return JSON.stringify([folder, tag, property, value]);
};

/** Whether the place is a folder with notes, even if they are records because of their own `type`. */
function hasNotes({ notes }: VaultIndex, sign: Sign): boolean {
  if (!('folder' in sign)) return false;
  const start = `${foldPath(sign.folder)}/`;
  return [...notes.keys()].some((path) => foldPath(path).startsWith(start));
}
