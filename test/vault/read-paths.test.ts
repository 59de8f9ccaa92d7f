import { describe, expect, it } from 'vitest';
import { isReadFolder, isReadPath } from '../../src/vault/read-paths.ts';

describe('isReadPath', () => {
  it.each(['Ada.md', 'People/Ada.md', 'a.b/c.d', 'node_modules', 'a/node_modules', 'my node_modules/x.md'])(
    'is true for %s',
    (path) => {
      expect(isReadPath(path)).toBe(true);
    },
  );

  it.each(['.netvault.yaml', '.git/HEAD', 'a/.b', 'a/.b/c.md', 'node_modules/x.md', 'a/node_modules/b/c.md'])(
    'is false for %s',
    (path) => {
      expect(isReadPath(path)).toBe(false);
      expect(
        path.split('/').slice(0, -1).every(isReadFolder) && !path.split('/').at(-1)?.startsWith('.'),
      ).toBe(false);
    },
  );
});
