import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

/**
 * The findings in a review of a day with one e-mail, one board visit, one follow-up and one unknown
 * activity.
 */
function reported(...lines: readonly string[]): string[] {
  const review = ['---', 'type: review', 'period: 2026-11-18', ...lines, '---', ''].join('\n');
  const index = vaultOf({
    'S.md': '---\ntype: scorecard\npoints: [board-visit 3]\n---\n',
    'D/2026-11-18.md': '## Log\n- email 5m\n- board visit 5m\n- follow up 5m\n- jousting 5m\n',
    'R.md': review,
  });
  return runRules(index, moment('2026-11-20'))
    .diagnostics.filter(({ path }) => path === 'R.md')
    .map(({ rule, start, end }) => {
      const line = review.split('\n')[start.line - 1] ?? '';
      return `${rule} ${line.slice(start.column - 1, end.column - 1)} in ${line}`;
    });
}

describe('an activity in a review, in any spelling of log lines', () => {
  it.each([
    'email: 1',
    'E-Mail: 1',
    'follow up: 1',
    'followup: 1',
    'Follow_Up: 1',
    'board visit: 1',
    '“e-mail”: 1',
  ])('is not reported if its number is right: %s', (line) => {
    expect(reported(line).filter((one) => !one.startsWith('bent-quotes'))).toEqual([]);
  });

  it.each([
    ['E-Mail: 2', 'assertion-failed 2 in E-Mail: 2'],
    ['follow up: 3', 'assertion-failed 3 in follow up: 3'],
    ['board visit: 4', 'assertion-failed 4 in board visit: 4'],
    ['Jousting: 2', 'assertion-failed 2 in Jousting: 2'],
    ['points: 5', 'assertion-failed 5 in points: 5'],
  ])('is reported at its number if that is wrong: %s', (line, expected) => {
    expect(reported(line)).toEqual([expected]);
  });

  it('is reported as an unknown field if it is unknown or given twice', () => {
    expect(reported('angling: 2')).toEqual(['unknown-field angling in angling: 2']);
    expect(reported('two words: 2')).toEqual(['unknown-field two words in two words: 2']);
    expect(reported('email: 1', 'e-mail: 1')).toEqual(['unknown-field e-mail in e-mail: 1']);
  });
});
