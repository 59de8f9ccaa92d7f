import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { refreshVault } from '../../../src/app/vault/refresh-vault.ts';
import { summarize } from '../../../src/app/summary/summarize.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { MemoryFiles } from '../../harness/memory-files.ts';

const NOW = moment('2026-11-20 12:00');
const NOTES = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md': '---\ntype: contact\n---\n\n## Log\n\n- 2026-11-18 call\n',
  'Ben.md': '---\ntype: contact\n---\n\n## Log\n\n- 2026-11-18 call\n',
};

const summaryOf = (index: VaultIndex) => summarize(Ledger.of(index, NOW), { unit: 'week', date: null });
const findingsOf = (index: VaultIndex): string[] =>
  runRules(index, NOW).diagnostics.map(({ path, rule }) => `${path} ${rule}`);

it('a scorecard can be read whose rule gives an activity of several words', async () => {
  const text = '---\ntype: scorecard\nrecords: {event: [{tag: meeting, activity: one to one}]}\n---\n';
  const index = await loadVault(new MemoryFiles({ 'Scorecard.md': text }));
  expect(index.record('scorecard', 'Scorecard.md')?.settings.records).toMatchObject([
    { tag: 'meeting', activity: 'one-to-one' },
  ]);
});

describe('a note that cannot be read', () => {
  it('is a scorecard by what nothing can be counted by, not by quotes that are read', async () => {
    const text = '---\ntype: scorecard\n“week_start”: “sunday”\npoints: [call -3]\n---\n';
    const index = await loadVault(new MemoryFiles({ 'Scorecard.md': text }));
    expect(inWords(() => summaryOf(index))).toThrow('“call -3” is not an activity');
  });

  it('is named and the rest is read', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Ben.md', 'EACCES');
    const index = await loadVault(files);
    expect(summaryOf(index)).toMatchObject({ points: 1, vault: { contacts: 1, unread: ['Ben.md'] } });
    expect(findingsOf(index)).toEqual(['Ben.md unreadable-file']);
    expect(index.links.has('Ben.md')).toBe(true);
  });

  it('is read once it can be, and named again when it cannot', async () => {
    const files = new MemoryFiles(NOTES);
    const whole = await loadVault(files);
    files.faults.set('Ben.md', 'EBUSY');
    const held = await refreshVault(whole, files, new Set(['Ben.md']));
    expect(summaryOf(held)).toMatchObject({ points: 1, vault: { unread: ['Ben.md'] } });
    files.faults.clear();
    const again = await refreshVault(held, files, new Set(['Ben.md']));
    expect(summaryOf(again)).toEqual(summaryOf(whole));
  });

  it('stops all numbers where it is called a scorecard', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Scorecard.md', 'EACCES');
    const index = await loadVault(files);
    expect(inWords(() => summaryOf(index))).toThrow(
      'Scorecard.md cannot be read: The file cannot be read: you are not allowed to open it',
    );
  });

  it('is left out where it vanishes while the others are read', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Ben.md', '');
    const index = await loadVault(files);
    expect(summaryOf(index)).toMatchObject({ points: 1, vault: { unread: [] } });
    expect(findingsOf(index)).toEqual([]);
  });
});
