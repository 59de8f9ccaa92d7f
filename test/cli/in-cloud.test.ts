import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

function setUp(more: Readonly<Record<string, string>> = {}) {
  const files = {
    '.netvault.yaml': '',
    'People/.Ada.md.icloud': '',
    '.2026-11-17.md.icloud': '',
    'Bob.md': '---\ntype: contact\n---\n',
    '2026-11-18.md': '## Log\n\n- call [[Ada]]\n',
    ...more,
  };
  const root = tempVault({
    ...{ 'state/': '', 'cache/': '' },
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`vault/${path}`, text])),
  });
  const cwd = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state'), XDG_CACHE_HOME: join(root, 'cache') };
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runHere([...args, '--today', '2026-11-19'], { cwd, env });
    return { code, said: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
  };
  return { cwd, run };
}

describe('a note that is only in iCloud', () => {
  it('is reported as one that cannot be read, and as missing from the numbers', async () => {
    const { cwd, run } = setUp();
    for (const again of ['', ' again']) {
      const { code, said } = await run('lint');
      expect([again, code, said]).toEqual([
        again,
        1,
        expect.stringContaining('download it in Finder or the Files app'),
      ]);
      expect(said).not.toContain('has no note');
      expect((await run('summary')).said).toContain('2026-11-17.md and People/Ada.md cannot be opened.');
    }
    expect((await run('doctor')).code).toBe(1);
    writeFileSync(join(cwd, 'People/Ada.md'), '---\ntype: contact\n---\n');
    expect((await run('summary')).said).toContain('2026-11-17.md cannot be opened.');
    renameSync(join(cwd, 'Bob.md'), join(cwd, '.Bob.md.icloud'));
    expect((await run('summary')).said).toContain('2026-11-17.md and Bob.md cannot be opened.');
  });

  it.each([
    [['new', 'contact', 'Ada', '--folder', 'People'], 'People/Ada.md is there already.'],
    [['new', 'contact', 'Ada'], 'People/Ada.md is there already.'],
    [
      ['log', '2026-11-17 call Bob'],
      '2026-11-17.md cannot be written to: The file cannot be read: it is only in iCloud',
    ],
  ])('is not written, nor is another in its place: %s', async (args, why) => {
    const { cwd, run } = setUp();
    const before = readdirSync(cwd, { recursive: true });
    expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining(why) as string });
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });

  it.each([
    [['rename', 'Ada', 'Zoe']],
    [['rename', 'People/Ada.md', 'Zoe']],
    [['show', 'Ada']],
    [['show', 'People/Ada.md']],
    [['merge', 'Bob', 'Ada', '--write']],
    [['edit', 'Ada', '--needs', 'ink']],
    [['due', '--snooze', 'Ada', '2w']],
    [['log', 'call Ada']],
  ])('is the reason that a command gives: %s', async (args) => {
    const { run } = setUp();
    expect(await run(...args)).toMatchObject({
      code: expect.any(Number) as number,
      said: expect.stringContaining('People/Ada.md: The file cannot be read: it is only in iCloud') as string,
    });
  });

  it('can be named to lint by its path', async () => {
    const { cwd, run } = setUp();
    for (const path of ['People/Ada.md', join(cwd, 'People/Ada.md')])
      expect(await run('lint', path)).toMatchObject({
        code: 1,
        said: expect.stringContaining('download it in Finder or the Files app') as string,
      });
    expect((await run('lint', 'People/Zed.md')).said).toContain('no file or folder “People/Zed.md”');
  });

  it('shows no number if it is the scorecard', async () => {
    const { cwd, run } = setUp({ '.Scorecard.md.icloud': '' });
    expect(await run('summary')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Nothing was counted and nothing was changed.') as string,
    });
    expect(existsSync(join(cwd, 'Scorecard.md'))).toBe(false);
  });
});
