import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isRacy } from '../node/stamp.ts';
import type { Environment } from './isolate-git.ts';
import { Repository, openRepository, type RepositoryPlace } from './repository.ts';
import { splitAtZeroBytes } from './run-git.ts';

/** The notes that were the same as in git’s index, except some. */
export interface ConfirmedByGit {
  readonly repository: RepositoryPlace;
  /** Identifies the index: changes when the index file is replaced. */
  readonly index: string;
  /**
   * The names of filters to switch off. Null if git reads some files to compare them with this index,
   * since they were not written before it, and so can run filters: then it must be asked for them.
   */
  readonly filters: readonly string[] | null;
  /** The notes for which git does not vouch: they are looked at each time. Null if there are too many. */
  readonly doubtful: readonly string[] | null;
}

/** The largest number of doubtful notes: with more, looking at all notes takes no longer. */
const MAX_DOUBTFUL = 200;

/**
 * Makes git compare everything that its index knows of a file, whatever the settings are. Without
 * sparse checkout, it looks at no file that it was told to skip, not even at one that exists.
 */
const STRICT = ['core.trustctime=true', 'core.checkStat=default', 'core.sparseCheckout=false'].flatMap(
  (setting) => ['-c', setting],
);
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
  #useless: ConfirmedByGit | null = null;

  constructor(vault: string, env: Environment) {
    this.#vault = vault;
    this.#env = env;
  }

  /**
   * The notes that may have changed since git vouched for them; null if that cannot be determined.
   * Remembers git's answer for `vouch`.
   */
  differing(before: ConfirmedByGit | null): readonly string[] | null {
    const isUseless = before?.doubtful === null && before.index === indexOrNull(before.repository.indexFile);
    const seen = isUseless ? null : (this.#seen ??= this.#ask(before));
    this.#useless = isUseless ? before : null;
    if (!before?.doubtful || seen?.index !== before.index) return null;
    return [...new Set([...before.doubtful, ...seen.differing])];
  }

  /**
   * The notes for which git vouches, by its answer before they were looked at. `unsteady` are notes
   * whose stamp may not identify what was read. What git vouched for in `before` is valid only for
   * the notes that existed then. If git was not asked, returns an earlier answer that made asking
   * useless, or null.
   */
  confirm(
    notes: readonly string[],
    unsteady: readonly string[],
    before: ConfirmedNotes | null,
  ): ConfirmedByGit | null {
    const seen = this.#seen;
    if (!seen) return this.#useless;
    const { repository, index, differing } = seen;
    const { top, gitFolder, indexFile, prefix } = repository;
    const { filters, isConfirmed } = confirmedFor(before, index, notes) ?? trackedIn(repository, index);
    const others = new Set([...differing, ...unsteady]);
    const doubtful = notes.filter((path) => others.has(path) || !isConfirmed(path));
    const isFew = doubtful.length <= MAX_DOUBTFUL;
    return {
      repository: { top, gitFolder, indexFile, prefix },
      index,
      filters,
      doubtful: isFew ? doubtful : null,
    };
  }

  /** The repository in which git vouched before; the names of filters hold for the same index. */
  #reopened({ repository, index, filters }: ConfirmedByGit): Repository {
    const isSame = filters !== null && index === indexOrNull(repository.indexFile);
    return new Repository({ ...repository, env: this.#env, ...(isSame ? { filters } : {}) });
  }

  /** Null if git cannot be asked, or if it cannot look at a file: then it leaves the file out, with a warning. */
  #ask(before: ConfirmedByGit | null): Seen | null {
    try {
      const repository = before
        ? this.#reopened(before)
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
interface ConfirmedNotes {
  readonly git: ConfirmedByGit | null;
  readonly notes: readonly string[];
}

/** For which notes git vouches with an index, and the names of filters, if git reads no file for that. */
interface Confirmation extends Pick<ConfirmedByGit, 'filters'> {
  readonly isConfirmed: (path: string) => boolean;
}

/** What git vouched for with this index, of these notes; null if it vouched with another. */
function confirmedFor(
  before: ConfirmedNotes | null,
  index: string,
  notes: readonly string[],
): Confirmation | null {
  if (!before?.git?.doubtful || before.git.index !== index) return null;
  const doubtful = new Set(before.git.doubtful);
  // Usually the notes are the same.
  const then = notes === before.notes ? null : new Set(before.notes);
  const { filters } = before.git;
  return { filters, isConfirmed: (path) => !doubtful.has(path) && then?.has(path) !== false };
}

/** The answer of git at one moment. */
interface Seen {
  readonly repository: Repository;
  readonly index: string;
  /** Paths of files that differ from the index. */
  readonly differing: readonly string[];
}

/** What `git ls-files -v --debug -z` prints about an entry, after the zero byte that ends its path. */
const DEBUGGED = /^ {2}ctime: \d+:\d+\n {2}mtime: (\d+):\d+\n {2}dev: .*\n {2}uid: .*\n {2}size: .*\n/;

/**
 * The files of an index at which git looks: not those in conflict, nor those it was told to leave
 * out. None if the index has been replaced by now.
 */
function trackedIn(repository: Repository, index: string): Confirmation {
  const asked = [...STRICT, '--literal-pathspecs', 'ls-files', '-v', '--debug', '-z', '--'];
  const { code, stdout } = repository.ask([...asked, ...within(repository)]);
  const written = secondOf(index);
  if (code !== 0 || indexOrNull(repository.indexFile) !== index)
    return { filters: null, isConfirmed: () => false };
  const start = TRACKED.length + repository.prefix.length;
  const tracked = new Set<string>();
  let isRacy = false;
  for (const [at, line] of stdout.toString('utf8').split('\0').entries()) {
    const [known = '', modified] = at === 0 ? [] : (DEBUGGED.exec(line) ?? []);
    // Git compares whole seconds, too. If it prints another format, assume that it reads files.
    if (at > 0 && !(Number(modified) < written)) isRacy = true;
    const entry = line.slice(known.length);
    if (entry.startsWith(TRACKED)) tracked.add(entry.slice(start));
  }
  return { filters: isRacy ? null : repository.filters(), isConfirmed: (path) => tracked.has(path) };
}

/** When an index was written, in whole seconds since 1970; 0 for a time that git cannot store, as it has 32 bits. */
function secondOf(index: string): number {
  const second = Number(BigInt(index.split(' ')[0] ?? '') / 1_000_000_000n);
  return second < 2 ** 32 ? second : 0;
}

function within({ prefix }: Repository): readonly string[] {
  return prefix === '' ? [] : [prefix];
}

/**
 * Identifies the index at a path; the text begins with the index's time in nanoseconds. Null if
 * there is none, or if it could be written again without a visible change.
 */
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
    const { size, mtimeNs, ctimeNs, ino } = fstatSync(file, { bigint: true });
    return [mtimeNs, size, ctimeNs, ino, sum.toString('hex')].join(' ');
  } finally {
    closeSync(file);
  }
}
