import type { GoalView, Summary } from '../../scorecard/summary.ts';
import { goalGroups, purposeNote, restOfPoints, valueText } from '../../app/words/goal-words.ts';
import * as words from '../words/scorecard-words.ts';
import { goalBars } from './charts.ts';
import { goalMark } from './marks.ts';
import { rowLink, rowText, section, type Folds } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/**
 * The goals, grouped by purpose. Each has a ring, name and value; its state; its streak or what
 * is left; and twelve bars.
 */
export function drawGoals(parent: HTMLElement, summary: Summary, shown: Folds): void {
  const groups = goalGroups(summary);
  const goals = groups.flatMap((group) => group.goals);
  if (goals.length === 0) return;
  const met = goals.filter(({ state }) => state === 'met').length;
  const note = met === 0 ? '' : words.goalsMet(met);
  const body = section(parent, shown, 'goals', words.goals, note);
  for (const { purpose, goals: rows } of groups) {
    const group = keyed(body, 'netvault-group', purpose?.path ?? 'others');
    if (purpose) {
      const head = group.createDiv('netvault-purpose netvault-muted');
      drawIcon(head, 'netvault-purpose-icon', 'target');
      rowLink(head, purpose.name, purpose.path);
      drawWords(head, 'netvault-end', purposeNote(purpose));
    } else if (groups.length > 1)
      drawLine(group, 'netvault-purpose netvault-muted', words.goalsWithoutPurpose);
    for (const goal of rows) drawGoal(group, goal, summary);
  }
  const rest = restOfPoints(summary, words.namePurpose);
  if (rest !== '') drawLine(body, 'netvault-muted', rest);
}

/** What the texts about a goal need to know besides the goal itself. */
export type GoalContext = Pick<Summary, 'today' | 'dayOff' | 'period'>;

export function drawGoal(group: HTMLElement, goal: GoalView, summary: GoalContext): void {
  const row = keyed(group, 'netvault-row netvault-goal', goal.path);
  goalMark(row, goal.state, goal.share);
  const text = rowText(row, goal.name, goal.path);
  const reason = text.createDiv('netvault-reason');
  drawWords(reason, `netvault-state-word is-${goal.state}`, words.goalState(goal, summary));
  const rest = words.goalRest(goal, summary);
  if (rest !== '') drawWords(reason, '', ` · ${rest}`);
  const value = row.createDiv('netvault-value');
  drawWords(value, 'netvault-value-text', valueText(goal));
  goalBars(value, goal);
}
