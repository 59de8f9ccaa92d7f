import { periodContains, type Unit } from '../../model/period.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';
import { headerGoal } from '../../app/words/goal-words.ts';
import * as dates from '../words/date-words.ts';
import * as words from '../words/scorecard-words.ts';
import { checkVault, log, newRecord } from '../words/command-words.ts';
import { pointsChart, progressBar } from './charts.ts';
import { goalMark } from './marks.ts';
import { act, rowLink, wordButton } from './parts.ts';
import { setIcon } from 'obsidian';
import { drawButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { nameForScreenReaders } from '../dom/named.ts';
import { drawWords } from '../dom/text.ts';

const SHOWN_UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter'];

/** Buttons for the most frequent actions, in the form of the toolbars of the app's own views. */
export function drawToolbar(parent: HTMLElement): void {
  const bar = keyed(parent, 'nav-header netvault-toolbar', 'toolbar');
  const buttons = bar.createDiv('nav-buttons-container');
  const button = (icon: string, label: string, name: 'log' | 'new-contact' | 'findings'): void => {
    setIcon(
      drawButton(buttons, 'clickable-icon nav-action-button', { ...act(name), 'aria-label': label }),
      icon,
    );
  };
  button('pencil', log, 'log');
  button('user-plus', newRecord.contact, 'new-contact');
  button('list-checks', checkVault, 'findings');
}

/** The choice of the period: its unit, and buttons for the earlier and the later one. */
export function drawPeriods(parent: HTMLElement, { period, today }: Summary): void {
  const units = keyed(parent, 'netvault-units', 'units', { role: 'group' });
  nameForScreenReaders(units, words.periods);
  for (const unit of SHOWN_UNITS) {
    drawButton(
      units,
      'clickable-icon netvault-unit',
      { ...act('unit', unit), 'aria-pressed': String(unit === period.unit) },
      words.unit(unit),
    );
  }
  const row = keyed(parent, 'netvault-period', 'period');
  const isNow = periodContains(period, today);
  step(row, 'earlier', 'chevron-left', words.earlier(period.unit), false);
  const shown = dates.shortPeriod(period);
  const title = row.createEl('h2', { cls: 'netvault-period-title' });
  drawWords(title, '', shown.name);
  if (shown.dates !== '') drawWords(title, 'netvault-muted netvault-period-dates', shown.dates);
  if (!isNow) wordButton(title, words.backToNow, act('now'));
  step(row, 'later', 'chevron-right', words.later(period.unit), isNow);
}

function step(row: HTMLElement, name: 'earlier' | 'later', icon: string, label: string, off: boolean): void {
  const button = drawButton(row, 'clickable-icon netvault-step', {
    ...act(name),
    'aria-label': label,
    ...(off ? { disabled: '' } : {}),
  });
  setIcon(button, icon);
}

/** The points as one large number, with progress bar, pace and the last twelve periods. */
export function drawPoints(parent: HTMLElement, summary: Summary): void {
  const goal = headerGoal(summary);
  const block = keyed(parent, 'netvault-points', 'points');
  const line = block.createDiv({ cls: 'netvault-points-line', attr: { role: 'status' } });
  const figure = line.createDiv('netvault-figure');
  // The link includes the whole figure: a screen reader would read the number alone without its meaning.
  const target = goal ? rowLink(figure, '', goal.path) : figure;
  drawWords(target, 'netvault-number', String(summary.points));
  const asks = goal !== undefined && goal.state !== 'off';
  drawWords(target, 'netvault-of', asks ? words.ofPoints(goal.target) : words.pointsOnly(summary));
  if (goal) {
    const state = line.createDiv({ cls: `netvault-state is-${goal.state}` });
    goalMark(state, goal.state, goal.share);
    drawWords(state, '', words.goalState(goal, summary));
  }
  if (goal && asks) drawBar(block, goal);
  const below = block.createDiv('netvault-pair netvault-muted');
  // In a period to come, a goal is shown for its current period, in a row of its own.
  const { unit } = summary.period;
  const isLater = !goal && summary.goals.some(({ metric, every }) => metric === 'points' && every === unit);
  if (!isLater) drawWords(below, '', goal && asks ? words.pace(goal, summary) : words.noPointsGoal(unit));
  if (goal === undefined && !isLater) wordButton(below, words.setPointsGoal, act('new-goal'));
  else if (goal && goal.streak >= 2) drawWords(below, '', words.streak(goal));
  drawTrend(parent, summary, goal);
}

function drawBar(block: HTMLElement, goal: GoalView): void {
  const { done, target, share, state, expected } = goal;
  const isRunning = state === 'on-pace' || state === 'behind';
  progressBar(block, {
    label: words.pointsBar,
    value: done,
    most: target,
    words: words.pointsDone(goal),
    share,
    cls: `is-${state}`,
    pace: isRunning ? expected / target : 0,
  });
}

function drawTrend(parent: HTMLElement, summary: Summary, goal: GoalView | undefined): void {
  const { trend } = summary;
  const block = keyed(parent, 'netvault-trend-block', 'trend');
  pointsChart(block, summary, goal);
  const axis = block.createDiv('netvault-pair netvault-muted');
  drawWords(axis, '', dates.periodLabel(trend[0]?.label ?? ''));
  if (goal) drawWords(axis, 'netvault-target-word', words.targetLine);
  drawWords(axis, '', dates.periodLabel(trend.at(-1)?.label ?? ''));
  const totals = block.createDiv('netvault-pair netvault-muted');
  drawWords(totals, '', words.giving(summary));
  if (Object.keys(summary.results).length > 0) drawWords(totals, '', words.results(summary));
}
