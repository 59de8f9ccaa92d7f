import { describe, expect, it } from 'vitest';
import { LastAnswers } from '../../src/plugin/engine/last-answers.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

describe('the last answers', () => {
  const noon = moment('2026-11-19 12:00');
  const later = moment('2026-11-19 12:01');
  const [vault, other] = [vaultOf({}), vaultOf({})];

  it.each([
    ['are given again to the same question', [vault, noon, 'week'], 1],
    ['are not those to another question', [vault, noon, 'month'], 2],
    ['are not those of another minute', [vault, later, 'week'], 2],
    ['are not those of another day', [vault, moment('2026-11-20 12:00'), 'week'], 2],
    ['are not those of another state of the vault', [other, noon, 'week'], 2],
  ] as const)('%s', (_, [index, at, what], times) => {
    const answers = new LastAnswers<number>();
    let worked = 0;
    const work = (): number => (worked += 1);
    answers.of(vault, noon, 'week', work);
    expect(answers.of(index, at, what, work)).toBe(times);
    expect(worked).toBe(times);
  });

  it('are kept for one state and one moment: the app asks every minute, for days', () => {
    const answers = new LastAnswers<string>();
    answers.of(vault, noon, 'week', () => 'first');
    answers.of(vault, later, 'week', () => 'second');
    expect(answers.of(vault, noon, 'week', () => 'first again')).toBe('first again');
    expect(answers.of(other, noon, 'week', () => 'of another')).toBe('of another');
    expect(answers.of(vault, noon, 'week', () => 'third')).toBe('third');
  });
});
