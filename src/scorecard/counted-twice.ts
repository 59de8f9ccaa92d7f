import { partitionPoint } from '../model/partition-point.ts';
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
    const slot = group?.find(activity);
    if (slot) {
      twice.push({ kept: slot.activity, dropped: activity });
      group?.merge(slot, activity);
    } else {
      const fresh: Slot = { activity, at: slots.length, path: activity.path };
      slots.push(fresh);
      group?.add(fresh);
    }
  }
  return { kept: slots.map(({ activity }) => activity), twice };
}

/** As `amountOf` says it. */
const NO_AMOUNT = '1 null';

interface Slot {
  activity: Activity;
  /** Which of all slots it is, in order. */
  readonly at: number;
  /** The note that said so last. */
  path: string;
}

function groupOf(groups: Map<string, Group>, activity: Activity): Group {
  const key = keyOf(activity);
  const group = groups.get(key) ?? new Group(activity.path);
  groups.set(key, group);
  return group;
}

/**
 * What is said of one activity on one day with the same people. A note's
 * activities come one after another, and each slot is found once for each note:
 * however many notes and lines there are, each costs the same.
 */
class Group {
  readonly #slots: Slot[] = [];
  /** By amount, in order; null until a second note says something of it. */
  #alike: Map<string, Slot[]> | null = null;
  /** The note being read, and how many slots of a list it has been asked for or made itself. */
  #path: string;
  readonly #passed = new Map<readonly Slot[], number>();

  constructor(path: string) {
    this.#path = path;
  }

  add(slot: Slot): void {
    this.#slots.push(slot);
    if (this.#alike) this.#file(slot);
  }

  /** A slot that another note made: one with the activity's own amount, else one where an amount is missing. */
  find(activity: Activity): Slot | null {
    if (activity.path !== this.#path) {
      this.#path = activity.path;
      this.#passed.clear();
      if (!this.#alike) {
        this.#alike = new Map();
        for (const slot of this.#slots) this.#file(slot);
      }
    }
    if (!this.#alike) return null;
    const others = hasAmount(activity) ? this.#alike.get(NO_AMOUNT) : this.#slots;
    return this.#next(this.#alike.get(amountOf(activity))) ?? this.#next(others);
  }

  /** Has a slot stand for an activity of the note being read too. */
  merge(slot: Slot, activity: Activity): void {
    const before = amountOf(slot.activity);
    slot.activity = merged(slot.activity, activity);
    slot.path = activity.path;
    if (amountOf(slot.activity) === before) return;
    const alike = this.#alike?.get(before) ?? [];
    alike.splice(placeIn(alike, slot), 1);
    this.#file(slot);
  }

  #file(slot: Slot): void {
    const amount = amountOf(slot.activity);
    const alike = this.#alike?.get(amount);
    if (alike) alike.splice(placeIn(alike, slot), 0, slot);
    else this.#alike?.set(amount, [slot]);
  }

  #next(slots: readonly Slot[] | undefined): Slot | null {
    if (!slots) return null;
    let at = this.#passed.get(slots) ?? 0;
    while (slots[at]?.path === this.#path) at++;
    this.#passed.set(slots, at);
    return slots[at] ?? null;
  }
}

/** Where a slot stands, or would stand, in a list in order. */
function placeIn(slots: readonly Slot[], slot: Slot): number {
  return partitionPoint(slots, ({ at }) => at < slot.at);
}

/** What two activities have in common that may be one and the same. */
function keyOf({ date, activity, people }: Activity): string {
  // One person is the rule, and needs neither sorting nor quoting.
  const who = people.length === 1 ? (people[0] ?? '') : JSON.stringify([...people].sort());
  return `${date} ${activity} ${who}`;
}

function amountOf({ count, minutes }: Activity): string {
  return `${String(count)} ${String(minutes)}`;
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
