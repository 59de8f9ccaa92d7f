import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isRacy } from '../node/stamp.ts';
import type { Environment } from './alone.ts';
import { Repository, openRepository, type RepositoryPlace } from './repository.ts';
import { lines } from './run-git.ts';

/** The notes that were as git’s index has them, all but some. */
export interface VouchedByGit {
  readonly repository: RepositoryPlace;
  /** What tells the index from any other that stood in its place. */
  readonly index: string;
  /** The notes for which git does not vouch: they are looked at each time. Null where these are too many. */
  readonly doubtful: readonly string[] | null;
}

/** For so many notes git may not vouch: with more, looking at all takes no longer. */
const MOST_DOUBTFUL = 200;

/** What git is to compare of files, whatever settings say: all that its index knows of them. */
const STRICT = ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default'];
const RAW = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** How `ls-files -v` marks what is in an index as any other. */
const TRACKED = 'H ';

/** Bytes at the end of an index that tell it from others: its checksum, or most of it. */
const CHECKSUM = 20;

/**
 * The work tree of git in which a vault stands. Git compares what it knows of each file (times, size, inode) in a third
 * of the time that Node takes. What it says is that of one moment: `differing` asks it, before any note is looked at.
 */
export class WorkTree {
  readonly #vault: string;
  readonly #env: Environment;
  #seen: Seen | null = null;
  /** With this index git vouches for too few, and is not asked. */
  #useless: VouchedByGit | null = null;

  constructor(vault: string, env: Environment) {
    this.#vault = vault;
    this.#env = env;
  }

  /**
   * The notes that may be others than when git vouched for them; null where that is not known. What git says now is
   * kept, for `vouch`.
   */
  differing(before: VouchedByGit | null): readonly string[] | null {
    const isUseless = before?.doubtful === null && before.index === indexOrNull(before.repository.indexFile);
    const seen = isUseless ? null : (this.#seen ??= this.#ask(before?.repository ?? null));
    this.#useless = isUseless ? before : null;
    if (!before?.doubtful || seen?.index !== before.index) return null;
    return [...new Set([...before.doubtful, ...seen.differing])];
  }

  /**
   * For which notes git vouches, as it was asked before they were looked at; `unsteady` are those of which the stamp
   * may not be that of what was read. What it vouched for `before` holds for the notes that were there then: of others
   * it may know nothing. Null where git was not asked.
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

  /** Null where git cannot be asked, or cannot look at a file: that it leaves out, and complains. */
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
      const paths = lines(stdout).filter((_, at) => at % 2 === 1);
      const start = repository.prefix.length;
      return { repository, index, differing: paths.map((path) => path.toString('utf8').slice(start)) };
    } catch {
      return null;
    }
  }
}

/** What git vouched for, and the notes that were there. */
interface Vouched {
  readonly git: VouchedByGit | null;
  readonly notes: readonly string[];
}

/** For which of these notes git vouched by an index; null where it did by another. */
function vouchedFor(
  before: Vouched | null,
  index: string,
  notes: readonly string[],
): ((path: string) => boolean) | null {
  if (!before?.git?.doubtful || before.git.index !== index) return null;
  const doubtful = new Set(before.git.doubtful);
  // As a rule the same notes are there.
  const then = notes === before.notes ? null : new Set(before.notes);
  return (path) => !doubtful.has(path) && then?.has(path) !== false;
}

/** What git said at one moment. */
interface Seen {
  readonly repository: Repository;
  readonly index: string;
  /** Files that differ from the index. */
  readonly differing: readonly string[];
}

/** Which files of an index git looks at: not those in conflict, or that it is told to leave out. None once it is another index. */
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

/** What tells an index from any other at the same place; null where there is none, or it may be written again unseen. */
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
    // An index without a checksum (`index.skipHash`) is known by its times alone.
    if (sum.every((byte) => byte === 0) && isRacy(stats, Date.now())) return null;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return [size, mtimeMs, ctimeMs, ino, sum.toString('hex')].join(' ');
  } finally {
    closeSync(file);
  }
}
