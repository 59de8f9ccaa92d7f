import { el, type Child, type Markup } from '../../charts/markup.ts';
import { row } from '../../charts/table.ts';
import * as words from '../../words/report-words.ts';
import type { ReportData, ReportGoal } from '../report-data.ts';
import { goalBars } from './charts.ts';

/** Goals by purpose, each with its last periods. */
export function goalsTable(data: ReportData): Child {
  if (data.goals.length === 0) return null;
  const isNumber = (at: number): boolean => at === 2 || at > 3;
  const names = words.goalColumns.map((name, at) =>
    el('th', { scope: 'col', class: isNumber(at) ? 'num' : null }, name),
  );
  const heading = (purpose: string | null): Markup =>
    el('tr', { class: 'purpose' }, el('th', { colspan: 6, scope: 'rowgroup' }, purpose ?? words.noPurpose));
  const goalRow = (goal: ReportGoal): Markup =>
    row(
      [goal.name, el('small', {}, words.every(goal))],
      ['', goalBars(goal)],
      ['num', words.value(goal)],
      [`state is-${goal.state}`, words.state(goal, data)],
      ['num', words.streak(goal)],
      ['num muted', goal.longest],
    );
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': words.goals },
    el(
      'table',
      { class: 'goals' },
      el('thead', {}, el('tr', {}, names)),
      data.goals.map(({ purpose, goals }) => el('tbody', {}, heading(purpose), goals.map(goalRow))),
    ),
  );
}
