import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UndoMemory } from '../../../src/cli/undo/undo-memory.ts';
import { textBefore, toUndoableChange } from '../../../src/cli/undo/undoable.ts';
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
    memory.read().flatMap(({ changes }) => changes.map(({ ranges }) => ranges[0]?.added.slice(0, 9) ?? ''));
  return { memory, file, remember, texts };
}

describe('UndoMemory', () => {
  it('keeps the last twenty commands', () => {
    const { remember, texts } = setUp();
    for (let at = 1; at <= 22; at++) expect(remember(`line ${String(at)}`).isUndoable).toBe(true);
    expect(texts()).toHaveLength(20);
    expect([texts()[0], texts().at(-1)]).toEqual(['line 3', 'line 22']);
  });

  it.skipIf(process.platform === 'win32')(
    'is empty if a pipe is in the place of its file, and does not wait for it',
    () => {
      const { remember, texts, file } = setUp();
      remember('small');
      const place = file();
      rmSync(place);
      expect(spawnSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', place]).status).toBe(0);
      expect(texts()).toEqual([]);
      expect(remember('later').isUndoable).toBe(true);
      expect(texts()).toEqual(['later']);
    },
  );

  it.skipIf(process.platform === 'win32')('keeps a note with a backslash in its name', () => {
    const { memory, texts } = setUp();
    memory.remember('edit', [{ path: 'a\\b.md', before: '', after: 'line' }]);
    expect(texts()).toEqual(['line']);
  });

  it('does not keep a change that is too large, and keeps earlier ones', () => {
    const { remember, texts } = setUp();
    remember('small');
    expect(remember('x'.repeat(4_000_000))).toEqual({ isUndoable: false, why: 'it is too much to keep' });
    expect(texts()).toEqual(['small']);
  });

  it('keeps a command that made thousands of notes, without their texts', () => {
    const { memory, remember, texts, file } = setUp();
    remember('small');
    const made = Array.from({ length: 10_000 }, (_, at) => {
      return { path: `People/${String(at)}.md`, before: null, after: `${'x'.repeat(500)} ${String(at)}` };
    });
    expect(memory.remember('import', made).isUndoable).toBe(true);
    remember('later');
    expect(memory.read().map(({ changes }) => changes.length)).toEqual([1, 10_000, 1]);
    expect([texts()[0], texts()[1], texts().at(-1)]).toEqual(['small', '', 'later']);
    expect(memory.read()[1]?.changes[0]).toMatchObject({ path: 'People/0.md', before: null, lines: [] });
    expect(statSync(file()).size).toBeLessThan(6_000_000);
  });

  it('keeps a command that changed thousands of notes, whatever letters their names have', () => {
    const { memory, remember, file } = setUp();
    const filled = Array.from({ length: 4000 }, (_, at) => {
      return {
        path: `人/${'名'.repeat(20)} ${String(at)}.md`,
        before: 'a\n',
        after: `a\nrole: 首席算法工程师 ${String(at)}\n`,
      };
    });
    expect(memory.remember('import', filled).isUndoable).toBe(true);
    for (let at = 1; at <= 5; at++) remember(`line ${String(at)} ${'長'.repeat(60_000)}`);
    expect(memory.read().map(({ changes }) => changes.length)).toEqual([4000, 1, 1, 1, 1, 1]);
    expect(memory.read()[0]?.changes[7]).toMatchObject({ ranges: [{ added: 'role: 首席算法工程师 7\n' }] });
    expect(statSync(file()).size).toBeLessThanOrEqual(6_000_000);
  });

  it('keeps of a large note only what was changed, and undoes it byte for byte', () => {
    const { memory, file } = setUp();
    const filling = 'More of it\u2028 here.\r\n'.repeat(5_000);
    let text = `[[A0]]\n${filling}[[A0]] and [[A0]]`;
    const befores: string[] = [];
    for (let at = 0; at < 20; at++) {
      const after = text.replaceAll(`[[A${String(at)}]]`, `[[A${String(at + 1)}]]`);
      expect(memory.remember('rename', [{ path: 'a.md', before: text, after }]).isUndoable).toBe(true);
      befores.unshift(text);
      text = after;
    }
    expect(statSync(file()).size).toBeLessThan(20_000);
    for (const [at, { changes }] of memory.read().toReversed().entries()) {
      const [change] = changes;
      if (change) text = textBefore(text, change) ?? '';
      expect(text === befores[at]).toBe(true);
    }
    expect(text).toBe(`[[A0]]\n${filling}[[A0]] and [[A0]]`);
  });

  it('undoes any change of a large note', () => {
    const line = fc.constantFrom('a', 'b', '- [[Ada]]', '', 'c\r', 'a\u2028b');
    const text = fc
      .tuple(fc.array(line), fc.nat(3), fc.array(line))
      .map(([above, times, below]) =>
        [...above, ...Array<string>(times * 400).fill('x y z'), ...below].join('\n'),
      );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = toUndoableChange({ path: 'a.md', before, after });
        expect(textBefore(after, change)).toBe(before);
      }),
    );
  });

  it('says that older commands are no longer kept, also after the others were undone', () => {
    const { memory, remember } = setUp();
    for (let at = 1; at <= 20; at++) remember(`line ${String(at)}`);
    expect(memory.hasDroppedOlder).toBe(false);
    remember('line 21');
    for (let at = 1; at <= 20; at++) memory.forgetLast();
    expect([memory.read(), memory.hasDroppedOlder]).toEqual([[], true]);
  });

  it('keeps fewer commands if they are large, so that its file stays below a megabyte', () => {
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

  it('is empty if its file is larger than any that it writes', () => {
    const { remember, texts, file } = setUp();
    remember('small');
    writeFileSync(file(), readFileSync(file(), 'utf8') + ' '.repeat(6_000_000));
    expect(texts()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is readable only by its owner', () => {
    const { remember, file } = setUp();
    remember('small');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(file(), '..')).mode & 0o777).toBe(0o700);
  });
});
