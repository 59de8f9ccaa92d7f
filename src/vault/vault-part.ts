import type { SourceNote } from '../model/note.ts';
import type { NamedContact } from './person-names.ts';
import { readState, type WholeVault } from './read-state.ts';
import type { Surroundings } from './surroundings.ts';
import type { VaultState } from './vault-state.ts';
import { VaultIndex } from './vault-index.ts';

/**
 * Some notes of a vault, read as part of the whole: links and names have the meaning that they
 * have in the whole vault. Only these notes have records and logs.
 */
export class VaultPart extends VaultIndex {
  readonly #whole: WholeVault;
  #names: ReadonlyMap<string, string> | null = null;

  /** `sources` must include all scorecards and, for a note whose name may be that of a copy, its possible originals. */
  static of(sources: Iterable<SourceNote>, surroundings: Surroundings, whole: WholeVault): VaultPart {
    return new VaultPart(readState(sources, surroundings, whole), whole);
  }

  private constructor(state: VaultState, whole: WholeVault) {
    super(state);
    this.#whole = whole;
  }

  override get paths(): Iterable<string> {
    return this.#whole.paths;
  }

  override get named(): readonly NamedContact[] {
    return this.#whole.contacts();
  }

  override nameOf(path: string): string {
    this.#names ??= new Map(this.#whole.contacts().map((contact) => [contact.path, contact.name]));
    return this.#names.get(path) ?? super.nameOf(path);
  }
}
