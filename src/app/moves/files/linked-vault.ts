import type { SourceNote } from '../../../model/note.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { VaultFiles } from '../../vault/ports.ts';

/** A vault with all of its files in which links to notes stand. */
export interface LinkedVault {
  readonly index: VaultIndex;
  /** Its canvases and bases, in order of path. */
  readonly linking: readonly SourceNote[];
}

/** Whether a file of the app, no note, is one in which links to notes stand. */
export const isLinkingFile = (path: string): boolean => /\.(?:canvas|base)$/i.test(path);

/** Reads the canvases and bases of a vault. One that is gone, or cannot be read, says so (`unread`). */
export async function linkedVault(files: Pick<VaultFiles, 'read'>, index: VaultIndex): Promise<LinkedVault> {
  const linking: SourceNote[] = [];
  for (const path of index.surroundings.others.filter(isLinkingFile).sort())
    linking.push((await files.read(path)) ?? { path, text: '', unread: 'ENOENT' });
  return { index, linking };
}
