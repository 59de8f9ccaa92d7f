import { capital } from '../../model/plain-letters.ts';
import { shownText } from '../../model/shown-text.ts';
import { joinWords } from '../../model/join-words.ts';
import { amountText } from '../../model/amount-text.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { IntroductionStatus } from '../../parser/records/introduction.ts';
import { namedApart } from '../people/shared-names.ts';
import { dayWithYearIfOther, shortDay } from './dates.ts';
import type { ComingEvent, SaidLine, RecentEvent, Summary } from '../../scorecard/summary.ts';

/** `1 event`, `2 events`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Shown after the first items of a longer list. */
export const andMore = (count: number): string => `and ${count} more`;

/** The first names, at most `most`, and the number of the others: `a, b and 3 more`. */
export function firstOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} ${andMore(more)}` : listed(names);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return joinWords(words, 'and');
}

/** A phrase as a sentence: `offers star charts` → `Offers star charts.` */
export function sentence(text: string): string {
  return fullStop(capital(text.trim()));
}

/** A text with a full stop unless it is empty or already ends in punctuation. */
export function fullStop(text: string): string {
  return text === '' || /[.?!:…]$/.test(text) ? text : `${text}.`;
}

/** `1 contract, 2 job-offer`; names of activities have no plural. */
export function resultsText({ results }: Summary): string {
  return Object.entries(results)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** An event's name without its date at the beginning, since the date is shown next to it. */
export function eventName({ name, date }: { readonly name: string; readonly date: string }): string {
  const rest = name.startsWith(date) ? name.slice(date.length).replace(/^[\s_–—-]+/, '') : name;
  return rest === '' ? name : rest;
}

/**
 * The same, with the last day of an event of several days: `Book days, to 20 November`. The last
 * day is left out if `hours`, which is shown next to it, already contains the end.
 */
export function eventUntil(
  event: { readonly name: string; readonly date: string; readonly endDate?: CivilDate | null },
  hours = '',
): string {
  const name = eventName(event);
  if (hours.includes(UNTIL)) return name;
  return event.endDate ? `${name}, to ${dayWithYearIfOther(event.endDate, event.date as CivilDate)}` : name;
}

const UNTIL = 'until ';

/** The days and hours of an event. */
export type EventHours = Pick<ComingEvent, 'date' | 'time' | 'until'> & {
  readonly endDate?: CivilDate | null;
};

/**
 * The hours of an event as shown next to `day`: `18:00-20:30`; `22:00 until tomorrow 02:00`, and
 * on the next day `since yesterday, until 02:00`. `''` for an event that begins on that day and
 * has no hours.
 */
export function eventHours(
  { date, endDate, time, until }: EventHours,
  day: CivilDate,
  today: CivilDate,
): string {
  const named = (one: CivilDate): string =>
    daysBetween(one, today) === 1 ? 'yesterday' : shortDay(one, today);
  const since = date < day ? `since ${named(date)}` : '';
  const [start, end = ''] = time?.split(/\s*[-–—]\s*/) ?? [];
  // The hours of an event of several days apply to each day; after the last midnight only the end
  // remains.
  const [last, clock] = until?.split(' ') ?? (day > (endDate ?? date) ? [day, end] : []);
  if (!clock) return [time, since].filter(Boolean).join(', ');
  const to = `${UNTIL}${last === day ? '' : `${named(last as CivilDate)} `}${clock}`;
  return since === '' ? [start, to].filter(Boolean).join(' ') : `${since}, ${to}`;
}

/** `meet 3, introduction 1`. */
export function eventGoals({ goals }: Pick<ComingEvent, 'goals'>): string {
  return goals.map(({ activity, target }) => `${activity} ${target}`).join(', ');
}

/** `meet 2 of 3`, for each goal of an attended event. */
export function reachedGoals({ goals }: Pick<RecentEvent, 'goals'>): string[] {
  return goals.map(({ activity, target, done }) => `${activity} ${done} of ${target}`);
}

/** `call John Backus`, `reading 15m`, `email x2: the reading list`. */
export function plannedText({ activity, names, count, minutes, text }: SaidLine): string {
  const people = names.join(activity === 'introduction' ? ' + ' : ' and ');
  const what = [activity, amountText(count, minutes), people].filter(Boolean).join(' ');
  // Without an activity or people, the text is needed to understand the line.
  return (people !== '' && activity !== '') || text === '' ? what : `${what}: ${shownText(text)}`;
}

/** `meet 3 at Winter book fair`. */
export function goalsAtEvent(event: Pick<ComingEvent, 'name' | 'date' | 'goals'>): string[] {
  return event.goals.map(({ activity, target }) => `${activity} ${target} at ${eventName(event)}`);
}

interface Tomorrow {
  readonly tomorrow: Pick<Summary['tomorrow'], 'planned' | 'events'>;
}

/** Everything that is decided for tomorrow: open lines, and the goals of events. */
export function decidedTomorrow({ tomorrow: { planned, events } }: Tomorrow): string[] {
  return [
    ...namedApart(planned)
      .filter(({ open }) => open)
      .map(plannedText),
    ...events.flatMap(goalsAtEvent),
  ];
}

/** The other lines in tomorrow's log: a line without an open box is not a decision. */
export function notedTomorrow({ tomorrow: { planned } }: Tomorrow): string[] {
  return namedApart(planned)
    .filter(({ open }) => !open)
    .map(plannedText);
}
export const ALSO_NOTED = 'Also noted';

/** The states of an introduction. */
export const INTRODUCTION_WORDS: Readonly<Record<IntroductionStatus, string>> = {
  proposed: 'proposed',
  asked: 'asked',
  consented: 'agreed by both',
  declined: 'declined',
  made: 'made',
};

/** `2 open: 1 asked, 1 agreed by both`. */
export function introductionsText({ introductions: { open } }: Summary): string {
  const states = (['proposed', 'asked', 'consented'] as const).flatMap((status) => {
    const count = open.filter((introduction) => introduction.status === status).length;
    return count === 0 ? [] : [`${count} ${INTRODUCTION_WORDS[status]}`];
  });
  return `${open.length} open: ${states.join(', ')}`;
}

export const NOTHING_DECIDED = 'Nothing is decided yet. Two lines tonight make an easy start.';

/** A planned day off; `more` is put before the full stop. */
export const plannedDayOffWords = (text: string, more = ''): string =>
  `A day off${text === '' ? '.' : `: ${fullStop(text)}`} Nothing is expected${more}.`;
export const HOW_TO_SETTLE = 'Write status: attended, skipped or canceled in its note.';
