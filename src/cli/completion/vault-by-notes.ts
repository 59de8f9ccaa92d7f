import { join } from 'node:path';
import type { SourceNote } from '../../model/note.ts';
import { typesOf } from '../../parser/dialects.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import { isReadFile, isReadFolder } from '../../vault/read-paths.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import { isVaultByNotes } from '../command-line/require-vault.ts';
import { markOf } from '../node/find-vault.ts';
import { entriesOf } from '../node/names.ts';
import { readPlainFile } from '../node/plain-file.ts';

/** What is looked at of a folder that may be the home folder, while somebody waits for Tab: entries, and notes that are read. */
const MOST_ENTRIES = 5000;
const MOST_NOTES = 2000;
/** A longer note is none that makes a vault. */
const LONGEST = 100_000;

const GOAL = new RegExp(`^\\ufeff?---[^]*\\b(?:${typesOf('goal').join('|')})\\b`, 'i');

/**
 * Whether a folder without a mark is a vault by its notes, as commands see it, told by a quick look: by a note that
 * lies in it directly, or, where all that is below it is few, by any.
 */
export function isVaultAtAGlance(folder: string): boolean {
  const left = { entries: MOST_ENTRIES, notes: MOST_NOTES };
  const telling: SourceNote[] = [];
  const open = [''];
  for (let parent = open.shift(); parent !== undefined; parent = open.shift()) {
    for (const entry of entriesIn(join(folder, parent))) {
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
      left.entries -= 1;
      if (entry.isDirectory() && isReadFolder(entry.name)) open.push(path);
      if (!entry.isFile() || !isReadFile(entry.name) || !path.endsWith('.md')) continue;
      left.notes -= 1;
      if (left.notes >= 0) telling.push(...tellingNote(folder, path));
    }
    if (parent === '' && makeVault(folder, telling)) return true;
    if (left.entries < 0 || left.notes < 0) return false;
    while (open[0] !== undefined && markOf(join(folder, open[0])) !== null) open.shift();
  }
  return makeVault(folder, telling);
}

/** Of a folder that cannot be listed nothing is told. */
function entriesIn(folder: string): ReturnType<typeof entriesOf> {
  try {
    return entriesOf(folder);
  } catch {
    return [];
  }
}

/** A note that may be a scorecard or a goal. */
function tellingNote(folder: string, path: string): SourceNote[] {
  try {
    const { bytes } = readPlainFile(join(folder, path), { most: LONGEST, isOwn: true });
    const text = bytes.toString('utf8');
    return mayBeScorecard({ text }) || GOAL.test(text) ? [{ path, text }] : [];
  } catch {
    return [];
  }
}

function makeVault(folder: string, notes: readonly SourceNote[]): boolean {
  return notes.length > 0 && isVaultByNotes({ folder, index: VaultIndex.build(notes) });
}
