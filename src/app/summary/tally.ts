import { dayNumber } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { activeGoals, sumKey } from '../../scorecard/goals.ts';
import { DaysOff, GoalMeter, type Ledger, type WholeViews } from '../../scorecard/index.ts';
import { POINTS } from '../../scorecard/ledger.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { basisOf, numbersOf, type VaultBasis } from '../vault/vault-basis.ts';

/**
 * What a vault came to, and all on which a summary of it hangs when only a few of its notes change (see
 * `countAgain`). Notes and people are numbers, places in `paths` and `people`, and days are counted since 1970.
 */
export interface Tally extends VaultBasis {
  readonly now: Moment;
  /** The days on which something was done, in order. */
  readonly dates: Int32Array;
  /** What each of these days comes to, by what is counted. */
  readonly sums: ReadonlyMap<string, Float64Array>;
  /** Pairs: a day, and a note that tells of something done on it; in order of the days. */
  readonly noted: Int32Array;
  /** Pairs: a person, and a day on which a silence with them ends. */
  readonly ends: Int32Array;
  /** The days on which somebody was met for the first time, in order. */
  readonly metDays: Int32Array;
  /** The notes that say what is still to be done. */
  readonly planning: Int32Array;
  /** Pairs: the day of an event, and its note. */
  readonly events: Int32Array;
  readonly views: WholeViews;
}

/** What may be known again of a vault, whose scorecards can be used. */
export function tallyOf(
  ledger: Ledger,
  views: WholeViews,
  mayBeScorecard: (note: VaultNote) => boolean,
): Tally {
  const { index, now, journal } = ledger;
  const basis = basisOf(ledger, mayBeScorecard);
  const notes = numbersOf(basis.paths);
  const people = numbersOf(basis.people);
  const noteOf = ({ path }: { readonly path: string }): number => notes.get(path) ?? -1;
  const noted = journal.dates.flatMap((date) => {
    const day = dayNumber(date);
    const tellers = new Set((journal.on(date)?.noted ?? []).map(noteOf));
    return [...tellers].flatMap((note) => [day, note]);
  });
  const told = ledger.lines.filter(({ entry }) => entry.activity === '' && entry.mark === 'done');
  const ends = [...ledger.reconnections.ends].flatMap(([person, days]) =>
    [...days].flatMap((date) => [people.get(person) ?? -1, dayNumber(date)]),
  );
  const events = index
    .records('event')
    .flatMap((event) => (event.date === null ? [] : [dayNumber(event.date), noteOf(event)]));
  return {
    ...basis,
    now,
    dates: Int32Array.from(journal.dates, dayNumber),
    sums: sumsOf(ledger),
    noted: Int32Array.from([...noted, ...told.flatMap((line) => [dayNumber(line.date), noteOf(line)])]),
    ends: Int32Array.from(ends),
    metDays: Int32Array.from(ledger.metDays, dayNumber),
    planning: Int32Array.from(new Set(ledger.planned.map(noteOf))),
    events: Int32Array.from(events),
    views,
  };
}

/** What all days come to: the points of each, and what advances active goals. */
function sumsOf(ledger: Ledger): Map<string, Float64Array> {
  const { index, dates } = ledger;
  const [start, end] = [dates[0], dates.at(-1)];
  if (start === undefined || end === undefined) return new Map();
  const goals = activeGoals(index).filter(({ metric }) => metric !== 'contacts');
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  // The ledger remembers what it has summed up.
  ledger.points(start, end);
  for (const goal of goals) meter.done(goal, { start, end });
  const known = (): never => {
    throw new Error('A day was not summed up');
  };
  const names = new Set([POINTS, ...goals.map(sumKey)]);
  return new Map(
    [...names].map((name) => [name, Float64Array.from(dates, (date) => ledger.sum(date, date, name, known))]),
  );
}
