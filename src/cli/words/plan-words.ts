import { byDay, longDate } from '../../app/words/dates.ts';
import { cadenceWords, dueWhen, plannedText } from '../../app/words/phrases.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import type { DueView, PlannedActivity } from '../../scorecard/summary.ts';
import { SUMMARY_WORDS } from './summary-words.ts';

/** The day of a plan, and the day on which it is made. */
interface Days {
  readonly date: CivilDate;
  readonly today: CivilDate;
}

/** What `netvault plan` says. */
export const PLAN_WORDS = {
  /** What a plan's day is called: `Friday 20 November 2026`. */
  title: ({ date }: Pick<Days, 'date'>): string => `${weekdayName(date)} ${longDate(date)}`,
  headings: {
    remaining: 'Left of your goals',
    amountLeft: 'left',
    share: 'that day',
    people: 'Whom to contact',
    undecided: 'Coming, with nothing decided yet',
    proposed: 'Proposed',
    decided: 'Decided',
    purposes: 'Where and when',
  },
  eventsHeading: (count: number): string => (count === 1 ? 'Event' : 'Events'),

  /** How much is decided. */
  decided: (count: number): string =>
    count === 0 ? SUMMARY_WORDS.nothingDecided : SUMMARY_WORDS.decided(count),
  /** A line that is decided, whole: `call John Backus: the reading list`. */
  decidedLine: (one: PlannedActivity): string =>
    one.names.length > 0 && one.text !== '' ? `${plannedText(one)}: ${one.text}` : plannedText(one),
  aDayOff: 'a day off',
  dayOff: (text: string): string =>
    `${text === '' ? 'A day off.' : `A day off: ${text}.`} Nothing is asked of it, and nothing is proposed.`,
  easyStart: (days: Days): string => `Two lines${isTomorrow(days) ? ' tonight' : ''} make an easy start.`,
  forExample: (days: Days): string => `${PLAN_WORDS.easyStart(days)} For example:`,
  exampleCommand: ({ date }: Days): string => `netvault log "[ ] ${date} email [[Ada Lovelace]]"`,

  amount: (amount: number, isMinutes: boolean): string => (isMinutes ? `${amount} min` : String(amount)),
  /** Until when a goal runs, and how much is decided for it. */
  until: (last: CivilDate, decided: number, { date, today }: Days): string => {
    const until = last === date && daysBetween(today, date) > 1 ? 'that day' : byDay(last, today);
    return decided === 0 ? until : `${until}, ${decided} decided`;
  },
  /** When somebody is due, be it to come, and the cadence: `since Monday, monthly`, `on 24 November, every 2 weeks`. */
  due: (view: DueView, days: Days): string => `${dueDay(view, days)}, ${cadenceWords(view.cadence)}`,
  more: (count: number): string => `and ${count} more`,

  /** The command that writes what is proposed. */
  toWrite: (lines: number, { date, today }: Days): string => {
    const days = daysBetween(today, date);
    const what = lines === 1 ? 'this' : 'these';
    const where = days < 7 ? `into ${weekdayName(date)}’s log` : `into the log of ${dayAndMonth(date)}`;
    const command = days === 1 ? 'netvault plan --write' : `netvault plan ${date} --write`;
    return `To write ${what} ${where}: ${command}`;
  },

  howToAnswer: 'Enter takes a line, n leaves it out, q ends; or write another instead.',
  answers: '[Y/n/q]',
  anotherLine: 'Another line? (Enter: no)',

  dayHas: (days: Pick<Days, 'date'>, decided: number): string =>
    `${PLAN_WORDS.title(days)}: ${PLAN_WORDS.decided(decided)}.`,
  /** Why no line was written. */
  nothingWritten: {
    brokenOff: 'Nothing was written.',
    dayOff: 'A day off: nothing is proposed.',
    nothingChosen: 'Nothing to write.',
  },
};

function isTomorrow({ date, today }: Days): boolean {
  return daysBetween(today, date) === 1;
}

/** `since Monday`, `today`, `tomorrow`, `that day`, `on 24 November`. */
function dueDay(view: DueView, { date, today }: Days): string {
  const { dueSince } = view;
  if (dueSince === null || dueSince <= today) return dueWhen(view, { today });
  if (daysBetween(today, dueSince) === 1) return 'tomorrow';
  return dueSince === date ? 'that day' : `on ${dayAndMonth(dueSince)}`;
}
