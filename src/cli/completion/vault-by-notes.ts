import { join } from 'node:path';
import type { SourceNote } from '../../model/note.ts';
import { typesOf } from '../../parser/dialects.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import { hasVaultNotes } from '../command-line/require-vault.ts';
import { findVaultMark } from '../node/find-vault.ts';
import { listEntries } from '../node/folder-entries.ts';
import { readPlainFile } from '../node/plain-file.ts';

/** Maximum number of entries and notes to look at, since the folder may be the home folder and the user waits for Tab. */
const MAX_ENTRIES = 5000;
const MAX_NOTES = 2000;
/** Maximum size of a note that can make its folder a vault, in bytes. */
const MAX_NOTE_BYTES = 100_000;

const GOAL = new RegExp(`^\\ufeff?---[^]*\\b(?:${typesOf('goal').join('|')})\\b`, 'i');

/**
 * A quick version of `hasVaultNotes` for a folder without a marker: whether a note directly in
 * the folder makes it a vault or, if there are only few files below the folder, any note there.
 */
export function isClearlyVault(folder: string): boolean {
  const left = { entries: MAX_ENTRIES, notes: MAX_NOTES };
  const candidates: SourceNote[] = [];
  const open = [''];
  for (let parent = open.shift(); parent !== undefined; parent = open.shift()) {
    for (const entry of entriesIn(join(folder, parent))) {
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
      left.entries -= 1;
      if (entry.isDirectory() && isReadFolder(entry.name)) open.push(path);
      if (!entry.isFile() || !isReadFile(entry.name) || !path.endsWith('.md')) continue;
      left.notes -= 1;
      if (left.notes >= 0) candidates.push(...candidateNote(folder, path));
    }
    if (parent === '' && makeVault(folder, candidates)) return true;
    if (left.entries < 0 || left.notes < 0) return false;
    while (open[0] !== undefined && findVaultMark(join(folder, open[0])) !== null) open.shift();
  }
  return makeVault(folder, candidates);
}

/** The entries of a folder; empty if it cannot be listed. */
function entriesIn(folder: string): ReturnType<typeof listEntries> {
  try {
    return listEntries(folder);
  } catch {
    return [];
  }
}

/** The note at a path if it may be a scorecard or a goal; otherwise empty. */
function candidateNote(folder: string, path: string): SourceNote[] {
  try {
    const { bytes } = readPlainFile(join(folder, path), { most: MAX_NOTE_BYTES, isOwn: true });
    const text = bytes.toString('utf8');
    return mayBeScorecard({ text }) || GOAL.test(text) ? [{ path, text }] : [];
  } catch {
    return [];
  }
}

function makeVault(folder: string, notes: readonly SourceNote[]): boolean {
  return notes.length > 0 && hasVaultNotes({ folder, index: VaultIndex.build(notes) });
}
