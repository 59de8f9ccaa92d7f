import { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FixedNote } from '../../app/lint/fix-vault.ts';
import type { StagedFix, StagedWriter } from '../../app/lint/staged-port.ts';
import type { OpenStaged } from './staged-vault.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';
import type { Repository } from './repository.ts';
import { splitAtZeroBytes } from './run-git.ts';
import type { Entry, Tree } from './tree.ts';
import { updateWorkCopy, type WorkCopy } from './work-copy.ts';

interface Change {
  readonly note: FixedNote;
  readonly entry: Entry;
}

/**
 * Writes fixed notes to git's index, and then to the work tree. Nothing is stashed or reset:
 * first the new blobs are written, then one `update-index` replaces the whole index, then each
 * file is replaced as a whole.
 */
export class IndexWriter implements StagedWriter {
  readonly #repository: Repository;
  readonly #tree: Tree;
  readonly #copy: WorkCopy;

  constructor(
    { repository, tree, folder }: Pick<OpenStaged, 'repository' | 'tree' | 'folder'>,
    writer: VaultWriter,
  ) {
    this.#repository = repository;
    this.#tree = tree;
    this.#copy = { repository, folder, writer };
  }

  write(notes: readonly FixedNote[]): readonly StagedFix[] {
    const changes = notes.flatMap((note): Change[] => {
      const entry = this.#tree.get(note.path);
      return entry ? [{ note, entry }] : [];
    });
    const blobs = new Map(changes.map(({ note, entry }) => [entry, this.#store(note.after)]));
    const written = this.#putAll(this.#repository.indexFile, changes, blobs);
    const behind = indexBehind(this.#repository.indexFile);
    if (behind !== null) this.#putAll(behind, [...written], blobs);
    return changes.map((change) => {
      if (!written.has(change)) return { note: change.note, done: 'none' };
      const copy = updateWorkCopy(this.#copy, change.note);
      return { note: change.note, done: copy ? 'both' : 'staged' };
    });
  }

  #store(text: string): string {
    const how = ['hash-object', '-w', '--no-filters', '--stdin'];
    return this.#repository.git(how, Buffer.from(text)).toString('latin1').trim();
  }

  /** Writes these changes to an index, if its notes are still as they were read; returns the changes that were written. */
  #putAll(
    indexFile: string,
    changes: readonly Change[],
    blobs: ReadonlyMap<Entry, string>,
  ): ReadonlySet<Change> {
    const current = this.#currentIn(indexFile, changes);
    const ready = changes.filter(({ entry }) => current.has(entry.raw.toString('latin1')));
    if (ready.length > 0) {
      const input = ready.map(({ entry }) =>
        Buffer.concat([
          Buffer.from(`${entry.mode} ${blobs.get(entry) ?? ''} 0\t`),
          entry.raw,
          Buffer.from([0]),
        ]),
      );
      this.#repository.git(['update-index', '-z', '--index-info'], Buffer.concat(input), indexFile);
    }
    return new Set(ready);
  }

  /**
   * The names of those that an index still holds as they were read. Without those that git was told
   * to leave alone (assume-unchanged, skip-worktree), which would lose that mark.
   */
  #currentIn(indexFile: string, changes: readonly Change[]): ReadonlySet<string> {
    const expected = new Set(
      changes.map(({ entry }) => `H ${entry.mode} ${entry.blob} 0\t${entry.raw.toString('latin1')}`),
    );
    const listed = this.#repository.git(['ls-files', '-v', '-s', '-z'], '', indexFile);
    return new Set(
      splitAtZeroBytes(listed)
        .map((line) => line.toString('latin1'))
        .filter((line) => expected.has(line))
        .map((line) => line.slice(line.indexOf('\t') + 1)),
    );
  }
}

/**
 * `git commit -- path` commits from an index of its own, and keeps the index that is used
 * afterwards in `index.lock`. A fix in the first index only would leave the reverse of the fix
 * staged.
 */
function indexBehind(indexFile: string): string | null {
  if (!/^next-index-\d+\.lock$/.test(basename(indexFile))) return null;
  const behind = join(dirname(indexFile), 'index.lock');
  return existsSync(behind) ? behind : null;
}
