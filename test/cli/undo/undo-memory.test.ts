import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UndoMemory } from '../../../src/cli/undo/undo-memory.ts';
import { tempVault } from '../../harness/temp-vault.ts';

function setUp() {
  const folder = tempVault({ 'vault/': '', 'state/': '' });
  const io = { env: { XDG_STATE_HOME: join(folder, 'state') }, platform: 'linux' };
  const memory = UndoMemory.of(io, join(folder, 'vault'));
  const file = (): string => {
    const [name = ''] = readdirSync(join(folder, 'state/netvault/undo'));
    return join(folder, 'state/netvault/undo', name);
  };
  const remember = (text: string): ReturnType<UndoMemory['remember']> =>
    memory.remember('log', [{ path: 'a.md', before: '', after: text }]);
  const texts = (): string[] =>
    memory.read().flatMap(({ changes }) => changes.map(({ added }) => added.slice(0, 9)));
  return { memory, file, remember, texts };
}

describe('what can be taken back', () => {
  it('is the last twenty commands', () => {
    const { remember, texts } = setUp();
    for (let at = 1; at <= 22; at++) expect(remember(`line ${String(at)}`).isUndoable).toBe(true);
    expect(texts()).toHaveLength(20);
    expect([texts()[0], texts().at(-1)]).toEqual(['line 3', 'line 22']);
  });

  it('is nothing that is too much to keep, and what was kept before stays', () => {
    const { remember, texts } = setUp();
    remember('small');
    expect(remember('x'.repeat(250_000))).toEqual({ isUndoable: false, why: 'it is too much to keep' });
    expect(texts()).toEqual(['small']);
  });

  it('is fewer commands where they are large: the file stays below a megabyte', () => {
    const { remember, texts, file } = setUp();
    for (let at = 1; at <= 7; at++) remember(`line ${String(at)} ${'x'.repeat(200_000)}`);
    expect(statSync(file()).size).toBeLessThanOrEqual(1_000_000);
    expect(texts().map((text) => text.trimEnd().slice(0, 6))).toEqual([
      'line 4',
      'line 5',
      'line 6',
      'line 7',
    ]);
  });

  it('is nothing of a file that has become larger than any that is written', () => {
    const { remember, texts, file } = setUp();
    remember('small');
    writeFileSync(file(), readFileSync(file(), 'utf8') + ' '.repeat(1_000_000));
    expect(texts()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is for nobody else to read', () => {
    const { remember, file } = setUp();
    remember('small');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(file(), '..')).mode & 0o777).toBe(0o700);
  });
});
