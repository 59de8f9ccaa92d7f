import type { ReportData } from '../../../app/report/report-data.ts';
import * as words from '../../words/report-words.ts';
import { goalBars } from './charts.ts';
import { el, type Child } from './markup.ts';

/** Goals by purpose, each with its last periods. */
export function goalsTable(data: ReportData): Child {
  if (data.goals.length === 0) return null;
  const isNumber = (at: number): boolean => at === 2 || at > 3;
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.goals },
    el(
      'table',
      { class: 'goals' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          words.goalColumns.map((name, at) =>
            el('th', { scope: 'col', class: isNumber(at) ? 'num' : null }, name),
          ),
        ),
      ),
      data.goals.map(({ purpose, goals: some }) =>
        el(
          'tbody',
          {},
          el(
            'tr',
            { class: 'purpose' },
            el('th', { colspan: 6, scope: 'rowgroup' }, purpose ?? words.noPurpose),
          ),
          some.map((goal) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, goal.name, el('small', {}, words.every(goal))),
              el('td', {}, goalBars(goal)),
              el('td', { class: 'num' }, words.value(goal)),
              el('td', { class: `state is-${goal.state}` }, words.state(goal, data)),
              el('td', { class: 'num' }, words.streak(goal)),
              el('td', { class: 'num muted' }, goal.longest),
            ),
          ),
        ),
      ),
    ),
  );
}
