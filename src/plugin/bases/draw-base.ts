import type { GoalOfBase } from '../../app/listings/base-rows.ts';
import type { BaseShown } from '../engine/scorecard-service.ts';
import { drawIcon } from '../dom/icon.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine } from '../dom/text.ts';
import { drawGoal } from '../sidebar/draw-goals.ts';
import { drawPerson } from '../sidebar/draw-people.ts';
import { rowText } from '../sidebar/parts.ts';
import * as words from '../words/base-words.ts';

/** Draws each row of a base by its path, as the sidebar draws them. */
export function rowDrawers({
  people,
  goals,
  today,
  dayOff,
}: BaseShown): ReadonlyMap<string, (into: HTMLElement) => void> {
  const drawers = new Map<string, (into: HTMLElement) => void>();
  for (const one of people)
    drawers.set(one.path, (into) => {
      drawPerson(into, one, words.person(one, today), one.standing.is);
    });
  for (const one of goals)
    drawers.set(one.path, (into) => {
      const { view } = one;
      if (view) drawGoal(into, view, { today, dayOff, period: { unit: view.every, ...view.period } });
      else drawOther(into, one);
    });
  return drawers;
}

/** A goal that has no numbers of its own. */
function drawOther(into: HTMLElement, goal: GoalOfBase): void {
  const row = keyed(into, 'netvault-row', goal.path);
  drawIcon(row, 'netvault-box', 'target');
  drawLine(rowText(row, goal.name, goal.path), 'netvault-reason', words.goal(goal));
}
