import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/cli/writing/make-folder.ts';
import { tempVault } from '../../harness/temp-vault.ts';

describe('makeFolder', () => {
  it('makes a folder with those above it, and accepts one that exists', () => {
    const root = tempVault({});
    makeFolder(join(root, 'a/b/c'), 0o700);
    expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o700);
    expect(() => {
      makeFolder(join(root, 'a/b'));
    }).not.toThrow();
  });

  it('fails if a folder above is a file', () => {
    const root = tempVault({ file: 'x' });
    expect(() => {
      makeFolder(join(root, 'file/in/it'));
    }).toThrow(/ENOTDIR/);
    expect(readdirSync(root)).toEqual(['file']);
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('x');
  });

  // With Node's own `recursive` option, this call may never return.
  it.runIf(existsSync('/proc/self'))('fails without hanging in a folder of the kernel', () => {
    expect(() => {
      makeFolder('/proc/netvault/state');
    }).toThrow(/ENOENT/);
  });
});
