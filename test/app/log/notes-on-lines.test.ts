import { describe, expect, it } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { logEffect } from '../../../src/app/log/log-effect.ts';
import { notesOnLines } from '../../../src/app/words/log-words.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 09:00');

function saidOf(line: string, settings = ''): string {
  const index = vaultOf({
    'Ada.md': '---\ntype: contact\naliases: [Countess]\n---\n',
    'Grace.md': '---\ntype: contact\n---\n',
    'S.md': `---\ntype: scorecard\n${settings}---\n`,
  });
  const ledger = Ledger.of(index, NOW);
  const draft = draftLog(ledger, NOW, [line], { typed: true });
  return notesOnLines(draft, logEffect(ledger, draft.after, draft.lines)).join(' ');
}

describe('what is said of a logged line', () => {
  it.each([
    ['call: Ada called back', 'Write “call [[Ada]] called back”.'],
    ['call: [[Ada]]', '“[[Ada]]” does not count as a person of this line'],
    ['coffee - Countess', 'Write “coffee [[Ada|Countess]]”.'],
    ['call: the boat', ''],
    ['call Ada: Grace was there', ''],
  ])('names a person who does not count: %s', (line, words) => {
    if (words === '') expect(saidOf(line)).toBe('');
    else expect(saidOf(line)).toContain(words);
  });

  it.each([
    ['introduction Ada + Grace', false],
    ['introduction Ada', true],
    ['introduction Ada + Ada', true],
    ['introduction Ada and Countess', true],
  ])('says that an introduction needs two people: %s', (line, isSaid) => {
    for (const settings of ['', 'log_to: contact\n'])
      expect(saidOf(line, settings).includes('An introduction is between two people')).toBe(isSaid);
  });
});
