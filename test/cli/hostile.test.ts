import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadPath } from '../../src/vault/read-paths.ts';
import { findInvisible } from '../../src/model/invisible.ts';
import { bundle } from '../harness/bundle.ts';
import { runHere, UTF8, withoutCaches } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const ADA = '---\ntype: contact\n---\n';
const FILES = {
  'Ada.md': ADA,
  'Bob.md': ADA,
  'Talk.md': '---\ntype: event\ndate: 2026-11-19\n---\n',
  '.netvault.yaml': '',
};

const hostile = fc.constantFrom(
  ...[
    '\u200b',
    '\u202e',
    '\u00ad',
    '\u{e0041}',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\n',
    '\r',
    '\\',
    '/',
    '..',
    '.',
  ],
  ...[
    'CON',
    'nul.x',
    ' ',
    '-',
    ':',
    '|',
    '"',
    '[[',
    ']]',
    '%%',
    '<!--',
    '::add-mask::',
    '##[group]',
    '~',
    '$(x)',
  ],
  ...[
    'node_modules',
    '.git',
    '.obsidian',
    'a',
    'Ada',
    'é',
    '葛',
    'x'.repeat(130),
    '…',
    '--',
    '# ',
    '\u2028',
    '{{title}}',
  ],
);
const word = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

const commands = fc.oneof(
  word.map((name) => ['new', 'contact', name]),
  fc.tuple(word, word).map(([name, folder]) => ['new', 'contact', name, `--folder=${folder}`]),
  word.map((folder) => ['new', 'contact', 'Plain Name', `--folder=${folder}`]),
  word.map((text) => ['log', `call [[Ada]]: ${text}`]),
  word.map((text) => ['log', text]),
  word.map((value) => ['edit', 'Ada', '--set', `role=${value}`]),
  word.map((value) => ['edit', 'Ada', '--set', `${value}=x`]),
  word.map((value) => ['plan', `call ${value}`]),
  word.map((text) => ['event', 'Talk', text]),
  fc.tuple(word, word).map((two) => ['intro', ...two]),
  word.map((text) => ['done', text]),
  word.map((name) => ['rename', 'Ada', name, '--write']),
  word.map((name) => ['rename', name, 'Zoe', '--write', '--alias']),
  fc.tuple(word, word).map((two) => ['merge', ...two, '--write']),
  word.map((value) => ['merge', 'Ada', 'Bob', `--keep=${value}=a`, '--write']),
  word.map((path) => ['lint', `--baseline=${path}`]),
);

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path));
}

describe('hostile arguments', () => {
  it('do not crash NetVault, reach the output raw, or write outside the vault', async () => {
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(commands, async (args) => {
        const root = tempVault({
          'vault/x': '',
          ...Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`vault/${path}`, text])),
        });
        const cwd = join(root, 'vault');
        const { stdout, stderr, code } = await runHere([...args, '--today', '2026-11-19T12:00'], { cwd });
        expect(stderr).not.toContain('inside NetVault');
        for (const said of [stdout, stderr]) {
          expect(said.replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
          expect(said).not.toMatch(/^\s*::[a-z]|##\[/m);
        }
        for (const path of filesIn(root)) {
          const inVault = relative('vault', path);
          expect(inVault.startsWith('..')).toBe(false);
          if (inVault in FILES || inVault === 'x') continue;
          expect(isReadPath(inVault) && findInvisible(inVault).length === 0, inVault).toBe(true);
        }
        const texts = filesIn(cwd).map((path) => readFileSync(join(cwd, path), 'utf8'));
        expect(texts.flatMap(findInvisible)).toEqual([]);
        if (code === 0) done.add(args[0] ?? '');
      }),
      { numRuns: Math.max(120, Number(process.env['NETVAULT_RUNS'] ?? 0)) },
    );
    expect(done.size).toBeGreaterThan(0);
  });

  it.each([
    'node_modules',
    '.git',
    '.obsidian',
    '..',
    '../x',
    '/etc',
    'a\nb',
    'a\\b',
    'CON',
    'x/nul.md',
    'a.',
    'a ',
    'a\u200b',
    'x'.repeat(300),
  ])('new contact refuses the folder %j', async (folder) => {
    const cwd = tempVault(FILES);
    const { stderr, code } = await runHere(['new', 'contact', 'Zoe', `--folder=${folder}`], { cwd });
    expect({ code, files: filesIn(cwd).sort() }).toEqual({ code: 2, files: Object.keys(FILES).sort() });
    expect(stderr).toContain('--folder cannot be');
  });

  it.each(['\u200b', '\u202e', '\u00ad', '\u{e0041}', '\0', 'a\u200cb'])(
    'commands refuse a text with an invisible character: %j',
    async (sign) => {
      const cwd = tempVault(FILES);
      for (const args of [
        ['new', 'contact', `Z${sign}oe`],
        ['log', `call [[Ada]]: x${sign}y`],
        ['plan', `call [[Ada]]: x${sign}y`],
        ['event', 'Talk', `x${sign}y`],
      ]) {
        const { code } = await runHere([...args, '--today', '2026-11-19T12:00'], { cwd });
        expect([args[0], code]).toEqual([args[0], 2]);
      }
      expect(filesIn(cwd).sort()).toEqual(Object.keys(FILES).sort());
    },
  );

  it('new contact accepts invisible joiners within other scripts and emoji', async () => {
    const cwd = tempVault(FILES);
    for (const name of ['می\u200cخواهم', '👩\u200d💻 Ada', '葛\u{e0100}城', '❤️ Zoe']) {
      expect((await runHere(['new', 'contact', name], { cwd })).code).toBe(0);
    }
  });
});

describe.runIf(process.platform === 'linux')('output that cannot be printed', () => {
  it.each([
    ['a full disk', 'exec "$0" "$1" summary >/dev/full', 2, /^netvault: the output cannot be printed: .*\n$/],
    ['a full disk for complaints', 'exec "$0" "$1" summary --nope 2>/dev/full', 2, /^$/],
    ['a closed output', 'exec "$0" "$1" summary >&-', 0, /^$/],
    ['a closed output of a merge', '"$0" "$1" merge Ada Bob --write >&-; test ! -e Bob.md', 0, /^$/],
    ['a closed output of a renaming', '"$0" "$1" rename Ada Zoe --write >&-; test -e Zoe.md', 0, /^$/],
    [
      'a folder that is gone',
      'mkdir g && cd g && rmdir ../g && exec "$0" "$1" summary',
      2,
      /^netvault: the current folder .*\n$/,
    ],
  ])('%s: the command ends with at most one line of error', (_, script, code, said) => {
    const cwd = tempVault(FILES);
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, bundle()], {
      cwd,
      env: withoutCaches(UTF8),
      encoding: 'utf8',
    });
    expect(status).toBe(code);
    expect(stderr).toMatch(said);
  });
});
