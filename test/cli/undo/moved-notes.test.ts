import { chmodSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertOftenAsync } from '../../harness/assert-often.ts';
import { anyLinkedVault, contactsIn, LINKED_DAY, PEOPLE } from '../../harness/any-linked-vault.ts';
import { runHere, UTF8 } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const names = PEOPLE.map((path) => path.replace(/\.md$/, ''));
const CANVAS = `\ufeff${JSON.stringify({
  nodes: [...PEOPLE.map((file) => ({ file })), { text: names.map((one) => `[[${one}]]`).join('\n') }],
})}`;
const BASE = `filters:\r\n  or:\r\n${names.map((one) => `    - file.hasLink("${one}")\r\n`).join('')}`;

function everything(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

describe('undo of merged or renamed notes', () => {
  it('restores every byte, in any vault', async () => {
    let done = 0;
    await assertOftenAsync(
      fc.asyncProperty(
        anyLinkedVault,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        async (texts, first, second, isMerge) => {
          const root = tempVault({
            ...{ 'state/': '', 'vault/Maps/All.canvas': CANVAS, 'vault/All.base': BASE },
            ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`vault/${path}`, text])),
          });
          const cwd = join(root, 'vault');
          const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
          const run = (...args: readonly string[]) => runHere([...args, '--today', LINKED_DAY], { cwd, env });
          const contacts = contactsIn(texts);
          const [a = '', b = ''] = [contacts[first % contacts.length], contacts[second % contacts.length]];
          const before = everything(cwd);
          const { code, stderr } = isMerge
            ? await run('merge', a, b, '--keep=a', '--same-lines=once', '--recount', '--write')
            : await run('rename', a, 'Somebody Else', '--write');
          expect(stderr).not.toContain('inside NetVault');
          const isWritten = JSON.stringify(everything(cwd)) !== JSON.stringify(before);
          expect(isWritten ? code : 0).toBe(0);
          if (!isWritten) return;
          done++;
          for (const path of ['Maps/All.canvas', 'All.base'])
            expect(everything(cwd)[path]).not.toBe(before[path]);
          expect(await run('log', '--undo')).toMatchObject({ code: 0 });
          expect(everything(cwd)).toEqual(before);
        },
      ),
      () => done > 0,
      { numRuns: Math.max(15, Number(process.env['NETVAULT_RUNS'] ?? 0) / 10) },
    );
  });

  it('changes nothing if another note is in the place of the removed one', async () => {
    const contact = '---\ntype: contact\n---\n';
    const root = tempVault({
      ...{ 'state/': '', 'vault/.netvault.yaml': '', 'vault/A.md': contact },
      'vault/B.md': `${contact}Words.\n`,
    });
    const cwd = join(root, 'vault');
    const run = (...args: readonly string[]) =>
      runHere(args, { cwd, env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') } });
    const before = everything(cwd);
    expect((await run('merge', 'A', 'B', '--write')).code).toBe(0);
    writeFileSync(join(cwd, 'B.md'), 'new');
    const merged = everything(cwd);
    const { code, stderr } = await run('log', '--undo');
    expect([code, everything(cwd)]).toEqual([2, merged]);
    expect(stderr).toContain('B.md cannot be put back: another note is there');
    rmSync(join(cwd, 'B.md'));
    expect((await run('log', '--undo')).code).toBe(0);
    expect(everything(cwd)).toEqual(before);
  });

  it('lists the lines that stay because they were changed since', async () => {
    const card = (text: string, x: number): string => JSON.stringify({ type: 'text', text, x });
    const board = (...cards: readonly string[]): string => `{"nodes":[\n${cards.join(',\n')}\n]}`;
    const root = tempVault({
      ...{ 'state/': '', 'vault/.netvault.yaml': '', 'vault/A.md': '---\ntype: contact\n---\n' },
      'vault/Note.md': '[[A]] first\n\nand [[A]]\n',
      'vault/Board.canvas': board(card('[[A]]', 1), card('see [[A]]', 1)),
    });
    const cwd = join(root, 'vault');
    const run = (...args: readonly string[]) =>
      runHere(args, { cwd, env: { ...UTF8, XDG_STATE_HOME: join(root, 'state') } });
    expect((await run('rename', 'A', 'B', '--write')).code).toBe(0);
    writeFileSync(join(cwd, 'Note.md'), '[[B]] first\n\nand also [[B]]\n');
    writeFileSync(join(cwd, 'Board.canvas'), board(card('[[B]]', 1), card('see [[B]]', 2)));
    const { code, stdout } = await run('log', '--undo');
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        '✓ B.md is removed again, which netvault rename made',
        'Note.md is without what netvault rename wrote, except for 1 line changed since',
        '  no longer in it: and [[B]]',
        'Board.canvas is without what netvault rename wrote, except for 1 line changed since',
        '  no longer in it: {"type":"text","text":"see [[B]]","x":1}',
        '✓ A.md is as it was before netvault rename',
        '',
      ].join('\n'),
    );
    expect(everything(cwd)).toMatchObject({
      'Note.md': '[[A]] first\n\nand also [[B]]\n',
      'Board.canvas': board(card('[[A]]', 1), card('see [[B]]', 2)),
    });
  });
});

describe('the permissions of notes', () => {
  const vault = () => {
    const contact = '---\ntype: contact\n---\n';
    const root = tempVault({
      ...{ 'state/': '', 'vault/.netvault.yaml': '', 'vault/Bo.md': '[[Ada]]\n' },
      ...{ 'vault/Ada.md': contact, 'vault/Eve.md': contact },
    });
    const cwd = join(root, 'vault');
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const run = (...args: readonly string[]) => runHere([...args, '--today', LINKED_DAY], { cwd, env });
    const modeOf = (name: string): number => statSync(join(cwd, name)).mode & 0o777;
    const setMode = (mode: number): void => {
      for (const name of ['Ada.md', 'Eve.md']) chmodSync(join(cwd, name), mode);
    };
    return { cwd, run, modeOf, setMode };
  };

  it.each([0o600, 0o664, 0o666])(
    'stay as they are when notes are renamed, merged and undone: %o',
    async (mode) => {
      const { run, modeOf, setMode } = vault();
      setMode(mode);
      expect(await run('rename', 'Ada', 'Ada King', '--write')).toMatchObject({ code: 0 });
      expect(modeOf('Ada King.md')).toBe(mode);
      expect(await run('log', '--undo')).toMatchObject({ code: 0 });
      expect(modeOf('Ada.md')).toBe(mode);
      expect(await run('merge', 'Ada', 'Eve', '--write')).toMatchObject({ code: 0 });
      expect(await run('log', '--undo')).toMatchObject({ code: 0 });
      expect([modeOf('Ada.md'), modeOf('Eve.md')]).toEqual([mode, mode]);
    },
  );

  it.each([
    ['rename', 'Ada', 'Ada King'],
    ['merge', 'Eve', 'Ada'],
  ])('forbid to delete a note that is read-only: %s %s %s', async (...args) => {
    const { cwd, run, setMode } = vault();
    setMode(0o444);
    const before = everything(cwd);
    const { code, stderr } = await run(...args, '--write');
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('Ada.md cannot be removed: it is read-only.');
    expect(everything(cwd)).toEqual(before);
  });

  it('are restored if a command is stopped after a note is deleted', async () => {
    const { cwd, run, modeOf, setMode } = vault();
    setMode(0o600);
    chmodSync(join(cwd, 'Bo.md'), 0o444);
    const before = everything(cwd);
    // Some file systems treat both names as the same, so the old one goes first.
    const { code, stderr } = await run('rename', 'Ada', 'ADA', '--write');
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('Bo.md');
    expect(everything(cwd)).toEqual(before);
    expect(modeOf('Ada.md')).toBe(0o600);
  });

  it('forbid to undo a new note that is read-only', async () => {
    const { cwd, run } = vault();
    expect(await run('new', 'contact', 'Cleo')).toMatchObject({ code: 0 });
    const [made = ''] = Object.keys(everything(cwd)).filter((path) => path.endsWith('Cleo.md'));
    chmodSync(join(cwd, made), 0o444);
    const { code, stderr } = await run('log', '--undo');
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('Cleo.md cannot be removed: it is read-only.');
    chmodSync(join(cwd, made), 0o644);
    expect(await run('log', '--undo')).toMatchObject({ code: 0 });
    expect(Object.keys(everything(cwd))).not.toContain(made);
  });
});
