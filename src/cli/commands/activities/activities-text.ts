import { shownText } from '../../../model/shown-text.ts';
import type { ActivityListing, ActivityTotal } from '../../../app/listings/activity-listing.ts';
import type { ActivityRow, ActivityStanding } from '../../../app/listings/activity-rows.ts';
import { namedApart } from '../../../app/people/shared-names.ts';
import { eventName } from '../../../app/words/phrases.ts';
import { noteName } from '../../../model/note-name.ts';
import { amountText } from '../../../model/amount-text.ts';
import type { Unit } from '../../../model/period.ts';
import { blocksText } from '../../report/section.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrap, type Piece } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';
import * as listingWords from '../../words/listing-words.ts';

const DATE = 2;
const ACTIVITY = 14;
/** The minimum and maximum width of an activity's name, in cells. */
const MIN_ACTIVITY_WIDTH = 8;
const MAX_ACTIVITY_WIDTH = 18;
const WORTH = 7;
const AMOUNT = 7;
/** On terminals narrower than this, an amount follows its activity, as in a log: `call 25m`. */
const AMOUNT_FROM = 72;
/** If fewer cells than this are left after the people, the text of a line is shown only if all of it fits. */
const MIN_TEXT_WIDTH = 6;

interface Columns {
  readonly activity: number;
  readonly who: number;
  readonly whoCells: number;
  /** Null if amounts have no column of their own. */
  readonly amountEnd: number | null;
  readonly worthEnd: number;
}

/** The list of activities, one line each, with totals below. */
export function activitiesText(listing: ActivityListing, style: Style): string {
  const { total } = listing;
  if (listing.activities.length === 0) return nothing(listing, style);
  const activities = namedApart(listing.activities);
  const columns = columnsFor(activities, style);
  const { activityColumns: words } = listingWords;
  const bold = (at: number, text: string): Piece => ({ at, text, paint: style.bold });
  const heading = line(
    bold(DATE, words.date),
    bold(ACTIVITY, words.activity),
    bold(columns.who, words.people),
    ...amountPiece(columns, words.amount, style.bold),
    endingAt(columns.worthEnd, words.worth, style.bold),
  );
  const sums = line(
    { at: DATE, text: listingWords.activityCount(total, columns.amountEnd === null) },
    ...amountPiece(columns, listingWords.duration(total.minutes)),
    endingAt(columns.worthEnd, total.points === null ? '' : String(total.points), style.bold),
  );
  return blocksText([
    [heading, ...activities.map((row) => activityLine(row, columns, style))],
    [sums, ...closing(listing, new Set(activities.map(({ standing }) => standing)), style)],
  ]);
}

/**
 * Each column is as wide as its widest entry, as far as the terminal allows. In a pipe, the
 * column of people and texts always reaches to the right edge.
 */
function columnsFor(rows: readonly ActivityRow[], { right, width, safe, breaks }: Style): Columns {
  const hasAmounts = width >= AMOUNT_FROM;
  const names = rows.map((row) => widthOf(safe(activityText(row, hasAmounts))));
  const widest = names.reduce((most, cells) => Math.max(most, cells), MIN_ACTIVITY_WIDTH);
  const activity = Math.min(MAX_ACTIVITY_WIDTH, widest);
  const who = ACTIVITY + activity + 2;
  const amountEnd = hasAmounts ? right - WORTH - 2 : null;
  const whoEnd = amountEnd === null ? right - WORTH - 1 : amountEnd - AMOUNT - 2;
  const most = whoEnd - who;
  const widths = rows.map((row) => {
    const { people, text } = peopleAndText(row, safe);
    return widthOf(people) + widthOf(text) + (people !== '' && text !== '' ? 2 : 0);
  });
  const needed = widths.reduce(
    (all, one) => Math.max(all, one),
    widthOf(listingWords.activityColumns.people),
  );
  const whoCells = breaks ? Math.min(most, needed) : most;
  const left = most - whoCells;
  return {
    activity,
    who,
    whoCells,
    amountEnd: amountEnd === null ? null : amountEnd - left,
    worthEnd: right - left,
  };
}

/**
 * The people of an activity, and the text of its line or, without one, the event in whose note it
 * is; safe for a terminal.
 */
function peopleAndText(
  { date, from, text, names, event }: ActivityRow,
  safe: Style['safe'],
): { people: string; text: string } {
  const said = text === '' && event !== null ? eventName({ name: noteName(event), date }) : shownText(text);
  return { people: safe(names.join(', ')), text: from === 'derived' ? '' : safe(said) };
}

function activityText({ activity, count, minutes }: ActivityRow, hasAmounts: boolean): string {
  return hasAmounts ? activity : [activity, amountText(count, minutes)].filter(Boolean).join(' ');
}

/** A text that ends where the column of amounts ends; empty if there is no such column. */
function amountPiece({ amountEnd }: Columns, text: string, paint?: Paint): Piece[] {
  return amountEnd === null ? [] : [endingAt(amountEnd, text, paint)];
}

function activityLine(row: ActivityRow, columns: Columns, style: Style): string {
  const { activity, who, whoCells, amountEnd } = columns;
  const { people: all, text } = peopleAndText(row, style.safe);
  const left = whoCells - (all === '' ? 0 : widthOf(all) + 2);
  const hasText = text !== '' && (!style.breaks || left >= Math.min(MIN_TEXT_WIDTH, widthOf(text)));
  const isCounted = row.standing === 'counted';
  return line(
    { at: DATE, text: row.date, paint: style.dim },
    {
      at: ACTIVITY,
      text: cutUnlessPiped(style, style.safe(activityText(row, amountEnd !== null)), activity),
    },
    { at: who, text: cutUnlessPiped(style, hasText && all !== '' ? `${all}:` : all, whoCells) },
    { at: who + whoCells - left, text: hasText ? cutUnlessPiped(style, text, left) : '', paint: style.dim },
    ...amountPiece(columns, amountText(row.count, row.minutes)),
    endingAt(columns.worthEnd, listingWords.worthCell(row), isCounted ? style.plain : style.dim),
  );
}

/** The table of totals: by activity, or by period if a unit is given. */
export function totalsText(listing: ActivityListing, by: Unit | null, style: Style): string {
  const { byActivity, byPeriod, total, activities } = listing;
  if (activities.length === 0) return nothing(listing, style);
  const { activityColumns: words } = listingWords;
  const standings = by === null ? standingsWithoutWorth(activities) : new Map<string, ActivityStanding>();
  const rows: readonly Row[] =
    by === null
      ? byActivity.map((one) => ({
          ...one,
          name: style.safe(one.activity),
          standing: standings.get(one.activity) ?? 'counted',
        }))
      : byPeriod.map((one) => ({ ...one, name: one.label }));
  const [timesEnd, timeEnd, pointsEnd] = [34, 46, 56];
  const sums = (
    { count, minutes, points: worth, standing = 'counted' }: Row,
    paint = style.plain,
  ): Piece[] => [
    endingAt(timesEnd, String(count)),
    endingAt(timeEnd, listingWords.duration(minutes)),
    endingAt(
      pointsEnd,
      worth === null ? '' : listingWords.worthCell({ worth, standing }),
      standing === 'counted' ? paint : style.dim,
    ),
  ];
  const heading = line(
    { at: DATE, text: by === null ? words.activity : words.period, paint: style.bold },
    endingAt(timesEnd, words.times, style.bold),
    endingAt(timeEnd, words.time, style.bold),
    endingAt(pointsEnd, total.points === null ? '' : words.points, style.bold),
  );
  const name = (text: string): Piece => ({ at: DATE, text: cutUnlessPiped(style, text, 24) });
  return blocksText([
    [heading, ...rows.map((one) => line(name(one.name), ...sums(one)))],
    [
      line(name(words.total), ...sums({ ...total, name: words.total }, style.bold)),
      ...closing(listing, new Set(total.points === null ? [] : standings.values()), style),
    ],
  ]);
}

interface Row extends ActivityTotal {
  readonly name: string;
  readonly standing?: ActivityStanding;
}

/** Activities that were never worth anything, all for the same reason, and that reason. */
function standingsWithoutWorth(rows: readonly ActivityRow[]): ReadonlyMap<string, ActivityStanding> {
  const all = new Map<string, Set<ActivityStanding>>();
  for (const { activity, standing } of rows)
    all.set(activity, (all.get(activity) ?? new Set<ActivityStanding>()).add(standing));
  return new Map(
    [...all].flatMap(([activity, standings]) => {
      const [only, other] = standings;
      return only === undefined || only === 'counted' || other ? [] : [[activity, only]];
    }),
  );
}

/**
 * The lines below the list: first and last day, the activities given and asked, and the meaning
 * of the words in the last column (`standings`).
 */
function closing(listing: ActivityListing, standings: ReadonlySet<ActivityStanding>, style: Style): string[] {
  const { activities, start, end, total } = listing;
  const first = start ?? activities[0]?.date ?? end;
  return [
    listingWords.span(first, end),
    listingWords.givenAndAsked(total),
    ...listingWords.standingNotes(standings),
    ...listingWords.forMeNotes(activities),
  ]
    .filter(Boolean)
    .flatMap((text) => wrap(style.safe(text), style.right - DATE))
    .map((text) => line({ at: DATE, text, paint: style.dim }));
}

function nothing({ start, end }: ActivityListing, style: Style): string {
  const text = listingWords.nothingDone(start, end);
  return blocksText([wrap(text, style.right - DATE).map((part) => line({ at: DATE, text: part }))]);
}
