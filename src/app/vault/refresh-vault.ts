import type { SourceNote } from '../../model/note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { loadVault, unreadSources } from './load-vault.ts';
import { settingsFiles } from './settings-files.ts';
import type { VaultFiles } from './ports.ts';

/**
 * The vault after the files at these paths may have changed. Only changed notes are read again; a
 * change to a settings file reads all of them. Added and removed files are found by listing the
 * files, so that for a renamed folder its own path is enough. Throws `UserError` as `loadVault`
 * does.
 */
export async function refreshVault(
  index: VaultIndex,
  files: VaultFiles,
  paths: ReadonlySet<string>,
): Promise<VaultIndex> {
  const settings = settingsFiles(files);
  if ([...paths].some((path) => settings.has(path))) return loadVault(files, index.surroundings.language);
  const { notes, others, unread } = await files.list();
  const folders = unreadSources(unread);
  const present = new Set([...notes, ...folders.map(({ path }) => path)]);
  const removed = [...index.notes.keys()].filter((path) => !present.has(path));
  const written: SourceNote[] = folders.filter(({ path }) => !index.note(path));
  for (const path of notes) {
    if (index.note(path) && !paths.has(path)) continue;
    const source = await files.read(path);
    const known = index.note(path);
    // A file that no longer exists will be reported by another event.
    if (source && (source.text !== known?.text || (source.unread ?? null) !== known.unread))
      written.push(source);
  }
  const kept = index.withoutAll(removed);
  const fresh = written.length > 0 ? kept.withAll(written) : kept;
  return sameList(others, index.surroundings.others) ? fresh : fresh.withOthers(others);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return a.length === b.length && a.every((path) => known.has(path));
}
