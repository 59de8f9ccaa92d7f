import { describe, expect, it } from 'vitest';
import { checkGoals } from '../../../src/app/summary/summarize.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const goal = (...lines: readonly string[]): string =>
  `---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n${lines.join('\n')}\n---\n`;
const ada = (...lines: readonly string[]): string =>
  `---\ntype: contact\n---\n## Log\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

function missed(notes: Readonly<Record<string, string>>): string[] {
  const ledger = Ledger.of(vaultOf(notes), moment('2026-11-19 12:00'));
  return checkGoals(ledger).map(({ label, done, target }) => `${label} ${done}/${target}`);
}

describe('a goal of the last complete period', () => {
  it.each([
    ['is missed where nothing was ever done', { 'G.md': goal() }, ['2026-W46 0/2']],
    [
      'is missed where something was done only since',
      { 'G.md': goal(), 'Ada.md': ada('2026-11-17 call') },
      ['2026-W46 0/2'],
    ],
    ['is missed where it was begun', { 'G.md': goal('start: 2026-11-09') }, ['2026-W46 0/2']],
    ['is not missed where it begins after it', { 'G.md': goal('start: 2026-11-16') }, []],
    ['is not missed where it was set on its last evening', { 'G.md': goal('start: 2026-11-15') }, []],
    [
      'is missed where it began on its last day, and there was something before',
      { 'G.md': goal('start: 2026-11-15'), 'Ada.md': ada('2026-11-09 email') },
      ['2026-W46 0/1'],
    ],
    ['is not missed where it ended before it', { 'G.md': goal('end: 2026-11-08') }, []],
    ['is not missed where it is met', { 'G.md': goal(), 'Ada.md': ada('2026-11-10 call x2') }, []],
  ])('%s', (_, notes, told) => {
    expect(missed(notes)).toEqual(told);
  });
});
