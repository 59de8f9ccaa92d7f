import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NoteChange } from '../../../src/app/notes/note-change.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { Arguments } from '../../../src/cli/command-line/arguments.ts';
import type { Io } from '../../../src/cli/command-line/io.ts';
import { UndoMemory } from '../../../src/cli/undo/undo-memory.ts';
import { writeUndoably } from '../../../src/cli/undo/write-undoably.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { worded } from '../../harness/in-words.ts';
import { tempVault } from '../../harness/temp-vault.ts';

/** A vault in which changes are written; `write` gives the error that stopped it, or null. */
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
  const io = { env: { XDG_STATE_HOME: join(root, 'state') }, platform: 'linux' } as unknown as Io;
  const write = (...changes: readonly NoteChange[]): ReturnType<typeof worded> | null => {
    try {
      writeUndoably({ io, args: new Arguments([], {}, {}) }, vault, 'log', changes);
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
  it('are written, and remembered together', () => {
    const { write, remembered, text } = setUp();
    expect(write(ADDED, { path: 'c/new.md', before: null, after: 'new\n' })).toBeNull();
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
  ])('stop at %s: what is written is said, and can be taken back', (_, second, message) => {
    const { write, remembered, text } = setUp();
    const error = write(ADDED, second, { path: 'c.md', before: null, after: 'never\n' });
    expect(error).toMatchObject({
      message,
      help: 'It is left alone. Try again. Written already: a.md.',
    });
    expect([text('a.md'), text('b.md')]).toEqual(['a\nmore\n', 'b, and more\n']);
    expect(() => text('c.md')).toThrow();
    expect(remembered()).toEqual(['a.md']);
  });

  it('are none where the first cannot be, and nothing is remembered', () => {
    const { write, remembered } = setUp();
    expect(write({ ...ADDED, before: 'x' })).toMatchObject({
      help: 'It is left alone. Try again. Nothing was written.',
    });
    expect(remembered()).toEqual([]);
  });
});
