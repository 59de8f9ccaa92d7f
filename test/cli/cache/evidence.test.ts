import { expect, it } from 'vitest';
import { readEvidence, writeEvidence } from '../../../src/cli/cache/evidence.ts';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { tempVault } from '../../harness/temp-vault.ts';

it('readEvidence returns the evidence only for the reading it was written for', () => {
  const where = { env: { XDG_CACHE_HOME: tempVault({}) }, platform: 'linux' as const };
  const cache = VaultCache.of(where, tempVault({}), { build: 'a build' });
  if (!cache) throw new Error('There is no folder for the cache');
  const evidence = {
    generation: 'first',
    folders: { paths: [''], stamps: [1_763_500_000_123.456, 1.5, 7, 64_768] },
    git: null,
    tree: null,
  };
  expect(readEvidence(cache, 'first')).toBe(null);
  writeEvidence(cache, evidence);
  expect(readEvidence(cache, 'first')).toEqual(evidence);
  expect(readEvidence(cache, 'second')).toBe(null);
});
