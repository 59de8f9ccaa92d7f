import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ListedFolders, areSameFolders, foldersShowChanges } from '../../../src/cli/node/folder-stamps.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { tempVault } from '../../harness/temp-vault.ts';

/** Milliseconds after which any change in a folder gives it another time. */
const LATER = 10_000;
const FILES = { 'Ada.md': 'Ada', 'Days/Old/2026-11-18.md': 'call', 'Days/a.png': '', '.trash/x.md': '' };

function listed(vault: string) {
  const files = new DiskVaultFiles(vault);
  files.list();
  return files.folders(Date.now() + LATER);
}

/** Waits until the clock of the file system has moved on, so that the next change has another time. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

describe.skipIf(!foldersShowChanges(inject('temporary')))('folders whose times show changes', () => {
  it('are unchanged if nothing in them was added, removed or renamed', () => {
    const vault = tempVault(FILES);
    const folders = listed(vault);
    wait();
    writeFileSync(join(vault, 'Ada.md'), 'another text');
    utimesSync(join(vault, 'Days/a.png'), 1, 1);
    writeFileSync(join(vault, '.trash/y.md'), 'what is not listed');
    expect(folders?.paths).toEqual(['', 'Days', 'Days/Old']);
    expect(folders && areSameFolders(vault, folders)).toBe(true);
  });

  it.each<[string, (vault: string) => void]>([
    [
      'a note comes',
      (vault) => {
        writeFileSync(join(vault, 'Bo.md'), '');
      },
    ],
    [
      'a file deep down comes',
      (vault) => {
        writeFileSync(join(vault, 'Days/Old/b.png'), '');
      },
    ],
    [
      'a folder comes',
      (vault) => {
        mkdirSync(join(vault, 'Days/New'));
      },
    ],
    [
      'a note goes',
      (vault) => {
        rmSync(join(vault, 'Days/Old/2026-11-18.md'));
      },
    ],
    [
      'a note gets another name',
      (vault) => {
        renameSync(join(vault, 'Ada.md'), join(vault, 'ada.md'));
      },
    ],
    [
      'a folder gets another name',
      (vault) => {
        renameSync(join(vault, 'Days'), join(vault, 'Daily'));
      },
    ],
    [
      'a note becomes a link',
      (vault) => {
        rmSync(join(vault, 'Ada.md'));
        symlinkSync('Days/a.png', join(vault, 'Ada.md'));
      },
    ],
    [
      'a folder is replaced by one that holds the same',
      (vault) => {
        renameSync(join(vault, 'Days/Old'), join(vault, '.trash/Old'));
        mkdirSync(join(vault, 'Days/Old'));
        writeFileSync(join(vault, 'Days/Old/2026-11-18.md'), 'call');
      },
    ],
    [
      'a folder is gone',
      (vault) => {
        rmSync(join(vault, 'Days'), { recursive: true });
      },
    ],
    [
      'a folder becomes a file',
      (vault) => {
        rmSync(join(vault, 'Days/Old'), { recursive: true });
        writeFileSync(join(vault, 'Days/Old'), '');
      },
    ],
    [
      'the vault is gone',
      (vault) => {
        rmSync(vault, { recursive: true });
      },
    ],
  ])('are changed once %s', (_, change) => {
    const vault = tempVault(FILES);
    const folders = listed(vault);
    wait();
    change(vault);
    expect(folders && areSameFolders(vault, folders)).toBe(false);
  });

  it('cannot be compared later if one has changed within two seconds of being listed', () => {
    const vault = tempVault(FILES);
    const files = new DiskVaultFiles(vault);
    files.list();
    expect(files.folders(Date.now())).toBe(null);
  });

  it('cannot be compared later if a file in them has a name that is not UTF-8', () => {
    const vault = tempVault(FILES);
    writeFileSync(Buffer.concat([Buffer.from(`${vault}/Days/`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]), '');
    expect(listed(vault)).toBe(null);
  });

  it('cannot be compared later if one could not be looked at', () => {
    const vault = tempVault(FILES);
    const folders = new ListedFolders(vault);
    folders.add('', true);
    folders.add('Days/None', true);
    expect(folders.steady(Date.now() + LATER)).toBe(null);
  });

  it.skipIf(!foldersShowChanges('/'))('cannot be compared later if one is on another file system', () => {
    const [alone, both] = [new ListedFolders('/'), new ListedFolders('/')];
    for (const folders of [alone, both]) folders.add('', true);
    both.add('proc', true);
    expect([alone, both].map((folders) => folders.steady(Date.now() + LATER) !== null)).toEqual([
      true,
      false,
    ]);
  });
});

it('foldersShowChanges is false for /proc and for a folder that does not exist', () => {
  expect(foldersShowChanges('/proc')).toBe(false);
  expect(foldersShowChanges(join(inject('temporary'), 'not there'))).toBe(false);
});
