import { Buffer } from 'node:buffer';
import process from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { tempVault } from '../../harness/temp-vault.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** `process` with the functions of systems that have users and groups. */
const posix = process as Required<Pick<NodeJS.Process, 'geteuid' | 'getegid' | 'getgroups'>>;

describe.skipIf(process.platform === 'win32')('the cache of a vault', () => {
  it.each<[string, () => unknown]>([
    ['another user', () => vi.spyOn(posix, 'geteuid').mockReturnValue(1234)],
    ['the same user in another group', () => vi.spyOn(posix, 'getegid').mockReturnValue(1234)],
    ['the same user without a group', () => vi.spyOn(posix, 'getgroups').mockReturnValue([1, 2])],
  ])('is not read by %s', (_, change) => {
    const where = { env: { XDG_CACHE_HOME: tempVault({}) }, platform: 'linux' as const };
    const vault = tempVault({});
    const open = (): VaultCache | null => VaultCache.of(where, vault, { build: 'a build' });
    vi.spyOn(posix, 'getgroups').mockReturnValue([1, 2, 30]);
    expect(open()?.write('evidence', [Buffer.from('kept')])).toBe(true);
    expect(open()?.read('evidence')?.map(String)).toEqual(['kept']);
    change();
    expect(open()?.read('evidence')).toBe(null);
  });
});
