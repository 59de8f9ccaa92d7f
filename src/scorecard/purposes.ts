import type { CivilDate } from '../model/civil-date.ts';
import type { Hundredths } from '../model/decimal.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { groupBy } from '../model/group-by.ts';
import { peopleOf } from './note-activities.ts';
import { pointsOf } from './points.ts';
import type { Scorecards } from './worth.ts';

/** The event and the people of an activity. */
type Belonging = Pick<Activity, 'event' | 'people'>;

/** The goals that the `purpose` field of events and contacts links to; each note is resolved once. */
export class Purposes {
  readonly #index: VaultIndex;
  readonly #named = new Map<string, ReadonlySet<string>>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** The goals in effect on the day of an activity that its event names, or, if the event names none, its people. */
  servedBy(activity: Belonging & Pick<Activity, 'date'>): ReadonlySet<string> {
    const named = this.namers(activity).flatMap((path) => [...this.namedIn(path)]);
    return new Set(
      named.filter((path) => {
        const goal = this.#index.record('goal', path);
        return goal !== undefined && isInEffect(goal, activity.date);
      }),
    );
  }

  /** The notes whose `purpose` field decides what an activity serves. */
  namers({ event, people }: Belonging): readonly string[] {
    if (event !== null && this.#index.record('event', event) && this.namedIn(event).size > 0) return [event];
    return people.filter((path) => this.#index.record('contact', path) && this.namedIn(path).size > 0);
  }

  /** The goals that one note names. */
  namedIn(path: string): ReadonlySet<string> {
    const known = this.#named.get(path);
    if (known) return known;
    const record = this.#index.record('event', path) ?? this.#index.record('contact', path);
    const named = new Set(record ? peopleOf(this.#index, record.purpose, path) : []);
    this.#named.set(path, named);
    return named;
  }
}

/** The overall goals that are active. */
export function activePurposes(notes: {
  records(kind: 'goal'): readonly GoalRecord[];
}): readonly GoalRecord[] {
  return notes.records('goal').filter(isActivePurpose);
}

export function isActivePurpose({ goalKind, status }: GoalRecord): boolean {
  return goalKind === 'overall' && status === 'active';
}

/** Whether a day is within a goal's start and end; either may be missing. */
export function isInEffect({ start, end }: Pick<GoalRecord, 'start' | 'end'>, date: CivilDate): boolean {
  return (start ?? date) <= date && date <= (end ?? date);
}

/**
 * The points of activities by goal and day. Goals named by the same notes are served by the same
 * activities, so these are counted once for all of them: the time for a contact with many
 * purposes and a long log is their sum, not their product.
 */
export function pointsServing(
  purposes: Purposes,
  activities: readonly Activity[],
  scorecards: Scorecards,
): (goal: string) => ReadonlyMap<CivilDate, Hundredths> {
  const byNamer = groupBy(activities, (one) => purposes.namers(one));
  const namers = groupBy(byNamer.keys(), (namer) => [...purposes.namedIn(namer)]);
  const known = new Map<string, ReadonlyMap<CivilDate, Hundredths>>();
  return (goal) => {
    const its = namers.get(goal) ?? [];
    const key = JSON.stringify(its);
    const points =
      known.get(key) ??
      pointsByDay(
        its.flatMap((one) => byNamer.get(one) ?? []),
        scorecards,
      );
    known.set(key, points);
    return points;
  };
}

/** Each activity counts once, even if several notes name it. */
function pointsByDay(
  activities: readonly Activity[],
  scorecards: Scorecards,
): ReadonlyMap<CivilDate, Hundredths> {
  const days = groupBy(new Set(activities), ({ date }) => [date]);
  return new Map([...days].map(([date, some]) => [date, pointsOf(some, scorecards)]));
}
