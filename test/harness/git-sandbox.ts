import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { bundle } from './bundle.ts';
import { shareCompiled } from './compiled-code.ts';
import { awayFromMidnight } from './dates.ts';
import { UTF8, runHere, runSpawned, type Ran } from './run-cli.ts';
import { tempFolder } from './temp-folder.ts';

export interface GitRan {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

const AUTHOR = { name: 'Ada', email: 'ada@example.com' };
/** With these settings, git runs nothing in the background that still writes while the folder is removed. */
const SETTINGS = `[user]
	name = ${AUTHOR.name}
	email = ${AUTHOR.email}
[init]
	defaultBranch = main
[protocol "file"]
	allow = always
[commit]
	gpgSign = false
[advice]
	detachedHead = false
[maintenance]
	auto = false
[gc]
	auto = 0
`;

/** Folders of repositories with hooks, from which tests get copies; by their files and hook options. */
const HOOKED = new Map<string, string>();

/** A home folder for the real git, so that no user's settings matter; removed after the test. */
export class GitSandbox {
  readonly home: string;
  /** The repository in which git and NetVault are run, unless another is entered. */
  folder: string;
  readonly env: Record<string, string>;
  #isCompiled = false;

  constructor() {
    this.home = tempFolder('netvault-git-');
    this.folder = join(this.home, 'vault');
    mkdirSync(this.folder);
    writeFileSync(join(this.home, '.gitconfig'), SETTINGS);
    this.env = {
      ...UTF8,
      PATH: process.env['PATH'] ?? '',
      HOME: this.home,
      TZ: 'UTC',
      XDG_CONFIG_HOME: join(this.home, 'xdg'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
    };
    onTestFinished(() => {
      rmSync(this.home, { recursive: true, force: true });
    });
  }

  /** A sandbox with a repository, in which these files are committed if there are any. */
  static repository(files: Readonly<Record<string, string>> = {}): GitSandbox {
    const sandbox = new GitSandbox();
    sandbox.git('init', '--quiet');
    if (Object.keys(files).length > 0) {
      for (const [path, text] of Object.entries(files)) sandbox.write(path, text);
      sandbox.git('add', '--all');
      sandbox.git('commit', '--quiet', '--message', 'before');
    }
    return sandbox;
  }

  /**
   * Like `repository`, with the hooks that the built program installs. For the same files and options, they
   * are installed once and then copied.
   */
  static async hooked(
    files: Readonly<Record<string, string>>,
    options: readonly string[] = [],
  ): Promise<GitSandbox> {
    await awayFromMidnight();
    const key = JSON.stringify([files, options]);
    const template = HOOKED.get(key);
    if (template === undefined) {
      const git = GitSandbox.repository(files);
      const { stderr, code } = await git.spawned(['hook', 'install', ...options]);
      if (stderr !== '' || code !== 0) throw new Error(`hook install ended with ${String(code)}: ${stderr}`);
      const folder = mkdtempSync(join(inject('once'), 'hooked-'));
      cpSync(git.folder, folder, { recursive: true });
      HOOKED.set(key, folder);
      return git;
    }
    const git = new GitSandbox();
    cpSync(template, git.folder, { recursive: true });
    git.#shareCompiled();
    // Git recognizes unchanged files by more than a copy keeps.
    git.tryGit(['update-index', '--quiet', '--refresh']);
    return git;
  }

  /** Runs git; a failure is returned, not thrown. */
  tryGit(args: readonly string[], env: Readonly<Record<string, string>> = {}): GitRan {
    const { stdout, stderr, status } = spawnSync('git', args, {
      cwd: this.folder,
      env: { ...this.env, ...env },
      encoding: 'utf8',
    });
    return { stdout, stderr, code: status ?? -1 };
  }

  /** Runs git and returns what it prints. Throws if it fails. */
  git(...args: string[]): string {
    const { stdout, stderr, code } = this.tryGit(args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout;
  }

  write(path: string, text: string | Uint8Array): void {
    const place = join(this.folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Writes a file and stages it. */
  stage(path: string, text: string): void {
    this.write(path, text);
    this.git('--literal-pathspecs', 'add', '--force', '--', path);
  }

  /** Changes the index as `update-index --index-info` reads it. */
  indexInfo(input: string): void {
    const { status } = spawnSync('git', ['update-index', '--index-info'], {
      cwd: this.folder,
      env: this.env,
      input,
    });
    if (status !== 0) throw new Error('git update-index');
  }

  /** The staged text of a path. */
  staged(path: string): string {
    return this.git('cat-file', 'blob', `:${path}`);
  }

  /** The staged texts of these paths, read with one call of git. */
  stagedAll(paths: readonly string[]): string[] {
    const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
      cwd: this.folder,
      env: this.env,
      input: paths.map((path) => `:${path}\n`).join(''),
    });
    let at = 0;
    return paths.map((path) => {
      const line = stdout.toString('utf8', at, stdout.indexOf('\n', at));
      const size = Number(/^[\da-f]+ blob (\d+)$/.exec(line)?.[1] ?? NaN);
      if (Number.isNaN(size)) throw new Error(`git says of ${path}: ${line}`);
      const start = at + line.length + 1;
      at = start + size + 1;
      return stdout.toString('utf8', start, start + size);
    });
  }

  /** The text of a path in a commit. */
  committed(path: string, commit = 'HEAD'): string {
    return this.git('cat-file', 'blob', `${commit}:${path}`);
  }

  /** Runs `git commit`; returns everything that git and the hooks print, and the exit code. */
  commit(
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): { said: string; code: number } {
    const { stdout, stderr, code } = this.tryGit(
      ['commit', '--quiet', '--message', 'one more', ...args],
      env,
    );
    return { said: stdout + stderr, code };
  }

  /** `git status`, one line per file; empty if everything is committed. */
  status(): string[] {
    const text = this.git('-c', 'core.quotePath=false', 'status', '--porcelain');
    return text.split('\n').filter((line) => line !== '');
  }

  /** Writes a hook that runs this shell text. */
  hook(name: string, text: string): void {
    const place = join(this.git('rev-parse', '--absolute-git-dir').trim(), 'hooks', name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, `#!/bin/sh\n${text}`);
    chmodSync(place, 0o755);
  }

  /** Runs NetVault in this process. */
  netvault(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return runHere(args, { cwd: this.folder, env: { ...this.env, ...env } });
  }

  /** Runs the built command line. */
  spawned(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    this.#shareCompiled();
    return runSpawned(args, { cwd: this.folder, env: { ...this.env, ...env } });
  }

  /** Lets the program, run by a test or by a hook, find its compiled code. */
  #shareCompiled(): void {
    if (!this.#isCompiled) shareCompiled(join(this.home, '.cache'));
    this.#isCompiled = true;
  }

  /** The findings of `lint --staged`, each as `path rule`. */
  async findings(args: readonly string[] = []): Promise<string[]> {
    const ran = await this.netvault(['lint', '--staged', '--format', 'json', ...args]);
    if (ran.code === 2) throw new Error(ran.stderr);
    const { diagnostics } = JSON.parse(ran.stdout) as { diagnostics: { path: string; rule: string }[] };
    return diagnostics.map(({ path, rule }) => `${path} ${rule}`);
  }
}

/** The built command line as a shell types it. */
export function shellCommand(args: string): string {
  return `'${process.execPath}' '${bundle()}' ${args}`;
}
