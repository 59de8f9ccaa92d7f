import { bodyTags } from '../../parser/body-tags.ts';
import { tagsOf } from '../../parser/note-tags.ts';
import { hasTag } from '../../parser/tags.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The tags of a vault's notes; each note is parsed once, when it is first asked for. */
export class NoteTags {
  readonly #index: VaultIndex;
  readonly #tags = new Map<string, readonly string[]>();
  readonly #lines = new Map<string, readonly string[]>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** As written, without `#`. */
  of(path: string): readonly string[] {
    const note = this.#index.note(path);
    const known = this.#tags.get(path) ?? (note ? tagsOf(note) : []);
    this.#tags.set(path, known);
    return known;
  }

  /** Whether a note has a tag, or one nested in it. */
  has(path: string, tag: string): boolean {
    return hasTag(this.of(path), tag);
  }

  /** Whether a line of a note, counted from 1, has a tag. */
  onLine(path: string, line: number, tag: string): boolean {
    const text = this.#index.note(path)?.text ?? '';
    if (!text.includes('#')) return false;
    const lines = this.#lines.get(path) ?? text.split(/\r\n?|\n/);
    this.#lines.set(path, lines);
    return hasTag(bodyTags(lines[line - 1] ?? '', 0), tag);
  }
}
