import { addTo } from '../model/group-by.ts';
import {
  addDays,
  earlier,
  FIRST_DATE,
  LAST_DATE,
  later,
  weekdayOf,
  type CivilDate,
  type Weekday,
} from '../model/civil-date.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import { fileName } from '../vault/vault-index.ts';
import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

export const overlappingGoals = defineRule({
  id: 'overlapping-goals',
  family: 'goals',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'Two active goals count the same in the same kind of period.',
  check({ index }, report) {
    const groups = new Map<string, GoalRecord[]>();
    for (const goal of index.records('goal')) {
      const { goalKind, status, metric, activity, every } = goal;
      if (status !== 'active' || goalKind === 'overall' || metric === null || every === null) continue;
      addTo(groups, JSON.stringify([metric, activity, every]), goal);
    }
    for (const group of groups.values()) {
      for (const [later, before] of overlaps(group)) {
        report(later.path, {
          span: recordSpan(later),
          message: `The goal counts the same as “${fileName(before.path)}”`,
          help: 'Keep one of them, and end or pause the other; a new target belongs under “targets” of the one you keep',
          related: [{ path: before.path, message: 'The other goal' }],
        });
      }
    }
  },
});

/**
 * Goals of a group that share a day with an earlier one (by path), mapped to that one. If any two
 * goals overlap, at least one is found. Works by weekday, sorted by start: n log n in the number
 * of goals.
 */
function overlaps(group: readonly GoalRecord[]): ReadonlyMap<GoalRecord, GoalRecord> {
  const found = new Map<GoalRecord, GoalRecord>();
  for (const weekday of WEEKDAYS) {
    let longest: { goal: GoalRecord; to: CivilDate } | null = null;
    for (const { goal, from, to } of onWeekday(group, weekday)) {
      if (longest && from <= earlier(longest.to, to)) {
        const [first, second] = goal.path < longest.goal.path ? [goal, longest.goal] : [longest.goal, goal];
        if (!found.has(second)) found.set(second, first);
      }
      if (!longest || longest.to < to) longest = { goal, to };
    }
  }
  return found;
}

/** The goals that apply on a weekday, sorted by their first such day. */
function onWeekday(
  group: readonly GoalRecord[],
  weekday: Weekday,
): { goal: GoalRecord; from: CivilDate; to: CivilDate }[] {
  return group
    .filter(({ on }) => on === null || on.includes(weekday))
    .map((goal) => {
      const start = later(goal.start ?? FIRST_DATE, FIRST_DATE);
      const from = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
      return { goal, from, to: goal.end ?? LAST_DATE };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
