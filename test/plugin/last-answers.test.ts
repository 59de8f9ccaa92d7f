import { describe, expect, it } from 'vitest';
import { LastAnswers } from '../../src/plugin/engine/last-answers.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

describe('the last answers', () => {
  const [ledger, another] = ['2026-11-19 12:00', '2026-11-19 12:01'].map((at) =>
    Ledger.of(vaultOf({}), moment(at)),
  ) as [Ledger, Ledger];

  it.each([
    ['are given again to the same question', [ledger, 'week'], 1],
    ['are not those to another question', [ledger, 'month'], 2],
    ['are not those from another ledger', [another, 'week'], 2],
  ] as const)('%s', (_, [from, question], times) => {
    const answers = new LastAnswers<number>();
    let worked = 0;
    const work = (): number => (worked += 1);
    answers.of(ledger, 'week', work);
    expect(answers.of(from, question, work)).toBe(times);
    expect(worked).toBe(times);
  });

  it('are kept for the newest ledger only', () => {
    const answers = new LastAnswers<string>();
    answers.of(ledger, 'week', () => 'first');
    answers.of(another, 'week', () => 'second');
    expect(answers.of(ledger, 'week', () => 'first again')).toBe('first again');
    expect(answers.of(ledger, 'week', () => 'third')).toBe('first again');
  });
});
