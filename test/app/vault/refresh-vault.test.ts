import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { refreshVault } from '../../../src/app/vault/refresh-vault.ts';
import { UserError } from '../../../src/app/user-error.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { MemoryFiles } from '../../harness/memory-files.ts';

const contact = '---\ntype: contact\n---\n';

/** What a vault contains, in a form that can be compared. */
function said(index: VaultIndex): unknown {
  return [
    [...index.notes.values()],
    index.settings,
    index.surroundings,
    index.links.resolve('plan.pdf', 'x.md'),
    index.links.resolve('Ada', 'x.md'),
  ];
}

describe('refreshVault', () => {
  it('returns the vault that reading it again would return, after any changes of files', async () => {
    const path = fc.constantFrom(
      'Ada.md',
      'People/Ada.md',
      'Scorecard.md',
      'plan.pdf',
      '.netvault.yaml',
      '.obsidian/daily-notes.json',
      'Daily/2026-11-19.md',
    );
    const text = fc.constantFrom(
      contact,
      'plain',
      'version: 1',
      '{"folder": "Daily"}',
      '---\ntype: scorecard\nweek_start: sunday\n---\n',
      '## Log\n\n- call [[Ada]]\n',
    );
    const usable = ([at, written]: [string, string | null]): boolean =>
      at !== '.netvault.yaml' || written === null || written === 'version: 1';
    const change = fc.tuple(path, fc.option(text)).filter(usable);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        async (bursts) => {
          const files = new MemoryFiles({});
          let index = await loadVault(files);
          for (const burst of bursts) {
            for (const [at, written] of burst) {
              if (written === null) files.texts.delete(at);
              else files.texts.set(at, written);
            }
            index = await refreshVault(index, files, new Set(burst.map(([at]) => at)));
          }
          expect(said(index)).toEqual(said(await loadVault(files)));
        },
      ),
    );
  });

  it('updates all notes of a folder that is given by its name', async () => {
    const files = new MemoryFiles({ 'People/Ada.md': contact, 'x.md': 'plain' });
    const before = await loadVault(files);
    files.texts.delete('People/Ada.md');
    files.texts.set('Friends/Ada.md', contact);
    const after = await refreshVault(before, files, new Set(['People', 'Friends']));
    expect([...after.notes.keys()]).toEqual(['Friends/Ada.md', 'x.md']);
    expect(after.note('x.md')).toBe(before.note('x.md'));
  });

  it('returns the same object if nothing has changed', async () => {
    const files = new MemoryFiles({ 'Ada.md': contact, 'plan.pdf': '' });
    const before = await loadVault(files);
    expect(await refreshVault(before, files, new Set(['Ada.md', 'plan.pdf']))).toBe(before);
  });

  it('throws if the settings become invalid', async () => {
    const files = new MemoryFiles({ 'Ada.md': contact });
    const before = await loadVault(files);
    files.texts.set('.netvault.yaml', 'ingore: x');
    await expect(refreshVault(before, files, new Set(['.netvault.yaml']))).rejects.toThrow(UserError);
  });

  it('does not use more memory after thousands of edits', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const notes = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`Person ${String(at)}.md`, contact]),
    );
    const files = new MemoryFiles(notes);
    let index = await loadVault(files);
    const edit = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++) {
        const path = `Person ${String(at % 200)}.md`;
        files.texts.set(path, `${contact}\n## Log\n\n- 2026-11-19 call: ${String(at)} ${'x'.repeat(200)}\n`);
        index = await refreshVault(index, files, new Set([path]));
      }
    };
    await edit(500);
    collect();
    const before = process.memoryUsage().heapUsed;
    await edit(4000);
    collect();
    // If all 4000 edits were kept in memory, they would take more than 30 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
    expect(index.notes.size).toBe(200);
  });
});
