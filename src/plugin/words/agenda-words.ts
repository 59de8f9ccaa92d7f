import { capital } from '../../model/plain-letters.ts';
import {
  counted,
  eventGoals,
  eventHours,
  eventName,
  eventUntil,
  NOTHING_DECIDED,
  plannedDayOffWords,
  plannedText,
  sentence,
} from '../../app/words/phrases.ts';
import { nameApart, sharedNames } from '../../app/people/shared-names.ts';
import { dayWithYearIfOther } from '../../app/words/dates.ts';
import { dueWords } from '../../app/words/due-words.ts';
import { proratedWords } from '../../app/words/goal-words.ts';
import type { DayPlan } from '../../app/plan/day-plan.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { ComingEvent, SaidLine } from '../../scorecard/summary.ts';

/** The section with the events of the next days. */
export const coming = 'Coming';
export const eventCount = (count: number): string => counted(count, 'event');

export const nothingComing = 'No event in the next 30 days.';

/** Time and place of an event, for a list of one day: `18:00 to 20:30. The old library.` */
export function whenAndWhere(event: ComingEvent, today: CivilDate, on = today, day = ''): string {
  const { time, until, place } = event;
  const hours = eventHours(event, on, today).replace('-', ' to ');
  const when = capital(`${[day, (time ?? until) ? '' : 'all day', hours].filter(Boolean).join(', ')}.`);
  return place === null ? when : `${when} ${sentence(place)}`;
}

/** The same with the day, next to which its date is shown: `Tomorrow, 18:00 to 20:30. The old library.` */
export function dayAndWhere(event: ComingEvent, today: CivilDate): string {
  const days = daysBetween(today, event.date);
  const to = event.endDate && !event.until ? `, to ${dayWithYearIfOther(event.endDate, event.date)}` : '';
  const name = days === 0 ? 'today' : days === 1 ? 'tomorrow' : weekdayName(event.date);
  return whenAndWhere(event, today, event.date, name + to);
}

/** The date before that, for screen readers. */
export const heardDate = (date: string): string => `${date}. `;

/** An event without decisions: the text before the button, the button, and its label for screen readers. */
export const eventOpen = 'Nothing decided yet ';
export const decide = 'Decide';
export const decideFor = (event: ComingEvent): string => `Decide for ${eventName(event)}`;

/** The section with what is decided for tomorrow. */
export const tomorrow = 'Tomorrow';
export const decidedAt = (event: ComingEvent): string => sentence(eventGoals(event));
export const nothingDecided = NOTHING_DECIDED;

/** A planned activity: `Call Ada Lovelace`, `Reading 15m`. Its text is shown below it. */
export const planned = (one: SaidLine): string => capital(plannedText({ ...one, text: '' }));

/** The form that plans a day. */
export const planDayOff = plannedDayOffWords;
export const planEvents = 'Events';
export const planEvent = (event: ComingEvent, { date, today }: Pick<DayPlan, 'date' | 'today'>): string => {
  const hours = eventHours(event, date, today);
  return [eventUntil(event, hours), hours, event.place].filter(Boolean).join(', ');
};
export const planDecided = 'Decided';
export const planAids = 'What is left, and whom to contact';
export const planLeft = 'Left of your goals';

/** What is left of a goal, in all and for the day. */
export function goalLeft(goal: DayPlan['goals'][number]): string {
  const { name, left, share, metric } = goal;
  const of = metric === 'minutes' ? ' min' : '';
  const text = `${name}: ${left}${of} left, ${share}${of} for the day`;
  return [text, proratedWords({ ...goal, state: 'on-pace' })].filter(Boolean).join('; ');
}

export const planPeople = 'Whom to contact';
/** The people to contact and why, first those who are due. */
export function planReasons(plan: DayPlan): readonly string[] {
  const shared = sharedNames(plan);
  return [
    ...plan.due.map((one) => `${nameApart(one, shared)}: ${dueWords(one, plan)}`),
    ...plan.suggestions.map((one) => `${nameApart(one, shared)}: ${one.reason}`),
  ];
}
export const planQuestion = 'What will you do?';

/** The field for a line of the user's own, and its placeholder. */
export const planOwn = 'Something else';
export const planOwnExample = 'email Ada: the reading list';

/** The notice after lines were written. */
export const decidedFor = (lines: number, date: CivilDate): string =>
  `${counted(lines, 'line')} decided for ${weekdayName(date)}.`;
