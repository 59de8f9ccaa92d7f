import type { GoalOfBase } from '../../app/listings/base-rows.ts';
import type { BaseShown } from '../engine/scorecard-service.ts';
import { drawIcon } from '../dom/icon.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine } from '../dom/text.ts';
import { drawGoal } from '../sidebar/draw-goals.ts';
import { drawPerson } from '../sidebar/draw-people.ts';
import { rowText } from '../sidebar/parts.ts';
import * as words from '../words/base-words.ts';

/** Draws the rows of a base for these notes, in the same way as the sidebar. */
export function drawRows(
  into: HTMLElement,
  { people, goals, today, dayOff }: BaseShown,
  paths: readonly string[],
): void {
  for (const one of people)
    if (paths.includes(one.path)) drawPerson(into, one, words.person(one, today), one.standing.is);
  for (const one of goals) {
    const { path, view } = one;
    if (!paths.includes(path)) continue;
    if (view) drawGoal(into, view, { today, dayOff, period: { unit: view.every, ...view.period } });
    else drawOther(into, one);
  }
}

/** A goal without numbers of its own. */
function drawOther(into: HTMLElement, goal: GoalOfBase): void {
  const row = keyed(into, 'netvault-row', goal.path);
  drawIcon(row, 'netvault-purpose-icon', 'target');
  drawLine(rowText(row, goal.name, goal.path), 'netvault-reason', words.goal(goal));
}
