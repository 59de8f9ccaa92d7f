import { addTo, groupBy } from '../model/group-by.ts';
import type { Activity } from './activity.ts';

/** The same activity in two notes: counted as `kept`, not as `dropped`. */
export interface CountedTwice {
  readonly kept: Activity;
  readonly dropped: Activity;
}

/** An activity, and its index among all given ones. */
interface Line {
  readonly activity: Activity;
  readonly at: number;
}

/** One activity that counts, with every line that records it: at most one per note. */
interface Slot {
  /** A line that has the slot's amount. */
  readonly amount: Activity;
  /** Its index, from 0, among the slots with the same amount. */
  readonly nth: number;
  readonly lines: Line[];
}

/**
 * Merges what several notes record of one activity: same date, same activity, the same people (at
 * least one), and amounts that are equal or missing. Each amount counts as often as in the note
 * that has it most often. Lines without an amount add to that only as far as one note has more
 * lines in total. So the order of lines and notes never affects what counts. Of merged lines the
 * first is kept.
 */
export function mergeDuplicates(activities: readonly Activity[]): {
  readonly kept: readonly Activity[];
  readonly twice: readonly CountedTwice[];
} {
  const kept: (Activity | null)[] = [...activities];
  const twice: (Line & { readonly kept: Activity })[] = [];
  for (const group of groupsOf(activities)) {
    for (const { amount, lines } of slotsOf(group)) {
      const [first, ...others] = lines.sort((a, b) => a.at - b.at);
      if (!first || others.length === 0) continue;
      const one = merged(amount, lines);
      kept[first.at] = one;
      for (const line of others) {
        kept[line.at] = null;
        twice.push({ ...line, kept: one });
      }
    }
  }
  return {
    kept: kept.filter((one) => one !== null),
    twice: twice
      .sort((a, b) => a.at - b.at)
      .map(({ kept: one, activity }) => ({ kept: one, dropped: activity })),
  };
}

/** The lines with the same day, activity and people, where several notes have some: grouped by note, sorted by path. */
function groupsOf(activities: readonly Activity[]): Line[][][] {
  const groups = new Map<string, Line[]>();
  for (const [at, activity] of activities.entries()) {
    if (activity.people.length > 0) addTo(groups, keyOf(activity), { activity, at });
  }
  const pathOf = ({ activity }: Line): string => activity.path;
  return [...groups.values()]
    .filter(([first, ...others]) => first && others.some((line) => pathOf(line) !== pathOf(first)))
    .map((lines) => [...groupBy(lines, (line) => [pathOf(line)])])
    .map((notes) => notes.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => [...lines]));
}

/** What counts in a group, with the lines that each slot merges. */
function slotsOf(notes: readonly (readonly Line[])[]): Slot[] {
  const byAmount = new Map<string, Slot[]>();
  const withoutAmount = notes.map((lines) => withAmounts(lines, byAmount));
  const slots = [...byAmount].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => some);
  // The longest note has this many lines more than there are slots with amounts.
  const most = notes.reduce((length, lines) => Math.max(length, lines.length), 0);
  const [without] = withoutAmount.flat();
  for (let nth = 0; without && slots.length < most; nth++)
    slots.push({ amount: without.activity, nth, lines: [] });
  for (const [at, lines] of notes.entries()) {
    const own = timesOf(lines);
    let next = 0;
    for (const line of withoutAmount[at] ?? []) {
      while (isOwn(slots[next], own)) next++;
      slots[next++]?.lines.push(line);
    }
  }
  return slots;
}

/** Puts a note's lines into the slots of their amounts, and returns those without one. */
function withAmounts(lines: readonly Line[], byAmount: Map<string, Slot[]>): Line[] {
  const times = new Map<string, number>();
  return lines.filter((line) => {
    if (!hasAmount(line.activity)) return true;
    const amount = amountOf(line.activity);
    const nth = times.get(amount) ?? 0;
    times.set(amount, nth + 1);
    const slots = byAmount.get(amount) ?? [];
    byAmount.set(amount, slots);
    if (!slots[nth]) slots.push({ amount: line.activity, nth, lines: [] });
    slots[nth]?.lines.push(line);
    return false;
  });
}

/** How often a note has each amount. */
function timesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { activity } of lines) {
    if (!hasAmount(activity)) continue;
    const amount = amountOf(activity);
    times.set(amount, (times.get(amount) ?? 0) + 1);
  }
  return times;
}

/** Whether a note already has a line of its own in a slot. */
function isOwn(slot: Slot | undefined, times: ReadonlyMap<string, number>): boolean {
  return slot !== undefined && hasAmount(slot.amount) && slot.nth < (times.get(amountOf(slot.amount)) ?? 0);
}

/** The key that activities share if they may be the same one. */
function keyOf({ date, activity, people }: Activity): string {
  // There is usually one person, who needs neither sorting nor quoting.
  const who = people.length === 1 ? (people[0] ?? '') : JSON.stringify([...people].sort());
  return `${date} ${activity} ${who}`;
}

function amountOf({ count, minutes }: Activity): string {
  return `${String(count)} ${String(minutes)}`;
}

function hasAmount({ count, minutes }: Activity): boolean {
  return count !== 1 || minutes !== null;
}

/** The first of the lines, with the amount of any that has one; of several events, the first by path. */
function merged({ count, minutes }: Activity, lines: readonly Line[]): Activity {
  const [event = null] = lines.flatMap(({ activity }) => activity.event ?? []).sort();
  const [first] = lines as readonly [Line, ...Line[]];
  return { ...first.activity, count, minutes, event };
}
