import type { Activity } from './activity.ts';

/** The same activity in two notes: counted as `kept`, not as `dropped`. */
export interface CountedTwice {
  readonly kept: Activity;
  readonly dropped: Activity;
}

/**
 * Merges what two notes say of one activity: same date, same activity, the same
 * people and at least one, amounts equal or one missing. Within one note each
 * line counts; of the two amounts the given one holds.
 */
export function mergeDuplicates(activities: readonly Activity[]): {
  readonly kept: readonly Activity[];
  readonly twice: readonly CountedTwice[];
} {
  const groups = new Map<string, Group>();
  const slots: Slot[] = [];
  const twice: CountedTwice[] = [];
  for (const activity of activities) {
    const group = activity.people.length === 0 ? null : groupOf(groups, activity);
    const slot = group && taken(group, activity);
    if (slot) {
      twice.push({ kept: slot.activity, dropped: activity });
      slot.activity = merged(slot.activity, activity);
    } else {
      const fresh: Slot = { activity };
      slots.push(fresh);
      group?.slots.push(fresh);
    }
  }
  return { kept: slots.map(({ activity }) => activity), twice };
}

interface Slot {
  activity: Activity;
}

interface Group {
  readonly slots: Slot[];
  /** The note being read, and what it has not yet said of the slots that other notes made. */
  path: string;
  free: Slot[];
}

/** The group of an activity's date, name and people. A note's activities come one after another. */
function groupOf(groups: Map<string, Group>, activity: Activity): Group {
  const key = keyOf(activity);
  const group = groups.get(key) ?? { slots: [], path: activity.path, free: [] };
  if (group.path !== activity.path) {
    group.path = activity.path;
    group.free = [...group.slots];
  }
  groups.set(key, group);
  return group;
}

/** Takes the slot with the activity's own amount first, then one where an amount is missing. */
function taken(group: Group, activity: Activity): Slot | null {
  const same = group.free.findIndex(
    (slot) => slot.activity.count === activity.count && slot.activity.minutes === activity.minutes,
  );
  const at =
    same >= 0 ? same : group.free.findIndex((slot) => !hasAmount(slot.activity) || !hasAmount(activity));
  return at < 0 ? null : (group.free.splice(at, 1)[0] ?? null);
}

/** Activities stay the same objects for as long as their notes do. */
const KEYS = new WeakMap<Activity, string>();

function keyOf(one: Activity): string {
  const known = KEYS.get(one);
  if (known !== undefined) return known;
  const { date, activity, people } = one;
  // One person is the rule, and needs neither sorting nor quoting.
  const who = people.length === 1 ? (people[0] ?? '') : JSON.stringify([...people].sort());
  const key = `${date} ${activity} ${who}`;
  KEYS.set(one, key);
  return key;
}

function hasAmount({ count, minutes }: Activity): boolean {
  return count !== 1 || minutes !== null;
}

function merged(kept: Activity, dropped: Activity): Activity {
  const { count, minutes } = hasAmount(kept) ? kept : dropped;
  return {
    ...kept,
    count,
    minutes,
    event: kept.event ?? dropped.event,
  };
}
