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

it('reads a scorecard that gives an activity of several words to records', async () => {
  const text = '---\ntype: scorecard\nrecords: {event: [{tag: meeting, activity: one to one}]}\n---\n';
  const index = await loadVault(new MemoryFiles({ 'Scorecard.md': text }));
  expect(index.record('scorecard', 'Scorecard.md')?.settings.records).toMatchObject([
    { tag: 'meeting', activity: 'one-to-one' },
  ]);
});

describe('a note that cannot be read', () => {
  it('if it is a scorecard, is reported for its wrong value and not for curly quotation marks', async () => {
    const text = '---\ntype: scorecard\n“week_start”: “sunday”\npoints: [call -3]\n---\n';
    const index = await loadVault(new MemoryFiles({ 'Scorecard.md': text }));
    expect(inWords(() => summaryOf(index))).toThrow('“call -3” is not an activity');
  });

  it('is reported, and the other notes are read', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Ben.md', 'EACCES');
    const index = await loadVault(files);
    expect(summaryOf(index)).toMatchObject({ points: 1, vault: { contacts: 1, unread: ['Ben.md'] } });
    expect(findingsOf(index)).toEqual(['Ben.md unreadable-file']);
    expect(index.links.has('Ben.md')).toBe(true);
  });

  it('is reported when it becomes unreadable, and read as soon as it is readable again', async () => {
    const files = new MemoryFiles(NOTES);
    const whole = await loadVault(files);
    files.faults.set('Ben.md', 'EBUSY');
    const held = await refreshVault(whole, files, new Set(['Ben.md']));
    expect(summaryOf(held)).toMatchObject({ points: 1, vault: { unread: ['Ben.md'] } });
    files.faults.clear();
    const again = await refreshVault(held, files, new Set(['Ben.md']));
    expect(summaryOf(again)).toEqual(summaryOf(whole));
  });

  it('prevents all numbers if its name is that of a scorecard', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Scorecard.md', 'EACCES');
    const index = await loadVault(files);
    expect(inWords(() => summaryOf(index))).toThrow(
      'Scorecard.md cannot be read: The file cannot be read: you are not allowed to open it',
    );
  });

  it('is left out if it is deleted while the others are read', async () => {
    const files = new MemoryFiles(NOTES);
    files.faults.set('Ben.md', '');
    const index = await loadVault(files);
    expect(summaryOf(index)).toMatchObject({ points: 1, vault: { unread: [] } });
    expect(findingsOf(index)).toEqual([]);
  });
});
