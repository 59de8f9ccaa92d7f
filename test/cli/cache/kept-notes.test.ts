import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FewKeptNotes, KeptNotes, writeKeptNotes } from '../../../src/cli/cache/kept-notes.ts';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { encodeNote } from '../../../src/vault/note-codec.ts';
import { tempVault } from '../../harness/temp-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const COUNT = 40;
const pathOf = (at: number): string => `Ada ${String(at)} é.md`;
const textOf = (at: number): string =>
  `---\ntype: contact\nmet: 2026-01-01\n---\n\n## Log\n\n- 2026-11-18 call ${'é'.repeat(at)}\n`;

/** A cache of notes in which every third one is missing, and functions that read it. */
function kept() {
  const home = tempVault({});
  const vault = tempVault({});
  const where = { env: { XDG_CACHE_HOME: home }, platform: 'linux' as const };
  const cache = VaultCache.of(where, vault, { build: 'a build' });
  if (!cache) throw new Error('There is no folder for the cache');
  const index = vaultOf(
    Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [pathOf(at), textOf(at)])),
  );
  const numbers = writeKeptNotes(cache, 'a reading', COUNT, (at) => {
    const note = index.note(pathOf(at));
    return at % 3 === 2 || !note ? null : encodeNote(note);
  });
  const folder = join(home, 'netvault', 'vaults');
  const place = join(folder, readdirSync(folder)[0] ?? '', 'notes');
  const few = () => FewKeptNotes.open(cache, 'a reading');
  const read = (notes: FewKeptNotes | KeptNotes | null) =>
    Array.from({ length: COUNT }, (_, at) => {
      const note = notes?.note(at, pathOf(at), () => textOf(at));
      return note ? JSON.stringify([note.path, note.text, note.record, note.log, note.findings]) : null;
    });
  return { cache, numbers, place, few, read };
}

describe('FewKeptNotes', () => {
  it('returns the same notes as KeptNotes, and null for a note that was not kept', () => {
    const { cache, numbers, few, read } = kept();
    const all = read(KeptNotes.read(cache, 'a reading'));
    expect(all.filter((one) => one !== null)).toHaveLength(Math.ceil((COUNT * 2) / 3));
    const notes = few();
    expect(read(notes)).toEqual(all);
    expect(notes?.note(0, pathOf(1), () => '')).toBeNull();
    expect([-1, 0, 2, COUNT].map((at) => notes?.has(at))).toEqual([false, true, false, false]);
    expect([...(numbers ?? [])]).toEqual(all.map((one, at) => (one === null ? -1 : at)));
    notes?.close();
  });

  it('does not open notes of another reading, or a file that is gone', () => {
    const { cache } = kept();
    expect(FewKeptNotes.open(cache, 'another reading')).toBeNull();
    expect(KeptNotes.read(cache, 'another reading')).toBeNull();
    cache.rename('notes', 'judged');
    expect(FewKeptNotes.open(cache, 'a reading')).toBeNull();
  });

  it('returns each note unchanged or not at all if the file is damaged', () => {
    const { place, few, read } = kept();
    const whole = readFileSync(place);
    const first = few();
    const before = read(first);
    first?.close();
    let lost = 0;
    for (let round = 0; round < 200; round++) {
      const at = Math.floor(Math.random() * whole.length);
      const damaged = Buffer.from(round % 4 === 0 ? whole.subarray(0, at) : whole);
      if (round % 4 > 0) damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      writeFileSync(place, damaged);
      const notes = few();
      const now = read(notes);
      notes?.close();
      for (const [number, one] of now.entries()) if (one !== null) expect(one).toBe(before[number]);
      lost += now.filter((one, number) => one !== before[number]).length;
    }
    expect(lost).toBeGreaterThan(0);
  });
});
