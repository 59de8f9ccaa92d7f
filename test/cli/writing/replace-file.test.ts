import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../src/cli/writing/drafts.ts';
import { writeAndMove, replaceFile } from '../../../src/cli/writing/replace-file.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const permissions = (place: string): number => statSync(place).mode & 0o777;

describe('replaceFile', () => {
  it('writes all of the new content, and leaves nothing else in the folder', () => {
    const folder = tempVault({ 'Ada.md': 'old' });
    const text = 'é'.repeat(300_000);
    expect(replaceFile(join(folder, 'Ada.md'), text)).toBe(true);
    expect(readFileSync(join(folder, 'Ada.md'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['Ada.md']);
  });

  it('makes a new file with the permissions that are asked for', () => {
    const place = join(tempVault({}), 'new.json');
    expect(replaceFile(place, Uint8Array.of(1, 2, 3), { mode: 0o600 })).toBe(true);
    expect([...readFileSync(place)]).toEqual([1, 2, 3]);
    expect(permissions(place)).toBe(0o600);
  });

  it.each([0o600, 0o640, 0o755])('keeps the permissions of a file: %o', (mode) => {
    const place = join(tempVault({ hook: 'old' }), 'hook');
    chmodSync(place, mode);
    replaceFile(place, 'new', { mode: 0o666 });
    expect(permissions(place)).toBe(mode);
  });

  it('follows a symbolic link, and keeps the link', () => {
    const folder = tempVault({ 'far/real.md': 'old' });
    symlinkSync(join('far', 'real.md'), join(folder, 'link.md'));
    replaceFile(join(folder, 'link.md'), 'new');
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'far/real.md'), 'utf8')).toBe('new');
  });
});

describe('replaceFile if the file must stay as it is', () => {
  it('changes nothing if isWanted returns false at the end', () => {
    const folder = tempVault({ 'Ada.md': 'old' });
    const place = join(folder, 'Ada.md');
    const looked: string[] = [];
    const isWanted = (): boolean => {
      // At this time the new content is on the disk, next to the file.
      looked.push(...readdirSync(folder).filter((name) => name !== 'Ada.md'));
      return false;
    };
    expect(replaceFile(place, 'new', { isWanted })).toBe(false);
    expect(looked).toHaveLength(1);
    expect(looked[0]).toMatch(/^\.~netvault-[0-9a-f]{8}-[0-9a-f]{12}\.tmp$/);
    expect(readFileSync(place, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['Ada.md']);
  });

  it('changes nothing if isWanted throws an error', () => {
    const folder = tempVault({ 'Ada.md': 'old' });
    const isWanted = (): boolean => {
      throw new Error('no answer');
    };
    expect(() => replaceFile(join(folder, 'Ada.md'), 'new', { isWanted })).toThrow('no answer');
    expect(readFileSync(join(folder, 'Ada.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['Ada.md']);
  });

  it('fails if its folder is a file', () => {
    const folder = tempVault({ file: '' });
    writeFileSync(join(folder, 'file'), 'old');
    expect(() => replaceFile(join(folder, 'file', 'Ada.md'), 'new')).toThrow(/ENOTDIR/);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a draft that cannot be moved to its file', () => {
  it('is written again beside the file', () => {
    const folder = tempVault({ 'Ada.md': 'old' });
    const place = join(folder, 'Ada.md');
    const tried: string[] = [];
    const put = (draft: string): string => {
      tried.push(draft);
      if (tried.length === 1) throw Object.assign(new Error('another file system'), { code: 'EXDEV' });
      return readFileSync(draft, 'utf8');
    };
    expect(writeAndMove(place, 'new', { drafts: new Drafts(folder), put })).toBe('new');
    expect(tried.map((draft) => dirname(draft) === folder)).toEqual([false, true]);
  });
});
