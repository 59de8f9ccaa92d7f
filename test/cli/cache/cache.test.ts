import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CACHE_FILES } from '../../../src/cli/cache/caches.ts';
import { joinSections, splitSections } from '../../../src/cli/cache/sections.ts';
import { foldersShowChanges } from '../../../src/cli/node/folder-stamps.ts';
import { exampleVault } from '../../../src/cli/node/fixture-files.ts';
import { bundle } from '../../harness/bundle.ts';
import { runSpawned, UTF8, type Ran } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

/** A module that is preloaded into a command to make its first change on disk fail. */
const FAILING = fileURLToPath(new URL('../../harness/fail-at.mjs', import.meta.url));
const DAY = ['--today', '2026-11-19T12:00'];
/** An environment that names no folder for caches. */
const NONE = { ...UTF8, XDG_CACHE_HOME: '' };
const NOTE = '---\ntype: contact\ncadence: weekly\n---\n';

/** A vault, a folder for caches, and a function that runs commands with them. */
function world(files: Readonly<Record<string, string>> = { '.netvault.yaml': '', 'Ada.md': NOTE }): {
  vault: string;
  cache: string;
  run: (...args: readonly string[]) => Promise<Ran>;
} {
  const vault = tempVault(files);
  const cache = tempVault({});
  const env = { ...UTF8, XDG_CACHE_HOME: cache };
  return {
    vault,
    cache: join(cache, 'netvault', 'vaults'),
    run: (...args) => runSpawned(args, { cwd: vault, env }),
  };
}

function filesIn(cache: string): string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /[/\\]/.test(name));
}

describe('the cache', () => {
  it.runIf(process.platform === 'linux')(
    'prints the lines of a note whose file name is not valid UTF-8',
    async () => {
      const { vault, run } = world();
      const odd = Buffer.concat([Buffer.from(join(vault, 'odd')), Buffer.from([0xff]), Buffer.from('.md')]);
      writeFileSync(odd, NOTE.replace('weekly', 'wrong'));
      const first = await run('lint', ...DAY, '--no-cache');
      expect(first.stdout).toContain('cadence: wrong');
      for (let time = 0; time < 3; time++) expect(await run('lint', ...DAY)).toEqual(first);
    },
  );

  it('is outside the vault, readable only by its owner, and can be shown and cleared', async () => {
    const { vault, cache, run } = world();
    const before = readdirSync(vault);
    expect(await run('lint')).toMatchObject({ code: 0 });
    expect(readdirSync(vault)).toEqual(before);
    const kept = filesIn(cache).map((name) => join(cache, name));
    // If the notes are older than two seconds by now, answers are kept too.
    expect(kept.map((name) => name.replace(/.*[/\\]/, ''))).toEqual(
      expect.arrayContaining(['files', 'notes']),
    );
    for (const file of kept) expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse((await run('cache', '--format', 'json')).stdout)).toMatchObject({
      ...{ version: 1, folder: cache, vaults: 1, cleared: false },
      bytes: kept.reduce((sum, file) => sum + statSync(file).size, 0),
    });
    expect((await run('cache')).stdout).toMatch(
      /^Kept for 1 vault, 0\.0 MB, in \/.*\/vaults; also compiled code, \d\.\d MB\n$/,
    );
    expect((await run('cache', 'clear')).stdout).toMatch(
      /^Removed: what was kept for 1 vault, 0\.0 MB; compiled code, \d\.\d MB\.\n$/,
    );
    expect(existsSync(join(cache, '..', 'compiled'))).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
    expect((await run('cache', 'clear')).stdout).toBe('There was nothing to remove.\n');
    expect(await run('cache', 'clean')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean “clear”?') as string,
    });
  });

  it('cache clear removes every file that a command may have written', async () => {
    const { vault, cache, run } = world();
    await run('lint');
    const [own = ''] = filesIn(cache);
    const names = CACHE_FILES.flatMap((name) => [name, `git-${name}`, `${name}-0123456789ab.tmp`]);
    for (const name of names) writeFileSync(join(cache, own, '..', name), 'x');
    const bytes = JSON.parse((await run('cache', '--format', 'json')).stdout) as { bytes: number };
    expect(bytes.bytes).toBeGreaterThanOrEqual(names.length);
    expect((await run('cache', 'clear')).code).toBe(0);
    expect(readdirSync(cache)).toEqual([]);
    // If the same output is printed twice for an unchanged vault, it is kept as well.
    for (const path of readdirSync(vault)) utimesSync(join(vault, path), 1e9, 1e9);
    while (!filesIn(cache).some((name) => name.endsWith('printed'))) await run('lint');
    await run('cache', 'clear');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('lint works without it: with --no-cache, without a folder for it, or if it is not writable', async () => {
    const { vault, cache, run } = world();
    expect(await run('lint', '--no-cache')).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(cache)).toBe(false);
    expect(await runSpawned(['lint'], { cwd: vault, env: NONE })).toMatchObject({ code: 0, stderr: '' });
    expect((await runSpawned(['cache'], { cwd: vault, env: NONE })).stdout).toMatch(
      /^Nothing is kept: no folder for it is set/,
    );
    const file = join(tempVault({ file: '' }), 'file');
    expect(await runSpawned(['lint'], { cwd: vault, env: { ...UTF8, XDG_CACHE_HOME: file } })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('cache clear keeps foreign files, and removes compiled code in folders that Node named', async () => {
    const { cache, run } = world();
    mkdirSync(join(cache, 'mine'), { recursive: true });
    writeFileSync(join(cache, 'mine', 'files'), 'of another');
    await run('lint');
    const [own = ''] = filesIn(cache).filter((name) => !name.startsWith('mine'));
    writeFileSync(join(cache, own, '..', 'letter.txt'), 'of another');
    const compiled = join(cache, '..', 'compiled');
    writeFileSync(join(compiled, 'letter.txt'), 'of another');
    // Node 22 gives such names to the folders of its own compile cache.
    mkdirSync(join(compiled, 'v22.13.0-x64-c0ffee00-1000'));
    writeFileSync(join(compiled, 'v22.13.0-x64-c0ffee00-1000', '0badcafe'), 'code');
    await run('cache', 'clear');
    expect(readdirSync(compiled)).toEqual(['letter.txt']);
    expect(
      filesIn(cache)
        .map((name) => name.replace(/.*[/\\]/, ''))
        .sort(),
    ).toEqual(['files', 'letter.txt']);
  });

  it.skipIf(process.platform === 'win32')(
    'lint does not wait for a pipe or a device in the place of a cache file',
    async () => {
      const { vault, cache, run } = world();
      const scratch = await run('lint', '--no-cache');
      const lint = (): unknown => {
        const env = { ...UTF8, XDG_CACHE_HOME: join(cache, '..', '..') };
        const how = { cwd: vault, env, encoding: 'utf8', timeout: 20_000 } as const;
        const { stdout, stderr, status } = spawnSync(process.execPath, [bundle(), 'lint'], how);
        return { stdout, stderr, code: status };
      };
      for (const make of ['mkfifo "$1"', 'ln -s /dev/zero "$1"']) {
        expect(lint()).toEqual(scratch);
        for (const name of filesIn(cache)) {
          rmSync(join(cache, name));
          expect(spawnSync('/bin/sh', ['-c', make, 'sh', join(cache, name)]).status).toBe(0);
        }
        expect(lint()).toEqual(scratch);
      }
    },
  );

  it('cache clear reports a file that it cannot remove, and removes all others', async () => {
    const { vault, cache, run } = world();
    await run('lint');
    // A folder with the name of a cache file does not belong to the cache.
    const [own = ''] = filesIn(cache);
    mkdirSync(join(cache, own, '..', 'git-notes'));
    const env = { ...UTF8, XDG_CACHE_HOME: join(cache, '..', '..'), NETVAULT_FAIL_AT: '1 EROFS cache' };
    const command = ['--import', FAILING, bundle(), 'cache', 'clear'];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, {
      cwd: vault,
      env,
      encoding: 'utf8',
    });
    const left = filesIn(cache).filter((name) => !name.endsWith('git-notes'));
    expect(left).toHaveLength(1);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      `${join(cache, left[0] ?? '')} cannot be removed: the disk is read-only`,
    );
    expect(existsSync(join(cache, '..', 'compiled'))).toBe(false);
    expect(await run('cache', 'clear')).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(cache).map((name) => name.replace(/.*[/\\]/, ''))).toEqual(['git-notes']);
  });

  it('gives the same answers as without it, in every format, also after a command has written', async () => {
    const { vault, run } = world(Object.fromEntries(exampleVault()));
    // Files written less than two seconds ago would be read again.
    for (const path of readdirSync(vault, { recursive: true, encoding: 'utf8' }))
      utimesSync(join(vault, path), 1e9, 1e9);
    const commands = [
      ...[['lint'], ['lint', '--format', 'json'], ['lint', '--format', 'github'], ['lint', '--statistics']],
      ...[['summary'], ['summary', '--format', 'json'], ['summary', '--oneline'], ['summary', '--check']],
      ...[['summary', 'last', 'month'], ['due'], ['people', '--format', 'csv'], ['show', 'Ada']],
    ];
    for (const command of commands) {
      const scratch = await run(...command, ...DAY, '--no-cache');
      expect(await run(...command, ...DAY)).toEqual(scratch);
      expect(await run(...command, ...DAY)).toEqual(scratch);
    }
    await run('log', 'call Ada Lovelace: the card', ...DAY);
    for (const command of [['summary'], ['due'], ['summary', 'month', '--format', 'json']]) {
      const scratch = await run(...command, ...DAY, '--no-cache');
      expect(await run(...command, ...DAY)).toEqual(scratch);
    }
    await run('log', '--undo');
    expect(await run('summary', ...DAY)).toEqual(await run('summary', ...DAY, '--no-cache'));
  });

  it('completes the same names as without it, and a new contact immediately', async () => {
    const { vault, cache, run } = world(Object.fromEntries(exampleVault()));
    const scratch = await runSpawned(['__complete', 'zsh', 'show', 'A'], { cwd: vault, env: NONE });
    expect(scratch.stdout).toContain('Ada Lovelace');
    // Files written less than two seconds ago are not yet recognized by their stamps.
    do await run('lint');
    while (!filesIn(cache).some((name) => name.endsWith('answers')));
    for (const typed of ['A', '', 'A', 'Ad']) {
      const words = ['__complete', 'zsh', 'show', typed];
      expect(await run(...words)).toEqual(await runSpawned(words, { cwd: vault, env: NONE }));
    }
    writeFileSync(join(vault, 'Contacts', 'Zoe Zola.md'), NOTE);
    expect((await run('__complete', 'zsh', 'show', 'Z')).stdout).toContain('Zoe Zola');
  });

  it('completes names from a recent look, new contacts immediately, and looks again later', async () => {
    const { vault, cache, run } = world();
    const names = async (): Promise<string> => (await run('__complete', 'zsh', 'show', 'a')).stdout;
    const look = (): { place: string; sections: readonly Buffer[] } => {
      const file = filesIn(cache).find((name) => /[/\\]looked$/.test(name));
      const place = join(cache, file ?? 'none');
      return { place, sections: file === undefined ? [] : (splitSections(readFileSync(place)) ?? []) };
    };
    /** Runs until a look is kept: none is while a file was written less than two seconds ago. */
    const untilLooked = async (): Promise<void> => {
      const before = String(look().sections);
      while (String(look().sections) === before) await names();
    };
    const rename = (name: string): void => {
      writeFileSync(join(vault, 'Ada.md'), NOTE.replace('cadence', `name: ${name}\ncadence`));
    };
    await names();
    await untilLooked();
    rename('Adela');
    // If folders do not show which files were added or removed, notes are looked at each time.
    const isTold = foldersShowChanges(vault);
    expect(await names()).toBe(`nothing\n${isTold ? 'Ada' : 'Adela'}\n`);
    writeFileSync(join(vault, 'Anna.md'), NOTE);
    expect(await names()).toBe('nothing\nAdela\nAnna\n');
    await untilLooked();
    rename('Alma');
    expect(await names()).toBe(`nothing\n${isTold ? 'Adela' : 'Alma'}\nAnna\n`);
    const { place, sections } = look();
    const [owner = Buffer.alloc(0), text] = sections;
    const { at, ...of } = JSON.parse(String(text)) as { at: number };
    const earlier = Buffer.from(JSON.stringify({ ...of, at: at - 60_000 }));
    writeFileSync(place, Buffer.concat(joinSections([owner, earlier])));
    expect(await names()).toBe('nothing\nAlma\nAnna\n');
  });

  it('gives the same findings as without it for named notes and for a note on stdin', async () => {
    const { vault, cache, run } = world({
      '.netvault.yaml': 'baseline: known.json\n',
      'known.json': '{"version":1,"known":{"Bo.md":{"future-date":1},"Gone.md":{"future-date":1}}}\n',
      'People/Ada.md': NOTE.replace('weekly', 'wrong'),
      'People/Template.md': '---\ntype: contact\ncadence: "{{x}}"\n---\n',
      'Bo.md': '---\ntype: contact\nmet: 2099-01-01\nintroduced_by: "[[Nobody]]"\n---\n',
      'picture.png': '',
    });
    const piped = {
      cwd: vault,
      env: { ...UTF8, XDG_CACHE_HOME: join(cache, '../..') },
      input: NOTE + '[[No]]',
    };
    // Files written less than two seconds ago would be judged again each time.
    await setTimeout(2500);
    await run('lint', ...DAY);
    for (const words of [
      ['People'],
      ['Bo.md', 'People/Ada.md'],
      ['People', '--format', 'json'],
      ['picture.png', 'Bo.md'],
      ['Nowhere.md'],
      ['..'],
      ['People', '--rule', 'invalid-value:off'],
    ]) {
      const given = ['lint', ...words, ...DAY];
      expect(await run(...given)).toEqual(await run(...given, '--no-cache'));
    }
    for (const name of ['Bo.md', 'New.md', 'People/Template.md', 'Bo.txt', '../Bo.md']) {
      const given = ['lint', '--stdin', '--stdin-filename', name, ...DAY];
      expect(await runSpawned(given, piped)).toEqual(await runSpawned([...given, '--no-cache'], piped));
    }
    // The findings that are printed come from the cache.
    const place = join(cache, filesIn(cache).find((name) => /[/\\]judged$/.test(name)) ?? '');
    const sections = splitSections(readFileSync(place)) ?? [];
    const other = sections.map((one) =>
      Buffer.from(one.toString('latin1').replace('Nobody', 'NOBODY'), 'latin1'),
    );
    writeFileSync(place, Buffer.concat(joinSections(other)));
    expect((await run('lint', 'Bo.md', ...DAY)).stdout).toContain('NOBODY');
  });

  it('can be written by several commands at once, each of which answers correctly', async () => {
    const { vault, cache, run } = world();
    const right = await run('lint', '--no-cache', '--format', 'json');
    const all = await Promise.all(Array.from({ length: 6 }, () => run('lint', '--format', 'json')));
    for (const one of all) expect(one).toEqual(right);
    writeFileSync(join(vault, 'Bo.md'), '---\ntype: contact\nmet: 16.11.2025\n---\n');
    const next = await run('lint', '--no-cache', '--format', 'json');
    expect(next).not.toEqual(right);
    for (const one of await Promise.all(Array.from({ length: 6 }, () => run('lint', '--format', 'json')))) {
      expect(one).toEqual(next);
    }
    expect(filesIn(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('lint removes an old draft that a killed command left', async () => {
    const { vault, cache, run } = world();
    await run('lint');
    const [own = ''] = filesIn(cache);
    const draft = join(cache, own, '..', 'notes-0123456789ab.tmp');
    writeFileSync(draft, 'half of it');
    writeFileSync(join(vault, 'Bo.md'), NOTE);
    await run('lint');
    expect(existsSync(draft)).toBe(true);
    utimesSync(draft, 1e9, 1e9);
    writeFileSync(join(vault, 'Cy.md'), NOTE);
    await run('lint');
    expect(existsSync(draft)).toBe(false);
  });

  it('gives the same findings as without it if a note can no longer be opened', async () => {
    const ada = NOTE.replace('weekly', 'wrong');
    const { vault, run } = world({ '.netvault.yaml': '', 'Ada.md': ada, 'Bo.md': NOTE });
    expect((await run('lint')).stdout).not.toContain('Bo.md');
    // So large that not even root can read it; as a sparse file it takes no space.
    truncateSync(join(vault, 'Bo.md'), 2 ** 32);
    const scratch = await run('lint', '--no-cache');
    expect(scratch.stdout).toContain('unreadable-file');
    expect(scratch.stdout).toContain('cadence: wrong');
    for (let time = 0; time < 2; time++) expect(await run('lint')).toEqual(scratch);
  });
});
