import type { SourceNote } from '../../../model/note.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { VaultFiles } from '../../vault/ports.ts';

/** A vault with all files that may contain links to notes. */
export interface LinkedVault {
  readonly index: VaultIndex;
  /** Its canvases and bases, sorted by path. */
  readonly linking: readonly SourceNote[];
}

/** Whether a file other than a note may contain links to notes. */
export const isLinkingFile = (path: string): boolean => /\.(?:canvas|base)$/i.test(path);

/** Reads the canvases and bases of a vault. `unread` marks one that is gone or cannot be read. */
export async function linkedVault(files: Pick<VaultFiles, 'read'>, index: VaultIndex): Promise<LinkedVault> {
  const linking: SourceNote[] = [];
  for (const path of index.surroundings.others.filter(isLinkingFile).sort())
    linking.push((await files.read(path)) ?? { path, text: '', unread: 'ENOENT' });
  return { index, linking };
}
