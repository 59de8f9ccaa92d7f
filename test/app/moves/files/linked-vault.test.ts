import { describe, expect, it } from 'vitest';
import { linkedVault } from '../../../../src/app/moves/files/linked-vault.ts';
import { loadVault } from '../../../../src/app/vault/load-vault.ts';
import { MemoryFiles } from '../../../harness/memory-files.ts';

describe('the canvases and bases of a vault', () => {
  it('are read in the order of their paths, with an error code if they are gone or unreadable', async () => {
    const files = new MemoryFiles({
      'b.canvas': '{}',
      'a/Gone.base': '',
      'a/Shut.CANVAS': '',
      'c.json': '{}',
      'canvas.md': '',
      '.trash/x.canvas': '',
    });
    files.faults.set('a/Gone.base', '').set('a/Shut.CANVAS', 'EACCES');
    const { linking } = await linkedVault(files, await loadVault(files));
    expect(linking.map(({ path, text, unread = null }) => [path, text, unread])).toEqual([
      ['a/Gone.base', '', 'ENOENT'],
      ['a/Shut.CANVAS', '', 'EACCES'],
      ['b.canvas', '{}', null],
    ]);
  });
});
