import type { CivilDate } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import type { Activity } from '../../scorecard/activity.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { lineWorths, type LineWorth } from '../../scorecard/line-worths.ts';
import { ActivityPlaces, type NotePlace } from './activity-places.ts';

/**
 * Whether an activity is worth points, or why it is not: a result; one that no scorecard knows
 * (`unknown`); one that the scorecard says is worth 0 (`worthless`); minutes that do not fill a
 * whole unit (`below-unit`); one that another note records too (`twice`).
 */
export type ActivityStanding = 'counted' | 'result' | 'unknown' | 'worthless' | 'below-unit' | 'twice';

/** One activity, as a list shows it. Plain data. */
export interface ActivityRow extends NotePlace {
  readonly date: CivilDate;
  readonly activity: string;
  readonly count: number;
  /** Minutes of all times together, or null. */
  readonly minutes: number | null;
  /** Paths, or the link's text if the link is broken. */
  readonly people: readonly string[];
  readonly names: readonly string[];
  /** The path of its event, or null. */
  readonly event: string | null;
  /** The text of its line, without what plugins append; `''` if it comes from fields of a record. */
  readonly text: string;
  /** Points, exact. */
  readonly worth: number;
  readonly standing: ActivityStanding;
  /** Whether it benefits others, so that it counts as given. */
  readonly giving: boolean;
  /** Whether it does not because of the scorecard's `for_me`. */
  readonly forMe: boolean;
  /**
   * Where it comes from: a log line, the fields of an event or introduction, or, for a
   * reconnection, the activity that it is derived from.
   */
  readonly from: 'log' | 'fields' | 'derived';
  /** The place where it is counted, if that is another note; otherwise null. */
  readonly countedIn: NotePlace | null;
}

/** Makes rows of a ledger's activities. */
export class ActivityRows {
  readonly #ledger: Ledger;
  readonly #written: ActivityPlaces;
  readonly #forMe: ReadonlySet<string>;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#written = new ActivityPlaces(ledger);
    this.#forMe = new Set(ledger.index.records('scorecard').flatMap(({ forMe }) => forMe));
  }

  /**
   * Everything that was done from `start` to `end`, both included, sorted by day, path and place:
   * what counts, the reconnections derived from it, and lines that another note records too.
   */
  between(start: CivilDate, end: CivilDate): ActivityRow[] {
    const { dates } = this.#ledger.journal;
    return dates.filter((date) => start <= date && date <= end).flatMap((date) => this.on(date));
  }

  /** Everything that was done on one day. The worths of its rows add up to the day's points. */
  on(date: CivilDate): ActivityRow[] {
    const { journal, scorecards } = this.#ledger;
    const day = journal.on(date);
    if (!day) return [];
    const counted = this.#ledger.between(date, date);
    const worths = lineWorths(counted, scorecards);
    const noted = new Set(day.kept);
    const rows = counted.map((activity, at) =>
      this.#row(activity, worths[at] ?? NOTHING, { derived: !noted.has(activity) }),
    );
    const twice = day.twice.map(({ dropped, kept }) => this.#row(dropped, NOTHING, { twice: kept }));
    return inOrder(rows, twice);
  }

  #row(
    one: Activity,
    { worth, belowUnit }: LineWorth,
    { derived = false, twice = null }: { readonly derived?: boolean; readonly twice?: Activity | null },
  ): ActivityRow {
    const { index, scorecards } = this.#ledger;
    const { date, activity, count, minutes, people, event } = one;
    const known = scorecards.on(date);
    const points = known.worth(activity)?.hundredths;
    const giving = twice === null && known.isGiving(activity);
    return {
      ...{ date, activity, count, minutes, people, event },
      names: people.map((person) => index.nameOf(person)),
      text: this.#written.textOf(one),
      worth: fromHundredths(worth),
      standing: twice ? 'twice' : standingOf({ points, isResult: known.isResult(activity), belowUnit }),
      giving,
      forMe: !giving && points !== undefined && points > 0 && this.#forMe.has(activity),
      from: derived ? 'derived' : one.span === null ? 'fields' : 'log',
      countedIn: twice ? this.#written.placeOf(twice) : null,
      ...this.#written.placeOf(one),
    };
  }
}

const NOTHING: LineWorth = { worth: 0, belowUnit: false };

function standingOf({
  points,
  isResult,
  belowUnit,
}: {
  readonly points: number | undefined;
  readonly isResult: boolean;
  readonly belowUnit: boolean;
}): ActivityStanding {
  if (isResult) return 'result';
  if (points === undefined) return 'unknown';
  if (points === 0) return 'worthless';
  return belowUnit ? 'below-unit' : 'counted';
}

/** Adds lines that are counted elsewhere: sorted by place, with derived activities at the end. */
function inOrder(rows: readonly ActivityRow[], twice: readonly ActivityRow[]): ActivityRow[] {
  if (twice.length === 0) return [...rows];
  const order = (row: ActivityRow): number => (row.from === 'derived' ? 1 : 0);
  return [...rows, ...twice].sort((a, b) => order(a) - order(b) || byPlace(a, b));
}

function byPlace(a: NotePlace, b: NotePlace): number {
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}
