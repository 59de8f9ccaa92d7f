import type { GoalView, Summary } from '../../../scorecard/summary.ts';
import type { Signs } from '../../terminal/style.ts';

type Entry = GoalView['history'][number];

/** A share from 0 to 1 as one cell; only what is whole reaches the full height. */
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

/** A goal's last periods, one cell each, the shown one last; full height is the target. */
export function goalTrend({ history }: GoalView, signs: Signs): string {
  return history.map((entry) => cell(entry, signs)).join('');
}

/**
 * The points of the last periods, one cell each. Heights are shares of the
 * highest; without heights it says which of them met the goal, or, without a
 * goal, which had points at all.
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
