import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NoteChange } from '../../../src/app/notes/note-change.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { Arguments } from '../../../src/cli/command-line/arguments.ts';
import type { Io } from '../../../src/cli/command-line/io.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { Turn } from '../../../src/cli/writing/turn.ts';
import { UndoMemory } from '../../../src/cli/undo/undo-memory.ts';
import { writeUndoably } from '../../../src/cli/undo/write-undoably.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { worded } from '../../harness/in-words.ts';
import { tempVault } from '../../harness/temp-vault.ts';

/** A vault in which changes are written; `write` returns the error that stopped it, or null. */
function setUp() {
  const root = tempVault({
    'state/': '',
    'vault/.obsidian/': '',
    'vault/a.md': 'a\n',
    'vault/b.md': 'b, and more\n',
  });
  const folder = join(root, 'vault');
  const vault = {
    folder,
    foundBy: '.obsidian',
    index: VaultIndex.build([]),
    now: moment('2026-11-19'),
  } as const;
  const io = {
    env: { XDG_STATE_HOME: join(root, 'state') },
    platform: 'linux',
    stderr: { isTTY: false },
  } as unknown as Io;
  const write = async (...changes: readonly NoteChange[]): Promise<ReturnType<typeof worded> | null> => {
    try {
      const context = {
        io,
        args: new Arguments([], {}, {}),
        turn: new Turn(io),
        errorStyle: makeStyle({ color: false, ascii: false }),
      };
      await writeUndoably(context, vault, 'log', changes);
      return null;
    } catch (error) {
      if (error instanceof UserError) return worded(error);
      throw error;
    }
  };
  const remembered = (): string[] =>
    UndoMemory.of(io, folder)
      .read()
      .flatMap(({ changes }) => changes.map(({ path }) => path));
  return { write, remembered, text: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

const ADDED = { path: 'a.md', before: 'a\n', after: 'a\nmore\n' };

describe('several notes written by one command', () => {
  it('are written and remembered together', async () => {
    const { write, remembered, text } = setUp();
    expect(await write(ADDED, { path: 'c/new.md', before: null, after: 'new\n' })).toBeNull();
    expect([text('a.md'), text('c/new.md')]).toEqual(['a\nmore\n', 'new\n']);
    expect(remembered()).toEqual(['a.md', 'c/new.md']);
  });

  it.each([
    [
      'one that was changed meanwhile',
      { path: 'b.md', before: 'b\n', after: 'B\n' },
      'b.md was changed meanwhile',
    ],
    ['one that is there by now', { path: 'b.md', before: null, after: 'B\n' }, 'b.md is there already'],
  ])('are not written if there is %s', async (_, second, message) => {
    const { write, remembered, text } = setUp();
    const error = await write(ADDED, second, { path: 'c.md', before: null, after: 'never\n' });
    expect(error).toMatchObject({
      message,
      help: 'It is left alone. Try again. Nothing was written.',
    });
    expect([text('a.md'), text('b.md')]).toEqual(['a\n', 'b, and more\n']);
    expect(() => text('c.md')).toThrow();
    expect(remembered()).toEqual([]);
  });

  it('are not written if one cannot be written: the others are restored', async () => {
    const { write, remembered, text } = setUp();
    const inFile = { path: 'b.md/in-a-file.md', before: null, after: 'never\n' };
    const fresh = { path: 'd/new.md', before: null, after: 'new\n' };
    const error = await write(ADDED, fresh, inFile, { path: 'c.md', before: null, after: 'never\n' });
    expect(error?.message).toMatch(/^b\.md\/in-a-file\.md cannot be written: /);
    expect(error?.help).toBe('Nothing was written.');
    expect([text('a.md'), text('b.md')]).toEqual(['a\n', 'b, and more\n']);
    for (const path of ['c.md', 'd/new.md']) expect(() => text(path)).toThrow();
    expect(remembered()).toEqual([]);
  });
});
