import type { Buffer } from 'node:buffer';
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import type { Environment } from './isolate-git.ts';
import { splitAtZeroBytes, runGit, type GitAnswer } from './run-git.ts';

/** Variables that would point git elsewhere; their effect is included once, in `openRepository`. */
const SETTLED = /^GIT_(?:PREFIX|WORK_TREE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS)$/;

/**
 * Commands that look at no file of the work tree, and so run no filter, whatever the settings
 * are. All others are run with the list of filters.
 */
const UNFILTERED: ReadonlySet<string> = new Set([
  'rev-parse',
  'cat-file',
  'diff-tree',
  'ls-tree',
  'write-tree',
]);

/** git's messages about a bare repository: one that it finds, which `isolateGit` forbids, and one that GIT_DIR names. */
const IS_BARE = /^(?:cannot use bare repository|this operation must be run in a work tree)/;

function isUnfiltered([command = '', ...rest]: readonly string[]): boolean {
  return UNFILTERED.has(command) || (command === 'diff-index' && rest.includes('--cached'));
}

/** The location of a vault's repository. */
export interface RepositoryPlace {
  /** The top folder of the work tree. */
  readonly top: string;
  /** The git folder of this work tree. */
  readonly gitFolder: string;
  /** The index from which the commit in progress is made; otherwise the usual index. */
  readonly indexFile: string;
  /** The vault's path from the top folder, with `/`, also at the end; empty if they are the same folder. */
  readonly prefix: string;
}

/** What may be known of a repository. */
interface RepositoryKnown {
  readonly headTree: string | null;
  readonly filters: readonly string[];
}

/** The git repository that contains a vault. Every call runs in its top folder. */
export class Repository implements RepositoryPlace {
  readonly top: string;
  readonly gitFolder: string;
  readonly indexFile: string;
  readonly prefix: string;
  /**
   * The name of the last commit’s tree when the repository was opened; null if there was no commit,
   * or if the name was not requested.
   */
  readonly headTree: string | null;
  readonly #env: Environment;
  #filters: readonly string[] | null;

  /** `filters` are the names of filters, if they are known. */
  constructor(given: RepositoryPlace & { readonly env: Environment } & Partial<RepositoryKnown>) {
    this.headTree = given.headTree ?? null;
    this.#filters = given.filters ?? null;
    this.top = given.top;
    this.gitFolder = given.gitFolder;
    this.indexFile = given.indexFile;
    this.prefix = given.prefix;
    const others = Object.entries(given.env).filter(([name]) => !SETTLED.test(name));
    this.#env = {
      ...Object.fromEntries(others),
      GIT_DIR: given.gitFolder,
      GIT_WORK_TREE: given.top,
    };
  }

  /** Runs git with `indexFile`. Returns its answer whatever the exit code is. */
  ask(args: readonly string[], input: Uint8Array | string = '', indexFile = this.indexFile): GitAnswer {
    const env = { ...this.#env, GIT_INDEX_FILE: indexFile };
    if (isUnfiltered(args)) return runGit(args, { cwd: this.top, env, input });
    return runGit(args, { cwd: this.top, env, input, filters: this.filters() });
  }

  /** The names of the filters in the settings, which are needed to switch them off. */
  filters(): readonly string[] {
    return (this.#filters ??= filtersIn(this.top, this.#env));
  }

  /** Like `ask`, but throws `UserError` with git's message unless git exits with 0. Returns stdout. */
  git(args: readonly string[], input: Uint8Array | string = '', indexFile = this.indexFile): Buffer {
    const { stdout, code, complaint } = this.ask(args, input, indexFile);
    if (code !== 0) throw new CliError('git-failed', { command: args[0] ?? '', complaint });
    return stdout;
  }
}

/**
 * Finds the repository of a vault. In a hook, GIT_DIR may be set, and the top folder is the one
 * in which the hook was started; so git is run from there (githooks(5)). Otherwise it is run from
 * the vault. Throws `UserError` if there is no git, or if the vault is in no repository.
 */
export function openRepository(cwd: string, env: Environment, vault: string): Repository {
  const start = (env['GIT_DIR'] ?? '') === '' ? vault : cwd;
  // git prints each answer on a line, and echoes arguments that it does not know; these separate the
  // answers, because a path may contain line breaks.
  const between = `--netvault-${String(Math.random()).slice(2)}`;
  const asked = ['--show-toplevel', between, '--absolute-git-dir', between, '--git-path', 'index'];
  const ask = (...more: readonly string[]): GitAnswer =>
    runGit(['rev-parse', ...asked, ...more], { cwd: start, env });
  const withTree = ask(between, 'HEAD^{tree}');
  // Before the first commit there is no tree.
  const { stdout, code, complaint } = withTree.code === 0 ? withTree : ask();
  const parts = stdout.toString('utf8').replace(/\n$/, '').split(`\n${between}\n`);
  const [top, gitFolder, index, headTree = null] = parts;
  if (code !== 0 || top === undefined || gitFolder === undefined || index === undefined) {
    if (complaint.includes('not a git repository')) throw new CliError('no-repository', { vault });
    if (IS_BARE.test(complaint)) throw new CliError('repository-bare', { vault });
    throw new CliError('repository-unreadable', { vault, complaint });
  }
  const folder = relative(realOf(top, vault), realOf(vault, vault)).split(sep).join('/');
  if (folder === '..' || folder.startsWith('../') || isAbsolute(folder)) {
    throw new CliError('vault-outside-repository', { vault, top });
  }
  const given = env['GIT_INDEX_FILE'] ?? '';
  return new Repository({
    top,
    gitFolder,
    indexFile: given === '' ? resolve(start, index) : resolve(cwd, given),
    prefix: folder === '' ? '' : `${folder}/`,
    headTree,
    env,
  });
}

/** A path that is not UTF-8 cannot be resolved from its decoded text. */
function realOf(place: string, vault: string): string {
  try {
    return realpathSync(place);
  } catch (error) {
    throw new CliError('repository-unreadable', { vault, complaint: faultOf(error).text });
  }
}

/** Asks git for the names of filters. */
function filtersIn(top: string, env: Environment): readonly string[] {
  const { stdout } = runGit(['config', '-z', '--name-only', '--get-regexp', '^filter\\..'], {
    cwd: top,
    env,
  });
  const names = splitAtZeroBytes(stdout).map((name) =>
    name.toString('utf8').replace(/^filter\.|\.[^.]*$/g, ''),
  );
  const odd = names.find((name) => name.includes('\ufffd'));
  if (odd !== undefined) throw new CliError('git-failed', { command: 'config', complaint: odd });
  return [...new Set(names)];
}
