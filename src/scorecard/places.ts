import { LineIndex, type Position } from '../model/span.ts';
import type { VaultIndex } from '../vault/vault-index.ts';

/** Lines and columns, from 1, in the notes of a vault. Each note is scanned once. */
export class Places {
  readonly #index: VaultIndex;
  readonly #lines = new Map<string, LineIndex>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** The line that contains an offset of a note's text. */
  lineAt(path: string, offset: number): number {
    return this.positionAt(path, offset).line;
  }

  positionAt(path: string, offset: number): Position {
    const known = this.#lines.get(path) ?? new LineIndex(this.#index.note(path)?.text ?? '');
    this.#lines.set(path, known);
    return known.position(offset);
  }
}
