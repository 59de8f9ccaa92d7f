import { signText, type Sign } from '../../../app/set-up/record-places.ts';
import { signOf } from '../../../parser/index.ts';
import { foldPath } from '../../../vault/link-table.ts';
import { contextOf } from '../../../vault/parse-source.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';
import type { GivenChoices } from './given-choices.ts';

/**
 * Throws `CliError` where a place that an option names has no note in it: that is a
 * slip. A vault without notes may get some there. `mapped` is the vault as it is
 * read with the places.
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

/** Whether a folder holds notes, be they records by their own `type`. */
function hasNotes({ notes }: VaultIndex, sign: Sign): boolean {
  if (!('folder' in sign)) return false;
  const start = `${foldPath(sign.folder)}/`;
  return [...notes.keys()].some((path) => foldPath(path).startsWith(start));
}
