import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSpawned, UTF8, type Ran } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const NOON = '2026-11-19T12:00';
/** One error, one warning and one info; the event begins and ends this evening. */
const NOTES = {
  '.netvault.yaml': '',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md':
    '---\ntype: contact\ncadence: sometimes\n---\n\n## Log\n\n- 2026-11-02 frobnicate [[Ada]] – “so”\n',
  'Dinner.md': '---\ntype: event\ndate: 2026-11-19\ntime: "18:00-20:00"\nstatus: planned\n---\n',
};

interface World {
  readonly vault: string;
  readonly lint: (words: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
  /** The inode and time of the file that keeps the printed output; null if there is none. */
  readonly printed: () => string | null;
  /** Gives every file an old time, so that it is recognized by its stamp. */
  readonly settle: () => void;
}

function world(files: Readonly<Record<string, string>> = NOTES): World {
  const vault = tempVault(files);
  const cache = tempVault({});
  const settle = (): void => {
    for (const path of readdirSync(vault)) utimesSync(join(vault, path), 1e9, 1e9);
  };
  settle();
  return {
    vault,
    settle,
    lint: (words, env = {}) => {
      const today = words.includes('--today') ? [] : ['--today', NOON];
      const all = { ...UTF8, XDG_CACHE_HOME: cache, ...env };
      return runSpawned(['lint', ...today, ...words], { cwd: vault, env: all });
    },
    printed: () => {
      const found = readdirSync(cache, { recursive: true, encoding: 'utf8' }).find((name) =>
        name.endsWith('printed'),
      );
      if (found === undefined) return null;
      const { ino, mtimeMs } = statSync(join(cache, found));
      return `${String(ino)} ${String(mtimeMs)}`;
    },
  };
}

/** Lints until the output is from the cache; files younger than two seconds are not known by stamps. */
async function repeat(
  { lint, printed }: World,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const scratch = await lint([...words, '--no-cache'], env);
  for (;;) {
    const before = printed();
    expect(await lint(words, env)).toEqual(scratch);
    if (before !== null && printed() === before) return scratch;
  }
}

/** Lints several times, and expects each output to be the one without the cache. */
async function anew({ lint }: World): Promise<Ran> {
  const scratch = await lint(['--no-cache']);
  for (let time = 0; time < 4; time++) expect(await lint([])).toEqual(scratch);
  return scratch;
}

/** Arguments and environments on each of which the output depends, besides the vault. */
const OTHERWISE: readonly (readonly [words: readonly string[], env?: Readonly<Record<string, string>>])[] = [
  [['--quiet']],
  [['--format', 'json']],
  [['--format', 'sarif']],
  [['--format', 'github']],
  [['--format', 'github'], { GITHUB_WORKSPACE: '/' }],
  [['--statistics']],
  [['--max-warnings', '0']],
  [['--rule', 'unknown-activity:error']],
  [['--ascii']],
  [[], { FORCE_COLOR: '1' }],
  [[], { LANG: 'C' }],
  [['--today', '2026-11-19T21:00']],
  [['--today', '2026-12-24']],
];

describe('cached output of lint', () => {
  it('is byte for byte the output without the cache, for each option and environment', async () => {
    const at = world();
    const usual = await repeat(at);
    expect(usual).toMatchObject({ code: 1, stderr: '' });
    expect(usual.stdout).toContain('“so”');
    for (const [words, env] of OTHERWISE) {
      const other = await repeat(at, words, env);
      expect(other, words.join(' ')).not.toEqual(usual);
      expect(await at.lint([])).toEqual(usual);
    }
  });

  it('reports on stderr each time that there is no note to check', async () => {
    const at = world({ '.netvault.yaml': '', 'Templates/Day.md': '# {{date}}\n' });
    const json = await repeat(at, ['--format', 'json']);
    expect(json.code).toBe(0);
    expect(json.stderr).toContain(`${at.vault} holds no note to check.`);
    expect(JSON.parse(json.stdout)).toMatchObject({ summary: { notes: 0 }, diagnostics: [] });
    const text = await repeat(at);
    expect(text).toEqual({ ...json, stdout: '' });
    expect((await at.lint(['Nobody.md'])).stderr).not.toContain('holds no note');
  });

  it.each([
    ['ignore: ["**"]\n', '{}', '“ignore” in .netvault.yaml'],
    [
      '',
      '{"userIgnoreFilters":["People/"]}',
      'what Obsidian excludes (userIgnoreFilters in .obsidian/app.json)',
    ],
    [
      'ignore: ["**/Ada.md"]\n',
      '{"userIgnoreFilters":["People/"]}',
      '“ignore” in .netvault.yaml and what Obsidian excludes (userIgnoreFilters in .obsidian/app.json)',
    ],
  ])('reports on stderr each time which settings leave out all notes: %j, %s', async (ours, app, why) => {
    const note = '---\ntype: scorecard\n---\n';
    const at = world({ '.netvault.yaml': ours, '.obsidian/app.json': app, 'People/Ada.md': note });
    const stderr = `netvault: no note in ${at.vault} is checked, because of ${why}\n`;
    expect(await repeat(at)).toEqual({ stdout: '', stderr, code: 0 });
    expect(await at.lint(['--fix'])).toEqual({ stdout: '', stderr, code: 0 });
  });

  it('names files relative to a GITHUB_WORKSPACE that is relative to the current folder', async () => {
    const at = world();
    const cache = { ...UTF8, XDG_CACHE_HOME: tempVault({}), GITHUB_WORKSPACE: '.' };
    const from = (cwd: string): Promise<Ran> =>
      runSpawned(['lint', '--vault', at.vault, '--format', 'github', '--today', NOON], { cwd, env: cache });
    do await from(at.vault);
    while (!readdirSync(cache.XDG_CACHE_HOME, { recursive: true }).join().includes('printed'));
    expect((await from(at.vault)).stdout).toContain('file=Ada.md,');
    expect((await from(dirname(at.vault))).stdout).toContain(`file=${basename(at.vault)}/Ada.md,`);
  });

  it('is written each time to the file that --format names', async () => {
    const at = world();
    await repeat(at);
    for (let time = 0; time < 4; time++) {
      await at.lint(['--format', 'stylish', '--format', 'json:found.json']);
      // rmSync throws if the file does not exist.
      rmSync(join(at.vault, 'found.json'));
    }
  });

  it('is kept again after a note changed in a vault with many findings', async () => {
    const many = Array.from(
      { length: 300 },
      (_, at) => [`People ${String(at)}.md`, NOTES['Ada.md']] as const,
    );
    const at = world({ ...NOTES, ...Object.fromEntries(many) });
    const before = await repeat(at);
    writeFileSync(join(at.vault, 'Ada.md'), `${NOTES['Ada.md']}- 2026-11-03 juggle [[Ada]]\n`);
    at.settle();
    const after = await repeat(at);
    expect(after).not.toEqual(before);
    expect(after.stdout).toContain('“juggle”');
    expect((await at.lint(['--max-warnings', '0'])).stderr).toContain('at most 0 allowed');
    expect(await at.lint([])).toEqual(after);
  });

  it('follows changes to notes, settings and the baseline', async () => {
    const other = world();
    const { vault, settle } = other;
    const write = (path: string, text: string): void => {
      writeFileSync(join(vault, path), text);
      settle();
    };
    const before = await repeat(other);
    write('Ada.md', NOTES['Ada.md'].replace('sometimes', 'weekly'));
    expect(await repeat(other)).not.toEqual(before);
    write('.netvault.yaml', 'rules: {unknown-activity: error}\n');
    expect(await repeat(other)).toMatchObject({ code: 1 });
    write('.netvault.yaml', 'baseline: known.json\n');
    const known = (rules: object): string => JSON.stringify({ version: 1, known: { 'Ada.md': rules } });
    write('known.json', known({}));
    expect((await anew(other)).stdout).toContain('frobnicate');
    write('known.json', known({ 'unknown-activity': 1 }));
    expect((await anew(other)).stdout).not.toContain('frobnicate');
    write('known.json', 'no JSON');
    expect(await anew(other)).toMatchObject({ code: 2 });
    rmSync(join(vault, 'known.json'));
    await anew(other);
  });
});
