import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { version } from '../../package.json';
import { helpText } from '../../src/cli/command-line/help.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { monthNames } from '../../src/model/month-names.ts';
import { weekdayNames } from '../../src/model/weekday-names.ts';
import { bundle } from '../harness/bundle.ts';
import { runHere, runSpawned, UTF8 } from '../harness/run-cli.ts';
import { tempFolder } from '../harness/temp-folder.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const TODAY = ['--today', '2026-11-19'];
const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\npoints:\n  call: 3\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
};

/** A copy of the built command line, to be damaged. */
function copied(): string {
  const folder = tempFolder('netvault-chunks-');
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(bundle(), join(folder, 'netvault.cjs'));
  cpSync(join(dirname(bundle()), 'cli'), join(folder, 'cli'), { recursive: true });
  return folder;
}

function runIn(folder: string, args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'netvault.cjs'), ...args], {
    cwd: EXAMPLE,
    env: { ...UTF8 },
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

/** The files of the command line that a command has loaded, and the modules of Node (`node:NAME`). */
function loadedBy(args: readonly string[], env: Record<string, string> = {}): string[] {
  const folder = copied();
  const trace = join(folder, 'trace.cjs');
  // `require.cache` has only the files that Node has loaded itself; the others were read.
  const own =
    'new Set([...Object.keys(require.cache), ...read].filter((file) => file.startsWith(__dirname)))';
  const ofNode =
    'process.moduleLoadList.flatMap((name) => name.match(/^NativeModule ([a-z]\\w*)$/)?.[1] ?? [])';
  writeFileSync(
    trace,
    `const before = ${ofNode}, read = [], fs = require('node:fs'), { readFileSync } = fs;
fs.readFileSync = (place, ...how) => {
  if (typeof place === 'string') read.push(place);
  return readFileSync(place, ...how);
};
process.on('exit', () => {
  const since = ${ofNode}.filter((name) => !before.includes(name)).map((name) => 'node:' + name);
  require('node:fs').writeFileSync(__dirname + '/loaded', [...${own}, ...since].join('\\n'));
});`,
  );
  spawnSync(process.execPath, ['--require', trace, join(folder, 'netvault.cjs'), ...args], {
    cwd: EXAMPLE,
    env: { ...UTF8, ...env },
  });
  const files = readFileSync(join(folder, 'loaded'), 'utf8').split('\n');
  return files
    .filter((file) => file !== trace)
    .map((file) => (file.startsWith('node:') ? file : file.slice(folder.length + 1)));
}

/** The loaded files that belong to the command line. */
const ownOf = (loaded: readonly string[]): string[] => loaded.filter((file) => !file.startsWith('node:'));

const sizeOf = (loaded: readonly string[]): number =>
  ownOf(loaded).reduce((sum, file) => sum + readFileSync(join(dirname(bundle()), file)).length, 0);

describe('the built command line', () => {
  it('loads no parts for --version', () => {
    expect(ownOf(loadedBy(['--version']))).toEqual(['netvault.cjs']);
  });

  it.each([[['--help']], [['lint', '--help']], [['__complete', 'zsh', 'su']]])(
    'loads less than an eighth of its parts for %j',
    (args) => {
      const files = readdirSync(join(dirname(bundle()), 'cli')).map((file) => join('cli', file));
      expect(sizeOf(loadedBy(args))).toBeLessThan(sizeOf(files) / 8);
    },
  );

  it('loads less than 70 percent of its parts for lint', () => {
    const files = readdirSync(join(dirname(bundle()), 'cli')).map((file) => join('cli', file));
    const lint = loadedBy(['lint', ...TODAY]);
    expect(sizeOf(lint)).toBeLessThan(sizeOf(files) * 0.7);
    expect(ownOf(lint).length).toBeLessThan(20);
  });

  it('loads few of its parts, and no slow modules of Node, for an answer from the cache', async () => {
    const files = readdirSync(join(dirname(bundle()), 'cli')).map((file) => join('cli', file));
    const env = { XDG_CACHE_HOME: tempVault({}) };
    for (const args of [['summary', '--oneline'], ['due'], ['lint']]) {
      await runSpawned(args, { cwd: EXAMPLE, env: { ...UTF8, ...env } });
      const loaded = loadedBy(args, env);
      expect(sizeOf(loaded)).toBeLessThan(sizeOf(files) / 8);
      const slow = ['crypto', 'v8', 'child_process', 'assert', 'readline', 'tty'].map(
        (name) => `node:${name}`,
      );
      expect({ args, slow: loaded.filter((name) => slow.includes(name)) }).toEqual({ args, slow: [] });
    }
  });

  it('prints the version of the package', async () => {
    const said = { stdout: `${version}\n`, stderr: '', code: 0 };
    expect(await runSpawned(['--version'], { cwd: EXAMPLE })).toEqual(said);
    expect(await runSpawned(['lint', '--version'], { cwd: EXAMPLE })).toEqual(said);
  });

  it('prints the same help as yargs lays out', async () => {
    for (const command of [null, ...COMMANDS.filter(({ name }) => /^[hls]/.test(name))]) {
      const text = await helpText(command, COMMANDS);
      const words = command ? [command.name, '--help'] : ['--help'];
      expect(await runSpawned(words, { cwd: EXAMPLE })).toEqual({ stdout: text, stderr: '', code: 0 });
    }
    const { stdout } = await runSpawned(['help', 'lint'], { cwd: EXAMPLE });
    expect(stdout).toBe(
      (await runSpawned(['lint', '--ascii', '--help'], { cwd: EXAMPLE })).stdout.replaceAll('...', '…'),
    );
  });

  it('reads the same weekday names as the platform has, in each language', async () => {
    const days = LANGUAGES.flatMap((language) => weekdayNames(language));
    const lines = days.map((day) => `- 2026-06-29 ${day} call [[Ada]]\n`);
    const cwd = tempVault({ ...VAULT, '2026-06-29.md': `## Log\n\n${lines.join('')}` });
    const args = ['activities', '--no-cache', '--format', 'json', ...TODAY];
    const { stdout } = await runSpawned(args, { cwd });
    expect(stdout.match(/"activity": ?"call"/g)?.length).toBeGreaterThan(days.length / 2);
    expect(stdout).toBe((await runHere(args, { cwd })).stdout);
  });
});

describe('the names of months', () => {
  it('are the same as those of the platform, in all letters', async () => {
    const names = (['latin', 'other'] as const).flatMap((letters) => monthNames(letters).flat());
    const lines = names.map((name) => `- 17 ${name} 2026 call [[Ada]]\n`);
    const cwd = tempVault({ ...VAULT, '2026-06-29.md': `## Log\n\n${lines.join('')}` });
    const args = ['lint', '--no-cache', '--format', 'json', ...TODAY];
    const { stdout } = await runSpawned(args, { cwd });
    expect(stdout.match(/"invalid-date"/g)?.length).toBeGreaterThan(names.length * 0.8);
    expect(stdout).toBe((await runHere(args, { cwd })).stdout);
  });
});

describe('an installation with damaged parts', () => {
  const INCOMPLETE =
    'netvault: some files of the program are missing, or from another version. Install it again.\n';

  it('reports an incomplete installation, whichever part is missing', () => {
    const folder = copied();
    const parts = ownOf(loadedBy(['lint', ...TODAY])).flatMap((file) =>
      file === 'netvault.cjs' ? [] : [basename(file)],
    );
    expect(runIn(folder, ['lint', ...TODAY])).toMatchObject({ stderr: '', code: 0 });
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const kept = readFileSync(join(folder, 'cli', part));
      rmSync(join(folder, 'cli', part));
      expect(runIn(folder, ['lint', ...TODAY])).toEqual({ stdout: '', stderr: INCOMPLETE, code: 2 });
      writeFileSync(join(folder, 'cli', part), kept);
    }
    rmSync(join(folder, 'cli'), { recursive: true });
    expect(runIn(folder, ['lint'])).toEqual({ stdout: '', stderr: INCOMPLETE, code: 2 });
    expect(runIn(folder, ['--version']).stdout).toBe(`${version}\n`);
  });

  it.each([
    ['is of another version', (text: string) => text.replace(/build="\w+"/, 'build="0"')],
    ['was written by half', (text: string) => text.slice(0, text.length / 2)],
  ])('reports an incomplete installation if each part %s', (_, damage) => {
    const folder = copied();
    // If the first file is cut in half, Node itself reports it.
    const parts = readdirSync(join(folder, 'cli')).filter((part) => part !== 'main.cjs');
    for (const part of parts) {
      const place = join(folder, 'cli', part);
      writeFileSync(place, damage(readFileSync(place, 'utf8')));
    }
    expect(runIn(folder, ['lint', ...TODAY])).toEqual({ stdout: '', stderr: INCOMPLETE, code: 2 });
  });
});
