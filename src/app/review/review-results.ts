import { shownText } from '../../model/shown-text.ts';
import { addDays, daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { Period } from '../../model/period.ts';
import type { Activity } from '../../scorecard/activity.ts';
import type { Ledger } from '../../scorecard/index.ts';

/** How many days back to look for earlier activities, and how many of them are reported. */
const MAX_DAYS_BACK = 365;
const MAX_EARLIER = 3;

/** Something that benefits only you: recorded, and worth nothing. */
export interface ReviewedResult {
  readonly date: CivilDate;
  readonly activity: string;
  readonly count: number;
  readonly people: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
  readonly path: string;
  /**
   * What was done before with any of the same people, the most helpful first, each activity once
   * with its latest day. It came before the result, which does not make it the cause.
   */
  readonly before: readonly EarlierActivity[];
}

export interface EarlierActivity {
  readonly date: CivilDate;
  readonly activity: string;
  /** Days from then to the result; 0 on the same day. */
  readonly days: number;
}

/** The results of a period, each with its delay, sorted by date. */
export function reviewedResults(ledger: Ledger, { start, end }: Period): ReviewedResult[] {
  const { index, scorecards } = ledger;
  const results = ledger
    .between(start, end)
    .filter(({ date, activity }) => scorecards.on(date).isResult(activity));
  const texts = results.length === 0 ? new Map<string, string>() : textsOf(ledger);
  return results.map((result) => {
    const { date, activity, count, people, path } = result;
    return {
      date,
      activity,
      count,
      people,
      names: people.map((person) => index.nameOf(person)),
      text: shownText(texts.get(placeOf(result)) ?? ''),
      path,
      before: earlierActivities(ledger, result),
    };
  });
}

function placeOf({ path, span }: Pick<Activity, 'path' | 'span'>): string {
  return `${String(span?.start)} ${path}`;
}

function textsOf({ lines }: Ledger): Map<string, string> {
  return new Map(lines.map(({ path, entry }) => [placeOf({ path, span: entry.span }), entry.text]));
}

function earlierActivities({ index, done, scorecards }: Ledger, result: Activity): EarlierActivity[] {
  const people = new Set(result.people.filter((person) => person !== index.me));
  if (people.size === 0) return [];
  const from = addDays(result.date, -MAX_DAYS_BACK);
  const latest = new Map<string, Activity>();
  for (const one of done) {
    const isBefore = from <= one.date && one.date <= result.date;
    if (!isBefore || scorecards.on(one.date).isResult(one.activity)) continue;
    // Sorted by date, so the last one that is set is the latest.
    if (one.people.some((person) => people.has(person))) latest.set(one.activity, one);
  }
  const worth = ({ date, activity }: Activity): number =>
    scorecards.on(date).worth(activity)?.hundredths ?? 0;
  return [...latest.values()]
    .sort((a, b) => worth(b) - worth(a) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MAX_EARLIER)
    .map(({ date, activity }) => ({ date, activity, days: daysBetween(date, result.date) }));
}
