import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { userErrorData, type UserError } from '../../../src/app/user-error.ts';
import { KeptFiles } from '../../../src/cli/cache/kept-files.ts';
import { SeenFiles } from '../../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const NOTE = '---\ntype: contact\n---\n';
/** Milliseconds after which a file that is written now cannot be written again with the same times. */
const LATER = 10_000;

/** A vault, and a function that looks at its files as if `after` milliseconds had passed. */
function world(): { vault: string; look: (after: number) => SeenFiles } {
  const vault = tempVault({ '.netvault.yaml': '', 'Ada.md': NOTE, 'Bo.md': NOTE });
  const env = { XDG_CACHE_HOME: tempVault({}) };
  return {
    vault,
    look: (after) => {
      const cache = VaultCache.of({ env, platform: 'linux' }, vault, { build: 'a build' });
      if (!cache) throw new Error('There is no folder for the cache');
      return new SeenFiles(new DiskVaultFiles(vault), cache, { started: Date.now() + after });
    },
  };
}

/** Reads and keeps the vault; returns whether all of it is known by stamps, and the notes not read. */
async function readAndKeep(seen: SeenFiles): Promise<{ isKnown: boolean; kept: readonly string[] }> {
  const files = new KeptFiles(seen);
  const kept = files.list().notes.filter((path) => {
    const source = files.read(path);
    return source !== null && 'kept' in source;
  });
  return { isKnown: files.save(await loadVault(files)) !== null, kept };
}

/** The code of the error that a function throws; `none` if it throws none. */
function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return userErrorData(error as UserError).code;
  }
}

describe('cached files of a vault', () => {
  it('are not recognized by their stamps right after they were written', async () => {
    const { look } = world();
    expect(await readAndKeep(look(0))).toEqual({ isKnown: false, kept: [] });
    expect(look(LATER).unchangedReading()).toBeNull();
    expect(await readAndKeep(look(LATER))).toEqual({ isKnown: true, kept: [] });
    expect(look(0).unchangedReading()).not.toBeNull();
    expect((await readAndKeep(look(LATER))).kept).toHaveLength(2);
  });

  it.each([
    [
      'the same length and time',
      (place: string) => {
        writeFileSync(`${place}.new`, NOTE.replace('contact', 'meeting'));
        utimesSync(`${place}.new`, 1e9, 1e9);
        renameSync(`${place}.new`, place);
      },
    ],
    [
      'another time',
      (place: string) => {
        utimesSync(place, 2e9, 2e9);
      },
    ],
    [
      'another length',
      (place: string) => {
        writeFileSync(place, `${NOTE}more`);
      },
    ],
  ] as const)('are read again after a change with %s', async (_, change) => {
    const { vault, look } = world();
    utimesSync(join(vault, 'Ada.md'), 1e9, 1e9);
    await readAndKeep(look(LATER));
    change(join(vault, 'Ada.md'));
    expect(look(LATER).unchangedReading()).toBeNull();
    expect((await readAndKeep(look(LATER))).kept).toEqual(['Bo.md']);
  });

  it('give the text that was read, and an error if the note has changed since', async () => {
    const { vault, look } = world();
    await readAndKeep(look(LATER));
    const [unchanged, reading] = [look(LATER), look(LATER)];
    expect(unchanged.unchangedReading()).not.toBeNull();
    const index = await loadVault(new KeptFiles(reading));
    expect(unchanged.text('Ada.md')).toBe(NOTE);
    expect(unchanged.text('Nobody.md')).toBeUndefined();
    writeFileSync(join(vault, 'Bo.md'), `${NOTE}more`);
    expect(codeOf(() => unchanged.text('Bo.md'))).toBe('stopped-after');
    expect(codeOf(() => index.note('Bo.md')?.text)).toBe('stopped-after');
    expect(index.note('Ada.md')?.text).toBe(NOTE);
  });
});
