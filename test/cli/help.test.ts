import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command-line/command.ts';
import { readArguments } from '../../src/cli/command-line/read-arguments.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { readBashLine } from '../../src/cli/completion/bash-line.ts';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
/** Matches errors about a name that is unknown, ambiguous or already taken. */
const NO_NAME = /there is no|nobody is called|neither an|may be|is there already/i;

/** Examples that need what the example vault does not have, and what they say of it. */
const NEED_MORE: Readonly<Record<string, string>> = {
  'edit ada': 'no editor is set',
  'hook install': 'is not in a git repository',
  'hook install --strict': 'is not in a git repository',
  'hook install --calendar ~/network.ics': 'is not in a git repository',
  'import vcard contacts.vcf': 'there is no such file',
  'import ics calendar.ics --except choir --write': 'there is no such file',
  'import csv list.csv --map "Wer=name"': 'there is no such file',
  'init --people People --events "#meeting"': 'no notes were found',
};

/** Examples that go on from the one before; each other one is run in an example vault of its own. */
const GO_ON = [
  'log --undo',
  'intro asked "Emma Woodhouse" "Phileas Fogg"',
  'edit ada --no-longer "a co-founder" --set met=2019-05',
];

/** Runs the examples of a command, without what a shell or a browser does with their output. */
async function tried(examples: Command['examples']): Promise<readonly (readonly [line: string, ran: Ran])[]> {
  const runs: [string, Ran][] = [];
  let folder = '';
  for (const [line] of examples) {
    if (!GO_ON.includes(line)) {
      folder = tempVault({ 'vault/': '', 'state/': '', 'home/': '' });
      cpSync(EXAMPLE, join(folder, 'vault'), { recursive: true });
    }
    const home = join(folder, 'home');
    const env = { ...UTF8, XDG_STATE_HOME: join(folder, 'state'), HOME: home };
    const { before } = readBashLine(`${withoutShell(line).replaceAll('~', home)} `, '');
    runs.push([
      line,
      await runHere([...before, '--today', '2026-11-19T12:00'], { cwd: join(folder, 'vault'), env }),
    ]);
  }
  return runs;
}

const withoutShell = (line: string): string => line.replace(/ (?:>>?|\|) .*$| --open$/, '');

const named = COMMANDS.map((command) => [command.name, command] as const);

describe('the help', () => {
  it.each(named)(
    'of %s has a description, all options and an example, within 80 columns',
    async (name, command) => {
      const { stdout, code } = await runHere([name, '--help'], { cwd: '.' });
      expect(code).toBe(0);
      expect(stdout.startsWith(`netvault ${name}`)).toBe(true);
      expect(stdout).toContain(command.about);
      expect(stdout.slice(stdout.indexOf('Examples:'))).toContain(`\n    netvault ${name}`);
      for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option} `);
      expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    },
  );

  it.each(['hook', 'event', 'export', 'import', 'completion'])(
    'of %s lists the same words as the error for an unknown word',
    async (name) => {
      const { stderr } = await runHere([name, 'frobnicate', 'x'].slice(0, name === 'import' ? 3 : 2), {
        cwd: '.',
      });
      const [list = ''] = / can be [a-z, ]+\./.exec(stderr) ?? [];
      expect(list).toContain(', ');
      expect((await runHere([name, '--help'], { cwd: '.' })).stdout).toContain(list);
    },
  );

  const OF_NAMES = [
    'activities',
    'brief',
    'due',
    'edit',
    'event',
    'intro',
    'log',
    'merge',
    'new',
    'path',
    'people',
    'plan',
    'rename',
    'show',
  ];

  it.each(named.filter(([name]) => OF_NAMES.includes(name)))(
    'of %s has examples with names from the example vault',
    async (_, { examples }) => {
      for (const [line, { stderr }] of await tried(examples))
        expect({ line, stderr }).toEqual({ line, stderr: expect.not.stringMatching(NO_NAME) as string });
    },
  );

  it.each(named.filter(([name]) => name !== 'watch'))(
    'of %s has examples that succeed in the example vault',
    async (_, { examples }) => {
      for (const [line, { code, stderr }] of await tried(examples))
        expect({ line, code, stderr }).toEqual({
          line,
          code: line in NEED_MORE ? 2 : 0,
          stderr: expect.stringContaining(NEED_MORE[line] ?? '') as string,
        });
    },
  );

  it.each(named)('of %s lists the choices of each option with at most eight', async (name, { options }) => {
    const { stdout } = await runHere([name, '--help'], { cwd: '.' });
    for (const [option, { choices = [] }] of Object.entries(options)) {
      const [, said = ''] = new RegExp(`\\n +--${option} (.*?)(?=\\n +--|\\n\\n)`, 's').exec(stdout) ?? [];
      // A long list of choices is shown only if a given word is not in it.
      if (choices.length > 8) continue;
      const missing = choices.filter((choice) => !said.includes(choice));
      expect({ option, missing }).toEqual({ option, missing: [] });
    }
  });

  it('of NetVault with --ascii fits 80 columns and has only ASCII characters', async () => {
    const { stdout } = await runHere(['--help', '--ascii'], { cwd: '.' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toMatch(/[^\n\x20-\x7e]/);
  });

  it.each(named)('of %s has one to three examples that can be parsed', async (name, { examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(1);
    expect(examples.length).toBeLessThanOrEqual(3);
    for (const [line] of examples) {
      const words = readBashLine(`${withoutShell(line)} `, '').before;
      expect((await readArguments(words, COMMANDS)).command?.name).toBe(name);
    }
  });
});

describe('the help on a terminal', () => {
  const ALL = [[], ...COMMANDS.map(({ name }) => [name])];
  const helpAt = async (columns: number, args: readonly string[]): Promise<string> =>
    (await runHere([...args, '--help'], { cwd: '.', env: { ...UTF8, COLUMNS: String(columns) }, tty: true }))
      .stdout;
  const inPipe = async (args: readonly string[]): Promise<string> =>
    (await runHere([...args, '--help'], { cwd: '.' })).stdout;
  const copied = (text: string): string[] =>
    text.slice(text.indexOf('Examples:')).match(/(?<=\n *)netvault .*/g) ?? [];

  it.each([40, 50, 60, 72, 79].flatMap((columns) => ALL.map((args) => [columns, args] as const)))(
    'of %i columns fits, with all of its text, for %j',
    async (columns, args) => {
      for (const more of [[], ['--ascii']]) {
        const pipe = await inPipe([...args, ...more]);
        const narrow = await helpAt(columns, [...args, ...more]);
        const tooWide = narrow.split('\n').filter((line) => widthOf(line) > columns);
        expect(copied(pipe)).toEqual(expect.arrayContaining(tooWide.map((line) => line.trim())));
        expect(copied(narrow)).toEqual(copied(pipe));
        expect(narrow.split(/\s+/)).toEqual(pipe.split(/\s+/));
        const labels = [...pipe.matchAll(/\n +((?:-h, )?--[\w-]+|netvault .*?) {2}/g)].map(
          ([, one = '']) => one,
        );
        const begun = narrow.split('\n').map((line) => line.trim().split('  ')[0]);
        expect(begun).toEqual(expect.arrayContaining(labels));
      }
    },
  );

  it.each([80, 100, 160].flatMap((columns) => ALL.map((args) => [columns, args] as const)))(
    'of %i columns is the same as in a pipe, for %j',
    async (columns, args) => {
      expect(await helpAt(columns, args)).toBe(await inPipe(args));
    },
  );

  it('has the texts of options beside them at 60 columns, and below them at 40', async () => {
    expect(await helpAt(60, ['lint'])).toContain(
      '\n      --staged           what is staged in git for the next\n                         commit\n',
    );
    expect(await helpAt(40, ['lint'])).toContain(
      '\n      --staged\n        what is staged in git for the\n        next commit\n',
    );
  });

  it('does not break a quotation at 40 columns', async () => {
    expect(await helpAt(40, ['due'])).toContain('"1 Dec"');
  });
});
