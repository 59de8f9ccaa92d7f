import type { Listing, VaultFiles } from '../../src/app/vault/ports.ts';
import type { SourceNote } from '../../src/model/note.ts';
import { CliError } from '../../src/cli/cli-error.ts';

/** A vault's files in memory, by path. */
export class MemoryFiles implements VaultFiles {
  readonly configDir = '.obsidian';
  readonly texts: Map<string, string>;

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

  read(path: string): SourceNote {
    const text = this.texts.get(path);
    if (text === undefined) throw new CliError('cannot-read', { path, fault: { code: 'ENOENT', text: '' } });
    return { path, text };
  }

  readSettings(path: string): string | null {
    return this.texts.get(path) ?? null;
  }
}
