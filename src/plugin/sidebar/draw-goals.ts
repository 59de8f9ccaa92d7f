import { dayAndMonth } from '../../model/date-names.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';
import {
  capital,
  goalGroups,
  goalNote,
  purposeNote,
  stateWords,
  valueText,
} from '../../app/words/phrases.ts';
import { goalBars } from './charts.ts';
import { goalMark } from './marks.ts';
import { rowLink, section } from './parts.ts';
import type { Folds } from './draw-board.ts';
import { drawIcon } from '../dom/icon.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** Goals by purpose: ring, name, value; state, and the streak or what is left; twelve bars. */
export function drawGoals(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const groups = goalGroups(summary);
  const goals = groups.flatMap((group) => group.goals);
  if (goals.length === 0) return;
  const met = goals.filter(({ state }) => state === 'met').length;
  const note = met === 0 ? '' : `${met} met`;
  const body = section(parent, { key: 'goals', title: 'Goals', note, folded: shown.folded });
  for (const { purpose, goals: rows } of groups) {
    const group = keyed(body, 'netvault-group', purpose?.path ?? 'others');
    if (purpose) {
      const head = group.createDiv('netvault-purpose netvault-muted');
      drawIcon(head, 'netvault-purpose-icon', 'target');
      rowLink(head, purpose.name, purpose.path);
      drawWords(head, 'netvault-end', purposeNote(purpose));
    } else if (groups.length > 1) drawLine(group, 'netvault-purpose netvault-muted', 'Other goals');
    for (const goal of rows) drawGoal(group, goal, summary);
  }
}

export function drawGoal(group: HTMLElement, goal: GoalView, summary: Summary): void {
  const row = keyed(group, 'netvault-row netvault-goal', goal.path);
  goalMark(row, goal.state, goal.share);
  const text = row.createDiv('netvault-row-text');
  rowLink(text, goal.name, goal.path);
  const reason = text.createDiv('netvault-reason');
  const words = goal.state === 'upcoming' ? begins(goal) : capital(stateWords(goal, summary));
  drawWords(reason, `netvault-state-word is-${goal.state}`, words);
  const note = noteOf(goal, summary);
  if (note !== '') reason.createSpan({ text: ` · ${note}` });
  const value = row.createDiv('netvault-value');
  drawWords(value, 'netvault-value-text', valueText(goal));
  goalBars(value, goal);
}

/** `Begins 1 January`. */
function begins({ start }: GoalView): string {
  return start === null ? 'Not begun' : `Begins ${dayAndMonth(start)}`;
}

function noteOf(goal: GoalView, summary: Summary): string {
  const streak = goal.streak >= 2 && (goal.state === 'met' || goal.every === 'day');
  if (streak && goal.state !== 'behind' && goal.state !== 'missed' && goal.state !== 'off')
    return `${goalNote(goal, summary)} running`;
  if (goal.state === 'off') return '';
  return goalNote(goal, summary);
}
