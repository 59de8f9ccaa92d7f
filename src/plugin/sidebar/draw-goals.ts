import { dayAndMonth } from '../../model/date-names.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';
import {
  counted,
  capital,
  goalGroups,
  goalNote,
  purposeNote,
  stateWords,
  valueText,
} from '../../app/words/phrases.ts';
import { goalBars } from './charts.ts';
import { goalMark } from './marks.ts';
import { rowLink, rowText, section, type Folds } from './parts.ts';
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
  const text = rowText(row, goal.name, goal.path);
  const reason = text.createDiv('netvault-reason');
  const words = goal.state === 'upcoming' ? begins(goal) : capital(stateWords(goal, summary));
  drawWords(reason, `netvault-state-word is-${goal.state}`, words);
  const note = noteOf(goal, summary);
  if (note !== '') drawWords(reason, '', ` · ${note}`);
  const value = row.createDiv('netvault-value');
  drawWords(value, 'netvault-value-text', valueText(goal));
  goalBars(value, goal);
}

/** `Begins 1 January`. */
function begins({ start }: GoalView): string {
  return start === null ? 'Not begun' : `Begins ${dayAndMonth(start)}`;
}

/** What is left, a streak as one that runs, or the period where it is a longer one. */
function noteOf(goal: GoalView, summary: Summary): string {
  const note = goal.state === 'off' ? '' : goalNote(goal, summary);
  return note === counted(goal.streak, goal.every) ? `${note} running` : note;
}
