import type { Listing, VaultFiles } from '../../src/app/vault/ports.ts';
import type { SourceNote } from '../../src/model/note.ts';

/** A vault's files in memory, by path. */
export class MemoryFiles implements VaultFiles {
  readonly configDir = '.obsidian';
  readonly texts: Map<string, string>;
  /**
   * Paths that are listed but cannot be read, with the system's error code; if the code is empty, the file
   * vanishes after being listed.
   */
  readonly faults = new Map<string, string>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  list(): Listing {
    const visible = [...this.texts.keys()].filter(
      (path) => !path.split('/').some((part) => part.startsWith('.')),
    );
    return {
      notes: visible.filter((path) => path.endsWith('.md')),
      others: visible.filter((path) => !path.endsWith('.md')),
    };
  }

  read(path: string): SourceNote | null {
    const fault = this.faults.get(path);
    if (fault !== undefined && fault !== '') return { path, text: '', validUtf8: false, unread: fault };
    const text = fault === undefined ? this.texts.get(path) : undefined;
    return text === undefined ? null : { path, text };
  }

  readSettings(path: string): string | null {
    return this.texts.get(path) ?? null;
  }
}
