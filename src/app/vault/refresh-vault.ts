import type { SourceNote } from '../../model/note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { loadVault, settingsFiles } from './load-vault.ts';
import type { VaultFiles } from './ports.ts';
import { UserError } from '../user-error.ts';

/**
 * The next state of a vault in which these paths may have changed. Only notes
 * that have are read again; a change to a settings file reads all of them. What
 * appeared or vanished is seen by listing the files, so that a folder that was
 * renamed needs no more than its own name. Throws `UserError` as `loadVault` does.
 */
export async function refreshVault(
  index: VaultIndex,
  files: VaultFiles,
  paths: ReadonlySet<string>,
): Promise<VaultIndex> {
  const settings = settingsFiles(files);
  if ([...paths].some((path) => settings.has(path))) return loadVault(files, index.surroundings.language);
  const { notes, others } = await files.list();
  const present = new Set(notes);
  const gone = [...index.notes.keys()].filter((path) => !present.has(path));
  const written: SourceNote[] = [];
  for (const path of notes) {
    if (index.note(path) && !paths.has(path)) continue;
    const source = await readIfThere(files, path);
    if (source && source.text !== index.note(path)?.text) written.push(source);
  }
  const kept = index.withoutAll(gone);
  const fresh = written.length > 0 ? kept.withAll(written) : kept;
  return sameList(others, index.surroundings.others) ? fresh : fresh.withOthers(others);
}

/** A note can be gone again before it is read: another event will tell. */
async function readIfThere(files: VaultFiles, path: string): Promise<SourceNote | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (error instanceof UserError && !(await files.list()).notes.includes(path)) return null;
    throw error;
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return a.length === b.length && a.every((path) => known.has(path));
}
