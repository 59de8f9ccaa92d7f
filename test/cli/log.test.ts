import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '../../src/cli/commands/schema/run.ts';
import { runHere, runSpawned, UTF8, type RunCli } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';
import { lines, SMALL_VAULT } from './transcripts/transcript.ts';

const TODAY = ['--today', '2026-11-19T12:00'];
const DAY = '2026-11-19.md';

/** A vault and, outside it, the folder in which NetVault remembers what commands have changed. */
function setUp(files: Files = SMALL_VAULT) {
  const root = tempVault({ 'state/': '', 'vault/.obsidian/': '', ...prefixed(files) });
  const cwd = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const text = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  const netvault = (args: readonly string[], more: object = {}, run: RunCli = runHere) =>
    run([...args, ...TODAY], { cwd, env, ...more });
  const log = (...args: readonly string[]) => netvault(['log', ...args]);
  return { root, cwd, env, text, netvault, log, has: (path: string) => existsSync(join(cwd, path)) };
}

function prefixed(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`vault/${path}`, content]));
}

/** Every file below a folder, as bytes. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path).toString('base64')];
    }),
  );
}

function faults(name: string, json: string): unknown {
  const schema = SCHEMAS.get(name);
  if (!schema) throw new RangeError(name);
  const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(schema());
  return validate(JSON.parse(json)) ? null : validate.errors;
}

describe.each([
  ['in this process', runHere],
  ['as a process', runSpawned],
] as const)('netvault log, %s', (_, run) => {
  it('writes a line, and --undo removes it', async () => {
    const { cwd, netvault, text } = setUp({
      ...SMALL_VAULT,
      [DAY]: '# Thursday\r\n\r\n## Log\r\n\r\n* email\r\n',
    });
    const before = bytesOf(cwd);
    expect(await netvault(['log', 'call 20m Ada: her board seat'], {}, run)).toEqual({
      stdout: lines(
        '✓ 2026-11-19.md, line 6',
        '  call 20m [[Ada Lovelace]]: her board seat',
        '  1 point. The week is at 7 of 10: on pace.',
        '  ✓ Call two people: 2 of 2, met',
        '  To take it back: netvault log --undo',
      ),
      stderr: '',
      code: 0,
    });
    expect(text(DAY)).toBe(
      '# Thursday\r\n\r\n## Log\r\n\r\n* email\r\n* call 20m [[Ada Lovelace]]: her board seat\r\n',
    );
    expect(await netvault(['log', '--undo'], {}, run)).toEqual({
      stdout: lines('✓ 2026-11-19.md is as it was before', '  call 20m [[Ada Lovelace]]: her board seat'),
      stderr: '',
      code: 0,
    });
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('reads lines from a pipe', async () => {
    const { netvault, text } = setUp();
    const input = '\ufeff- [x] email Ada\r\n\r\n   \n* call [[Max]]: hello\n';
    for (const args of [['log'], ['log', '-']]) {
      const { code, stderr } = await netvault(args, { input }, run);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    const once = '- [x] email [[Ada Lovelace]]\n- call [[Max]]: hello\n';
    expect(text(DAY)).toBe(`## Log\n\n${once}${once}`);
  });

  it('names the line that cannot be read, with the blank ones counted', async () => {
    const { netvault } = setUp();
    const { stderr } = await netvault(['log'], { input: 'email Ada\n\n\nzz yy\n' }, run);
    expect(stderr).toContain('in line 4 of what was given:\n        3 │\n    >   4 │ zz yy\n');
  });
});

describe('netvault log', () => {
  it('asks which person a name means, and then writes the line', async () => {
    const people = {
      'Grace Hopper.md': '---\ntype: contact\n---\n',
      'Grace Darling.md': '---\ntype: contact\n---\n',
      'Ada.md': '---\ntype: contact\n---\n',
    };
    const { netvault, text } = setUp(people);
    const { stderr, code } = await netvault(['log', 'introduction Grace and Ada'], { answers: ['2'] });
    expect({ stderr, code }).toEqual({
      stderr: '“Grace” may be\n  1  Grace Darling\n  2  Grace Hopper\n',
      code: 0,
    });
    expect(text(DAY)).toBe('## Log\n\n- introduction [[Grace Hopper]] and [[Ada]]\n');
    expect(await netvault(['log', 'call Grace'], { answers: ['9'] })).toMatchObject({ code: 2, stdout: '' });
  });

  it('asks what was done if no line is given at a terminal', async () => {
    const { netvault, text } = setUp();
    expect(await netvault(['log'], { answers: ['email Ada'] })).toMatchObject({ code: 0 });
    expect(text(DAY)).toBe('## Log\n\n- email [[Ada Lovelace]]\n');
    expect(await netvault(['log'], { answers: [''] })).toMatchObject({ code: 2 });
  });

  it.each([
    ['nobody has the name, and no contact is wanted', ['call Zed', 'n', 'call Ada'], 'no contact “Zed”'],
    ['it cannot be read', ['2026-13-45 call Ada', 'call Ada'], '2026-13-45'],
  ])('asks again for a line if %s', async (_, answers, said) => {
    const { netvault, text } = setUp();
    const { code, stderr } = await netvault(['log'], { answers });
    expect([code, stderr]).toEqual([0, expect.stringContaining(said)]);
    expect(text(DAY)).toBe('## Log\n\n- call [[Ada Lovelace]]\n');
  });

  it.each([
    ['what is no text', Buffer.from([0x65, 0xff]), 'what is piped in is not valid UTF-8'],
    ['nothing but blank lines', '\n  \n', 'nothing to log was given'],
    ['a whole book', 'email\n'.repeat(1001), '1001 lines are piped in'],
    ['one line that cannot be read', 'email\ncall 20 Ada\n', 'the number “20” has no unit'],
  ])('writes nothing for %s', async (_, input, message) => {
    const { cwd, netvault } = setUp();
    const before = bytesOf(cwd);
    const { code, stdout, stderr } = await netvault(['log'], { input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('makes a daily note from the vault’s own template, and --undo removes it', async () => {
    const { cwd, log, text } = setUp({
      ...SMALL_VAULT,
      '.obsidian/daily-notes.json': '{"folder": "Daily/Notes", "template": "Templates/Day"}',
      'Templates/Day.md': '# {{title}}\n\n## Log\n\n## Notes\n',
    });
    const before = bytesOf(cwd);
    const { stdout } = await log('email Ada');
    expect(stdout).toContain('✓ Daily/Notes/2026-11-19.md, line 5, a new note from Templates/Day.md\n');
    expect(text('Daily/Notes/2026-11-19.md')).toBe(
      '# 2026-11-19\n\n## Log\n\n- email [[Ada Lovelace]]\n\n## Notes\n',
    );
    expect(await log('--undo')).toMatchObject({
      stdout: '✓ Daily/Notes/2026-11-19.md is removed again\n  email [[Ada Lovelace]]\n',
      code: 0,
    });
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('reports a template that is not used, with the reason', async () => {
    const { log } = setUp({
      '.obsidian/daily-notes.json': '{"template": "Day"}',
      'Day.md': '<% tp.date.now() %>\n',
    });
    expect((await log('email')).stdout).toContain(
      '  Its template Day.md is not used: it holds what only another plugin',
    );
  });

  it('writes nothing with --dry-run', async () => {
    const { cwd, log } = setUp();
    const before = bytesOf(cwd);
    const { stdout } = await log('call Ada', '--dry-run');
    expect(stdout).toMatch(
      /^2026-11-19\.md, line 3, a new note\n {2}call \[\[Ada Lovelace\]\]\n {2}1 point\./,
    );
    expect(stdout).toMatch(/ {2}Nothing is written yet\.\n$/);
    expect(bytesOf(cwd)).toEqual(before);
    expect(await log('--undo')).toMatchObject({ code: 2 });
  });

  it.each([
    ['done', ['call 20m Ada: x', '[ ] 2026-11-20 email Ada', '2026-11-09 cofee Ada']],
    ['tried', ['order 10m', '--dry-run']],
    ['done on a day of its own', ['email Ada', '--date', '2026-11-16']],
  ])('prints JSON that matches its schema for what is %s', async (_, args) => {
    const { log } = setUp();
    expect(faults('log', (await log(...args, '--format', 'json')).stdout)).toBeNull();
  });
});

describe('netvault log --undo', () => {
  it('undoes one command after the other, the last one first', async () => {
    const { cwd, log } = setUp({ ...SMALL_VAULT, [DAY]: 'Text without an end' });
    const states = [bytesOf(cwd)];
    for (const line of ['email Ada', 'call Ada', '[ ] 2026-11-20 email Ada']) {
      await log(line, 'reading 15m: a book');
      states.push(bytesOf(cwd));
    }
    for (let left = states.length - 1; left > 0; left--) {
      expect(bytesOf(cwd)).toEqual(states[left]);
      expect(await log('--undo')).toMatchObject({ code: 0, stderr: '' });
    }
    expect(bytesOf(cwd)).toEqual(states[0]);
    expect(await log('--undo')).toMatchObject({ code: 2 });
  });

  it('restores every byte of every note, whatever it contains', async () => {
    const pieces = ['## Log', '* a', '- b', '  - nested', '', 'Text.', '1. c', '<!-- d -->', '> e', '- '];
    const note = fc
      .tuple(
        fc.constantFrom('', '\uFEFF', '---\nmood: good # today\n---\n'),
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
      )
      .map(([lead, lines, feed, ends]) =>
        `${lead}${lines.join('\n')}${ends ? '\n' : ''}`.replaceAll('\n', feed),
      );
    let logged = 0;
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        const { root, cwd, log } = setUp({ 'Ada.md': '---\ntype: contact\n---\n', [DAY]: text });
        const before = bytesOf(cwd);
        const { code } = await log('call 20m Ada: hello', '[ ] 2026-11-20 email Ada');
        if (code === 0) {
          logged++;
          expect(bytesOf(cwd)).not.toEqual(before);
          expect(await log('--undo')).toMatchObject({ code: 0 });
        }
        expect(bytesOf(cwd)).toEqual(before);
        rmSync(root, { recursive: true });
      }),
      { numRuns: 60 },
    );
    expect(logged).toBeGreaterThan(20);
  });

  it('removes its own lines from a note that was changed since', async () => {
    const { cwd, log, text } = setUp();
    await log('email Ada', '2026-11-20 call Ada');
    writeFileSync(join(cwd, DAY), `# Mine\n\n${text(DAY)}`);
    const { stdout, code } = await log('--undo');
    expect({ stdout, code }).toEqual({
      stdout: lines(
        '✓ 2026-11-19.md is without what was written; its other changes stay',
        '  email [[Ada Lovelace]]',
        '✓ 2026-11-20.md is as it was before',
        '  call [[Ada Lovelace]]',
      ),
      code: 0,
    });
    expect(text(DAY)).toBe('# Mine\n\n');
    expect(text('2026-11-20.md')).toBe(SMALL_VAULT['2026-11-20.md']);
    expect(await log('--undo')).toMatchObject({ code: 2 });
  });

  it('can be repeated if nothing could be undone', async () => {
    const { cwd, log, text } = setUp();
    await log('email Ada');
    const logged = text(DAY);
    writeFileSync(join(cwd, DAY), 'Gone again\n');
    expect(await log('--undo')).toMatchObject({
      stdout: lines(
        '2026-11-19.md was changed since, and is left alone',
        '  no longer in it: email [[Ada Lovelace]]',
        'The next netvault log --undo goes on with the command before, unless these',
        'lines are back.',
      ),
      code: 1,
    });
    writeFileSync(join(cwd, DAY), logged);
    expect(await log('--undo')).toMatchObject({ code: 0 });
  });

  it('goes on with the command before if it was reported that nothing can be undone', async () => {
    const { cwd, log, text } = setUp();
    const before = bytesOf(cwd);
    for (const line of ['email Ada', 'email Ada: two', 'email Ada: three']) await log(line);
    const change = (): void => {
      writeFileSync(join(cwd, DAY), text(DAY).replace(/two|three/g, 'other'));
    };
    change();
    const left = (line: string): unknown => expect.stringContaining(`no longer in it: ${line}`);
    expect(await log('--undo')).toMatchObject({ stdout: left('email [[Ada Lovelace]]: three'), code: 1 });
    expect(await log('--undo')).toMatchObject({ stdout: left('email [[Ada Lovelace]]: two'), code: 1 });
    expect(await log('--undo')).toMatchObject({ code: 0 });
    expect(text(DAY)).toContain('- email [[Ada Lovelace]]: other\n- email [[Ada Lovelace]]: other\n');
    expect(text(DAY)).not.toContain('- email [[Ada Lovelace]]\n');
    expect(await log('--undo')).toMatchObject({ code: 2 });
    rmSync(join(cwd, DAY));
    expect(bytesOf(cwd)).toEqual(before);
  });

  it.each([
    ['18.11.2026 9:30', '9:30'],
    ['2026-11-18T09:30', '09:30'],
    ['2026-11-18 9am', '9am'],
  ])('refuses --date with a time, which would be lost: %s', async (date, time) => {
    const { cwd, log } = setUp();
    const before = bytesOf(cwd);
    expect(await log('email Ada', '--date', date)).toMatchObject({
      stderr: expect.stringContaining(`netvault log "${time} call Ada"`) as string,
      code: 2,
    });
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('tries once more for a note that was away, even if a command came before', async () => {
    const { cwd, log } = setUp();
    await log('email Ada', '--date', '2026-11-16');
    const before = bytesOf(cwd);
    await log('call Ada');
    renameSync(join(cwd, DAY), join(cwd, 'away'));
    expect(await log('--undo')).toMatchObject({ code: 0 });
    renameSync(join(cwd, 'away'), join(cwd, DAY));
    expect(await log('--undo')).toMatchObject({ code: 0 });
    expect(bytesOf(cwd)).toEqual(before);
    await log('call Ada');
    rmSync(join(cwd, DAY));
    await log('--undo');
    expect(await log('--undo')).toMatchObject({
      stdout: expect.stringContaining('2026-11-16.md is as it was before') as string,
      code: 0,
    });
    expect(readFileSync(join(cwd, '2026-11-16.md'), 'utf8')).toBe(SMALL_VAULT['2026-11-16.md']);
  });

  it('tries once more for the notes that were away while the others were restored', async () => {
    const { cwd, log } = setUp();
    await log('email Ada', '--date', '2026-11-16');
    const before = bytesOf(cwd);
    await log('call Ada', 'on 2026-11-16 call Ada');
    renameSync(join(cwd, DAY), join(cwd, 'away'));
    expect(await log('--undo')).toMatchObject({
      stdout: expect.stringMatching(
        /19\.md is no longer there[^]*16\.md is as it was before[^]*missing note is back/,
      ) as string,
      code: 0,
    });
    renameSync(join(cwd, 'away'), join(cwd, DAY));
    expect(await log('--undo')).toMatchObject({ code: 0 });
    expect(bytesOf(cwd)).toEqual(before);
    await log('call Ada', 'on 2026-11-16 call Ada');
    rmSync(join(cwd, DAY));
    await log('--undo');
    await log('--undo');
    expect(readFileSync(join(cwd, '2026-11-16.md'), 'utf8')).toBe(SMALL_VAULT['2026-11-16.md']);
    expect(await log('--undo')).toMatchObject({ code: 2 });
  });

  it('succeeds if the note is already as it was before, or is gone', async () => {
    const { cwd, log } = setUp();
    const before = SMALL_VAULT['2026-11-16.md'] ?? '';
    await log('email Ada', '--date', '2026-11-16');
    writeFileSync(join(cwd, '2026-11-16.md'), before);
    expect(await log('--undo')).toMatchObject({ code: 0 });
    // Moved to another folder, where its lines count.
    await log('email Ada');
    mkdirSync(join(cwd, 'Days'));
    renameSync(join(cwd, DAY), join(cwd, 'Days', DAY));
    expect(await log('--undo')).toMatchObject({
      stdout: lines(
        '2026-11-19.md is no longer there: nothing was removed or changed. If you moved',
        'it, what was written is still in it.',
        '  email [[Ada Lovelace]]',
        'The next netvault log --undo goes on with the command before, unless these',
        'lines are back.',
      ),
      code: 0,
    });
    rmSync(join(cwd, 'Days'), { recursive: true });
    await log('email Ada', '--date', '2026-11-16');
    rmSync(join(cwd, '2026-11-16.md'));
    expect(await log('--undo')).toMatchObject({
      stdout: expect.stringContaining('2026-11-16.md is no longer there: nothing was removed') as string,
      code: 0,
    });
  });

  it('prints JSON that matches its schema, with the outcome for each note', async () => {
    const { log } = setUp();
    await log('email Ada', '2026-11-20 call Ada');
    const { stdout } = await log('--undo', '--format', 'json');
    expect(faults('undo', stdout)).toBeNull();
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'log',
      notes: [{ outcome: 'removed', lines: [{ text: 'email [[Ada Lovelace]]' }] }, { outcome: 'restored' }],
    });
  });

  it('undoes what other commands wrote, and names them', async () => {
    const { cwd, netvault, log } = setUp();
    const before = bytesOf(cwd);
    await netvault(['due', '--snooze', 'Karen Spärck Jones', '2w']);
    await netvault(['plan', '--write', '--yes', '2026-11-21']);
    expect(await log('--undo')).toMatchObject({
      stdout: expect.stringContaining('2026-11-21.md is removed again, which netvault plan made\n') as string,
      code: 0,
    });
    expect(await log('--undo')).toMatchObject({
      stdout: '✓ Contacts/Karen Spärck Jones.md is as it was before netvault due\n',
      code: 0,
    });
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('does not undo commands in another vault', async () => {
    const one = setUp();
    const other = setUp();
    await one.log('email Ada');
    expect(await other.netvault(['log', '--undo'], { env: one.env })).toMatchObject({ code: 2 });
    expect(one.has(DAY)).toBe(true);
  });

  it.each([
    ['no JSON', '{'],
    ['another version', '{"version":2}'],
    ['a path out of the vault', '"path":"../../x.md"'],
    ['a path that is hidden', '"path":".obsidian/x.md"'],
    ['a file that is no note', '"path":"x.sh"'],
    ['another vault', '"vault":"elsewhere"'],
  ])('ignores a damaged undo file: %s', async (_, damage) => {
    const { root, cwd, log } = setUp();
    await log('email Ada');
    const folder = join(root, 'state/netvault/undo');
    const [name = ''] = readdirSync(folder);
    const good = readFileSync(join(folder, name), 'utf8');
    const [, key = ''] = /^"(\w+)":/.exec(damage) ?? [];
    const bad = key === '' ? damage : good.replace(new RegExp(`"${key}":"[^"]*"`), damage);
    expect(bad).not.toBe(good);
    writeFileSync(join(folder, name), bad);
    const before = bytesOf(cwd);
    expect(await log('--undo')).toMatchObject({ code: 2, stdout: '' });
    expect(bytesOf(cwd)).toEqual(before);
    expect(await log('call Ada')).toMatchObject({ code: 0, stderr: '' });
    expect(await log('--undo')).toMatchObject({ code: 0 });
  });

  it('leaves a note alone if it would not become as it was', async () => {
    const { root, cwd, log } = setUp({ ...SMALL_VAULT, [DAY]: '## Log\n\n- email [[Ada Lovelace]]\n' });
    await log('call Ada');
    const folder = join(root, 'state/netvault/undo');
    const file = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"removed":""', '"removed":"x"'));
    const before = bytesOf(cwd);
    expect(await log('--undo')).toMatchObject({ code: 1 });
    expect(bytesOf(cwd)).toEqual(before);
  });

  it('is reported as impossible by log if nothing can be stored, but log writes the line', async () => {
    const { root, netvault, env, has } = setUp();
    writeFileSync(join(root, 'file'), '');
    const { code, stdout, stderr } = await netvault(['log', 'email Ada'], {
      env: { ...env, XDG_STATE_HOME: join(root, 'file') },
    });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'netvault: --undo cannot take this back: there is no such file.\n',
    });
    expect(stdout).not.toContain('--undo');
    expect(has(DAY)).toBe(true);
  });

  it.each([
    ['plan', ['--write', '--yes', '2026-11-21']],
    ['review', ['--write', '2026-W46']],
    ['intro', ['propose', 'Ada Lovelace', 'Karen Spärck Jones']],
  ])('is reported as impossible by netvault %s if nothing can be stored', async (command, args) => {
    const { root, netvault, env } = setUp();
    writeFileSync(join(root, 'file'), '');
    expect(
      await netvault([command, ...args], { env: { ...env, XDG_STATE_HOME: join(root, 'file') } }),
    ).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('--undo') as string,
      stderr: 'netvault: --undo cannot take this back: there is no such file.\n',
    });
  });

  it('stores its data in ~/.local/state if XDG_STATE_HOME is not absolute', async () => {
    const { root, netvault } = setUp();
    mkdirSync(join(root, 'home'));
    const env = { ...UTF8, HOME: join(root, 'home'), XDG_STATE_HOME: 'relative' };
    await netvault(['log', 'email Ada'], { env });
    expect(readdirSync(join(root, 'home/.local/state/netvault/undo'))).toHaveLength(1);
    expect(await netvault(['log', '--undo'], { env })).toMatchObject({ code: 0 });
  });
});
