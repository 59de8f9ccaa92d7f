import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isRacy } from '../node/stamp.ts';
import type { Environment } from './isolate-git.ts';
import { Repository, openRepository, type RepositoryPlace } from './repository.ts';
import { splitAtZeroBytes } from './run-git.ts';

/** The notes that were the same as in git’s index, except some. */
export interface VouchedByGit {
  readonly repository: RepositoryPlace;
  /** Identifies the index: changes when the index file is replaced. */
  readonly index: string;
  /** The notes for which git does not vouch: they are looked at each time. Null if there are too many. */
  readonly doubtful: readonly string[] | null;
}

/** The largest number of doubtful notes: with more, looking at all notes takes no longer. */
const MOST_DOUBTFUL = 200;

/** Makes git compare everything that its index knows of a file, whatever the settings are. */
const STRICT = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'];
const RAW = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** How `ls-files -v` marks a normal entry of the index. */
const TRACKED = 'H ';

/** The number of bytes at the end of an index that identify it: its checksum, or most of it. */
const CHECKSUM = 20;

/**
 * The git work tree that contains a vault. Git compares what it knows of each file (times, size,
 * inode) in a third of the time that Node needs. `differing` asks git once, and must be called
 * before any note is looked at.
 */
export class WorkTree {
  readonly #vault: string;
  readonly #env: Environment;
  #seen: Seen | null = null;
  /** An index with which git vouches for too few notes, so that git is not asked. */
  #useless: VouchedByGit | null = null;

  constructor(vault: string, env: Environment) {
    this.#vault = vault;
    this.#env = env;
  }

  /**
   * The notes that may have changed since git vouched for them; null if that cannot be determined.
   * Remembers git's answer for `vouch`.
   */
  differing(before: VouchedByGit | null): readonly string[] | null {
    const isUseless = before?.doubtful === null && before.index === indexOrNull(before.repository.indexFile);
    const seen = isUseless ? null : (this.#seen ??= this.#ask(before?.repository ?? null));
    this.#useless = isUseless ? before : null;
    if (!before?.doubtful || seen?.index !== before.index) return null;
    return [...new Set([...before.doubtful, ...seen.differing])];
  }

  /**
   * The notes for which git vouches, by its answer before they were looked at. `unsteady` are notes
   * whose stamp may not identify what was read. What git vouched for in `before` is valid only for
   * the notes that existed then. Null if git was not asked.
   */
  vouch(notes: readonly string[], unsteady: readonly string[], before: Vouched | null): VouchedByGit | null {
    const seen = this.#seen;
    if (!seen) return this.#useless;
    const { repository, index, differing } = seen;
    const { top, gitFolder, indexFile, prefix } = repository;
    const isVouched = vouchedFor(before, index, notes) ?? isTrackedIn(repository, index);
    const others = new Set([...differing, ...unsteady]);
    const doubtful = notes.filter((path) => others.has(path) || !isVouched(path));
    const isFew = doubtful.length <= MOST_DOUBTFUL;
    return {
      repository: { top, gitFolder, indexFile, prefix },
      index,
      doubtful: isFew ? doubtful : null,
    };
  }

  /** Null if git cannot be asked, or if it cannot look at a file: then it leaves the file out, with a warning. */
  #ask(place: RepositoryPlace | null): Seen | null {
    try {
      const repository = place
        ? new Repository({ ...place, env: this.#env })
        : openRepository(this.#vault, this.#env, this.#vault);
      const index = indexOrNull(repository.indexFile);
      if (index === null) return null;
      const asked = [...STRICT, '--literal-pathspecs', 'diff-files', ...RAW, '--', ...within(repository)];
      const { code, stdout, isQuiet } = repository.ask(asked);
      if (code !== 0 || !isQuiet || indexOrNull(repository.indexFile) !== index) return null;
      const paths = splitAtZeroBytes(stdout).filter((_, at) => at % 2 === 1);
      const start = repository.prefix.length;
      return { repository, index, differing: paths.map((path) => path.toString('utf8').slice(start)) };
    } catch {
      return null;
    }
  }
}

/** What git vouched for, and the notes that existed then. */
interface Vouched {
  readonly git: VouchedByGit | null;
  readonly notes: readonly string[];
}

/** Tests for which of these notes git vouched with this index; null if it vouched with another. */
function vouchedFor(
  before: Vouched | null,
  index: string,
  notes: readonly string[],
): ((path: string) => boolean) | null {
  if (!before?.git?.doubtful || before.git.index !== index) return null;
  const doubtful = new Set(before.git.doubtful);
  // Usually the notes are the same.
  const then = notes === before.notes ? null : new Set(before.notes);
  return (path) => !doubtful.has(path) && then?.has(path) !== false;
}

/** The answer of git at one moment. */
interface Seen {
  readonly repository: Repository;
  readonly index: string;
  /** Paths of files that differ from the index. */
  readonly differing: readonly string[];
}

/**
 * Tests whether git looks at a file of an index; not at those in conflict, or those it was told
 * to leave out. If the index has been replaced by now, always false.
 */
function isTrackedIn(repository: Repository, index: string): (path: string) => boolean {
  const asked = ['--literal-pathspecs', 'ls-files', '-v', '-z', '--', ...within(repository)];
  const { code, stdout } = repository.ask(asked);
  if (code !== 0 || indexOrNull(repository.indexFile) !== index) return () => false;
  const start = TRACKED.length + repository.prefix.length;
  const lines = stdout.toString('utf8').split('\0');
  const tracked = new Set(lines.flatMap((line) => (line.startsWith(TRACKED) ? line.slice(start) : [])));
  return (path) => tracked.has(path);
}

function within({ prefix }: Repository): readonly string[] {
  return prefix === '' ? [] : [prefix];
}

/** Identifies the index at a path; null if there is none, or if it could be written again without a visible change. */
function indexOrNull(place: string): string | null {
  let file: number;
  try {
    file = openSync(place, 'r');
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(file);
    const sum = Buffer.alloc(CHECKSUM);
    readSync(file, sum, 0, CHECKSUM, Math.max(0, stats.size - CHECKSUM));
    // An index without a checksum (`index.skipHash`) is identified by its times only.
    if (sum.every((byte) => byte === 0) && isRacy(stats, Date.now())) return null;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return [size, mtimeMs, ctimeMs, ino, sum.toString('hex')].join(' ');
  } finally {
    closeSync(file);
  }
}
