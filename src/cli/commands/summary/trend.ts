import type { GoalView, Summary } from '../../../scorecard/summary.ts';
import type { Signs } from '../../terminal/style.ts';

type Entry = GoalView['history'][number];

/** A share from 0 to 1 as one character; only 1 has the full height. */
function height(share: number, heights: readonly string[]): string {
  const level = Math.max(1, Math.floor(Math.min(1, Math.max(0, share)) * heights.length));
  return heights[level - 1] ?? '';
}

function cell({ state, done, target }: Entry, signs: Signs): string {
  if (state === 'off' || state === 'upcoming') return signs.trend.off;
  if (state === 'met') return signs.trend.met;
  if (signs.heights) return height(target > 0 ? Math.min(done / target, 0.99) : 0, signs.heights);
  return state === 'missed' ? signs.trend.unmet : signs.trend.running;
}

/** A goal's last periods, one character each, the shown period last; the full height is the target. */
export function goalTrend({ history }: GoalView, signs: Signs): string {
  return history.map((entry) => cell(entry, signs)).join('');
}

/**
 * The points of the last periods, one character each. Heights are relative to the highest points
 * or the target; without heights, each shows whether the period met the goal or, without a goal,
 * had any points.
 */
export function pointsTrend(
  { trend, period, today }: Summary,
  goal: GoalView | undefined,
  signs: Signs,
): string {
  if (signs.heights) {
    const { heights } = signs;
    const highest = Math.max(...trend.map(({ points }) => points), goal?.target ?? 0);
    return trend.map(({ points }) => height(highest > 0 ? points / highest : 0, heights)).join('');
  }
  const entries = new Map(goal?.history.map((entry) => [entry.label, entry]));
  return trend
    .map(({ label, points }) => {
      const entry = entries.get(label);
      if (entry) return cell(entry, signs);
      if (goal) return signs.trend.off;
      if (label === period.label && today <= period.end) return signs.trend.running;
      return points > 0 ? signs.trend.met : signs.trend.unmet;
    })
    .join('');
}
