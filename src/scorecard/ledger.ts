import type { CivilDate } from '../model/civil-date.ts';
import type { Moment } from '../model/moment.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { mergeDuplicates, type CountedTwice } from './counted-twice.ts';
import { gather, peopleOf, type LoggedLine } from './gather.ts';
import { Contacts, reconnections } from './reconnections.ts';
import { Scorecards } from './worth.ts';

/** The last ledger of each vault: the scorecard and the rules ask for the same one, one after the other. */
const LAST = new WeakMap<VaultIndex, Ledger>();

/** Everything that was done up to a moment, ready to be counted. */
export class Ledger {
  /** The ledger of a vault, which never changes, at a moment: made once for both who count and who judge. */
  static of(index: VaultIndex, now: Moment): Ledger {
    const last = LAST.get(index);
    if (last?.now.date === now.date && last.now.minutes === now.minutes) return last;
    const ledger = new Ledger(index, now);
    LAST.set(index, ledger);
    return ledger;
  }

  readonly index: VaultIndex;
  readonly now: Moment;
  readonly scorecards: Scorecards;
  readonly lines: readonly LoggedLine[];
  readonly twice: readonly CountedTwice[];
  readonly contacts: Contacts;
  /** What the notes say was done, in order of date: derived ones are left out. */
  readonly done: readonly Activity[];
  private all: readonly Activity[] | null = null;
  private met: ReadonlyMap<string, CivilDate> | null = null;
  private byEvent: ReadonlyMap<string, readonly Activity[]> | null = null;

  private constructor(index: VaultIndex, now: Moment) {
    const { lines, activities, touches } = gather(index, now);
    const { kept, twice } = mergeDuplicates(activities);
    const done = inOrderOfDate(kept);
    this.index = index;
    this.now = now;
    this.scorecards = new Scorecards(index.records('scorecard'));
    this.lines = lines;
    this.twice = twice;
    this.contacts = new Contacts(done, touches);
    this.done = done;
  }

  /** In order of date, derived ones included; worked out when first asked for, as is `firstMet`. */
  get activities(): readonly Activity[] {
    this.all ??= inOrderOfDate(this.done.concat(reconnections(this.index, this.done, this.contacts)));
    return this.all;
  }

  /** Person → the day they were met for the first time. */
  get firstMet(): ReadonlyMap<string, CivilDate> {
    return (this.met ??= firstMeetings(this.index, this.now.date));
  }

  /** The day of the vault's first activity, or null while there is none. */
  get first(): CivilDate | null {
    return this.activities[0]?.date ?? null;
  }

  /** What belongs to an event, by its path. */
  at(event: string): readonly Activity[] {
    this.byEvent ??= groupByEvent(this.activities);
    return this.byEvent.get(event) ?? [];
  }

  /** Activities from `start` to `end`, both included. */
  between(start: CivilDate, end: CivilDate): readonly Activity[] {
    return this.activities.slice(this.position(start, false), this.position(end, true));
  }

  private position(date: CivilDate, after: boolean): number {
    let low = 0;
    let high = this.activities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.activities[middle]?.date ?? date;
      if (there < date || (after && there === date)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Days are few and activities many: they are sorted by the day. */
function inOrderOfDate(activities: readonly Activity[]): Activity[] {
  const days = new Map<CivilDate, Activity[]>();
  for (const one of activities) {
    const day = days.get(one.date);
    if (day) day.push(one);
    else days.set(one.date, [one]);
  }
  return [...days.keys()].sort().flatMap((date) => days.get(date) ?? []);
}

function groupByEvent(activities: readonly Activity[]): Map<string, Activity[]> {
  const groups = new Map<string, Activity[]>();
  for (const one of activities) {
    if (one.event === null) continue;
    const group = groups.get(one.event);
    if (group) group.push(one);
    else groups.set(one.event, [one]);
  }
  return groups;
}

/** The earliest of a contact's `met` and the attended events that name them as met. */
function firstMeetings(index: VaultIndex, today: CivilDate): Map<string, CivilDate> {
  const first = new Map<string, CivilDate>();
  const meet = (person: string, date: CivilDate | null): void => {
    const known = first.get(person);
    if (date !== null && date <= today && (known === undefined || date < known)) first.set(person, date);
  };
  for (const { path, met } of index.records('contact')) meet(path, met);
  for (const { path, status, date, met } of index.records('event')) {
    if (status === 'attended') for (const person of peopleOf(index, met, path)) meet(person, date);
  }
  return first;
}
