import { dayNumber } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { activeGoals, sumKey } from '../../scorecard/goals.ts';
import { DaysOff, GoalMeter, type Ledger, type WholeViews } from '../../scorecard/index.ts';
import { POINTS } from '../../scorecard/ledger.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { basisOf, indexByText, type VaultBasis } from '../vault/vault-basis.ts';

/**
 * The totals of a vault, and everything that is needed to update a summary when only a few notes
 * change (see `countAgain`). Notes and people are given by their index in `paths` and `people`,
 * and days by the number of days since 1970-01-01.
 */
export interface Tally extends VaultBasis {
  readonly now: Moment;
  /** The days on which something was done, sorted. */
  readonly dates: Int32Array;
  /** Name of a total (points, or the key of a goal) → its value on each of `dates`. */
  readonly sums: ReadonlyMap<string, Float64Array>;
  /** Pairs: a day, and a note that records something done on it. */
  readonly noted: Int32Array;
  /** Pairs: a person, and a day on which a time without contact with them ends. */
  readonly ends: Int32Array;
  /** The days of first meetings, sorted; one for each person met. */
  readonly metDays: Int32Array;
  /** The notes with lines about what is still to be done. */
  readonly planning: Int32Array;
  /** Pairs: the day of an event, and its note. */
  readonly events: Int32Array;
  readonly views: WholeViews;
}

/** The tally of a vault. Its scorecards must be usable. */
export function tallyOf(
  ledger: Ledger,
  views: WholeViews,
  mayBeScorecard: (note: VaultNote) => boolean,
): Tally {
  const { index, now, journal } = ledger;
  const basis = basisOf(ledger, mayBeScorecard);
  const notes = indexByText(basis.paths);
  const people = indexByText(basis.people);
  const noteOf = ({ path }: { readonly path: string }): number => notes.get(path) ?? -1;
  const noted = journal.dates.flatMap((date) => {
    const day = dayNumber(date);
    const notesOfDay = new Set((journal.on(date)?.noted ?? []).map(noteOf));
    return [...notesOfDay].flatMap((note) => [day, note]);
  });
  const contactLines = ledger.lines.filter(({ entry }) => entry.activity === '' && entry.mark === 'done');
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
    noted: Int32Array.from([
      ...noted,
      ...contactLines.flatMap((line) => [dayNumber(line.date), noteOf(line)]),
    ]),
    ends: Int32Array.from(ends),
    metDays: Int32Array.from(ledger.metDays, dayNumber),
    planning: Int32Array.from(new Set(ledger.planned.map(noteOf))),
    events: Int32Array.from(events),
    views,
  };
}

/** The values of all days: the points, and what counts for each active goal, except goals with the metric `contacts`. */
function sumsOf(ledger: Ledger): Map<string, Float64Array> {
  const { index, dates } = ledger;
  const [start, end] = [dates[0], dates.at(-1)];
  if (start === undefined || end === undefined) return new Map();
  const goals = activeGoals(index).filter(({ metric }) => metric !== 'contacts');
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  // This makes the ledger remember the totals of each day, which are read below.
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
