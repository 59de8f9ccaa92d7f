import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { Ledger } from '../../src/scorecard/ledger.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from '../harness/dates.ts';
import { CORPUS } from '../harness/corpus.ts';
import { MAPPED_VAULTS, openMapped, rowOf } from '../harness/mapped-vaults.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/corpus-findings.md', import.meta.url)), 'utf8');
const NOW = moment('2026-11-19');

/**
 * The rows of the page's first table: folder, findings in a stranger's vault, findings once it is
 * adopted.
 */
const ROWS = PAGE.split('\n')
  .filter((line) => /^\| [^|]*\+/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, folder = '', stranger = '', adopted = '']) => ({ folder, stranger, adopted }));

/** A vault as it is on disk, but adopted: with an empty settings file. */
class Adopted extends DiskVaultFiles {
  override readSettings(path: string): string | null {
    return path === '.netvault.yaml' ? '' : super.readSettings(path);
  }
}

function counted(index: VaultIndex): string {
  const counts = new Map<string, number>();
  for (const { rule } of runRules(index, NOW).diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const all = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return all.length === 0 ? 'none' : all.map(([rule, count]) => `${String(count)} ${rule}`).join(', ');
}

describe.skipIf(CORPUS === undefined)('other people’s notes', () => {
  it.each(ROWS)('in $folder have the findings that the page lists', async ({ folder, stranger, adopted }) => {
    const root = join(CORPUS ?? '', 'vaults', folder);
    expect(counted(await loadVault(new DiskVaultFiles(root)))).toBe(stranger);
    expect(counted(await loadVault(new Adopted(root)))).toBe(adopted);
  });

  it.each(ROWS)('in $folder have nothing left to fix after one run', async ({ folder }) => {
    const index = await loadVault(new Adopted(join(CORPUS ?? '', 'vaults', folder)));
    for (const unsafe of [false, true]) {
      const once = fixVault(index, NOW, { unsafe });
      expect(fixVault(once.index, NOW, { unsafe }).notes).toEqual([]);
    }
  });
});

describe.skipIf(CORPUS === undefined)('a vault mapped as its owner would map it', () => {
  it.each(MAPPED_VAULTS)('%s is read as the page states', async (name, folder, section) => {
    const index = await loadVault(openMapped(folder, section));
    const { contacts } = Ledger.of(index, NOW);
    const inTouch = index.records('contact').filter(({ path }) => contacts.last(path) !== null);
    const events = index.records('event');
    expect(rowOf(name, PAGE)).toEqual([
      String(inTouch.length),
      String(events.filter(({ status }) => status === 'attended').length),
      String(events.flatMap((event) => event.with).length),
      counted(index),
    ]);
  });
});

it('docs/corpus-findings.md lists at least ten vaults', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(10);
});
