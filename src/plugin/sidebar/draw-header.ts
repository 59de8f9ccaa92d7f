import type { Unit } from '../../model/period.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';
import { longDate, periodTitle } from '../../app/words/dates.ts';
import {
  capital,
  counted,
  headerGoal,
  resultsText,
  stateWords,
  streakWords,
} from '../../app/words/phrases.ts';
import { monthName } from '../../model/date-names.ts';
import { pointsChart, progressBar } from './charts.ts';
import { goalMark } from './marks.ts';
import { act, rowLink, wordButton } from './parts.ts';
import { setIcon } from 'obsidian';
import { drawButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawWords } from '../dom/text.ts';

const SHOWN_UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter'];
export const SIGNS = { dot: ' · ', range: { wide: ' – ', close: '–' } };

/** Which period: four units, and earlier and later. */
export function drawPeriods(parent: HTMLElement, { period, today }: Summary): void {
  const units = keyed(parent, 'netvault-units', 'units', { role: 'group', 'aria-label': 'Period' });
  for (const unit of SHOWN_UNITS) {
    drawButton(
      units,
      'clickable-icon netvault-unit',
      { ...act('unit', unit), 'aria-pressed': String(unit === period.unit) },
      capital(unit),
    );
  }
  const row = keyed(parent, 'netvault-period', 'period');
  const isNow = period.start <= today && today <= period.end;
  step(row, 'earlier', 'chevron-left', `Earlier ${period.unit}`, false);
  const [name = '', dates = ''] = titleOf(period);
  const title = row.createEl('h2', { cls: 'netvault-period-title' });
  drawWords(title, '', name);
  if (dates !== '') drawWords(title, 'netvault-muted netvault-period-dates', dates);
  if (!isNow) wordButton(title, 'Now', act('now'));
  step(row, 'later', 'chevron-right', `Later ${period.unit}`, isNow);
}

function step(row: HTMLElement, name: 'earlier' | 'later', icon: string, label: string, off: boolean): void {
  const button = drawButton(row, 'clickable-icon netvault-step', {
    ...act(name),
    'aria-label': label,
    ...(off ? { disabled: '' } : {}),
  });
  setIcon(button, icon);
}

/** `Week 47` and `16–22 Nov`. */
function titleOf(period: Summary['period']): string[] {
  const [name = '', dates = ''] = periodTitle(period, SIGNS).split(SIGNS.dot);
  return [name, dates.replace(/ \d{4}$/, '').replace(/[A-Z][a-z]{3,}/g, (month) => month.slice(0, 3))];
}

/** The one large number, with bar and pace, and twelve periods. */
export function drawPoints(parent: HTMLElement, summary: Summary): void {
  const goal = headerGoal(summary);
  const block = keyed(parent, 'netvault-points', 'points');
  const line = block.createDiv({ cls: 'netvault-points-line', attr: { role: 'status' } });
  const figure = line.createDiv('netvault-figure');
  const number = drawWords(figure, 'netvault-number', '');
  if (goal) rowLink(number, String(summary.points), goal.path);
  else number.setText(String(summary.points));
  const [, words] = counted(summary.points, 'point').split(' ');
  const asks = goal !== undefined && goal.state !== 'off';
  drawWords(
    figure,
    'netvault-of',
    asks ? ` of ${goal.target} points` : ` ${words ?? 'points'}${where(summary)}`,
  );
  if (goal) {
    const state = line.createDiv({ cls: `netvault-state is-${goal.state}` });
    goalMark(state, goal.state, goal.share);
    drawWords(state, '', capital(stateWords(goal, summary)));
  }
  if (goal && asks) drawBar(block, goal);
  const below = block.createDiv('netvault-pair netvault-muted');
  drawWords(
    below,
    '',
    goal && asks ? paceWords(goal, summary) : `No points goal for the ${summary.period.unit}`,
  );
  if (goal === undefined) wordButton(below, 'Set one', act('new-goal'));
  else if (goal.streak >= 2) drawWords(below, '', streakWords(goal.streak, goal.every));
  drawTrend(parent, summary, goal);
}

/** ` in November`, where no goal says how much. */
function where({ period: { unit, start } }: Summary): string {
  return unit === 'month' ? ` in ${monthName(start)}` : '';
}

function paceWords(goal: GoalView, { today, period }: Summary): string {
  if (period.end < today) return `The ${period.unit} is over`;
  if (goal.state === 'met') return '';
  return goal.expected > 0 ? `Pace by today: ${goal.expected}` : '';
}

function drawBar(block: HTMLElement, { done, target, share, state, expected }: GoalView): void {
  const isRunning = state === 'on-pace' || state === 'behind';
  progressBar(block, {
    label: 'Points',
    value: done,
    most: target,
    words: `${done} of ${target} points`,
    share,
    cls: `is-${state}`,
    pace: isRunning ? expected / target : 0,
  });
}

function drawTrend(parent: HTMLElement, summary: Summary, goal: GoalView | undefined): void {
  const { trend, giving } = summary;
  const block = keyed(parent, 'netvault-trend-block', 'trend');
  pointsChart(block, summary, goal);
  const axis = block.createDiv('netvault-pair netvault-muted');
  drawWords(axis, '', shortLabel(trend[0]?.label ?? ''));
  if (goal) drawWords(axis, 'netvault-target-word', 'target');
  drawWords(axis, '', shortLabel(trend.at(-1)?.label ?? ''));
  const totals = block.createDiv('netvault-pair netvault-muted');
  drawWords(totals, '', `Given ${giving.given}, asked ${giving.asked}`);
  if (Object.keys(summary.results).length > 0) drawWords(totals, '', `Results: ${resultsText(summary)}`);
}

/** `W47`, `Nov`, `Q4`, `20 Nov`. */
function shortLabel(label: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label))
    return longDate(label as Summary['today'])
      .split(' ')
      .slice(0, 2)
      .map((word) => word.slice(0, 3))
      .join(' ');
  if (/^\d{4}-\d{2}$/.test(label)) return monthName(`${label}-01` as Summary['today']).slice(0, 3);
  return label.slice(5) || label;
}
