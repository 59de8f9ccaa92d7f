import { netvault } from './command.ts';
import { byDay, longDate } from '../../app/words/dates.ts';
import { cadenceWords, dueWhen } from '../../app/words/due-words.ts';
import { plannedDayOffWords } from '../../app/words/phrases.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import type { DueView } from '../../scorecard/summary.ts';
import * as summaryWords from './summary-words.ts';

/** The day of a plan, and the day on which it is made. */
interface Days {
  readonly date: CivilDate;
  readonly today: CivilDate;
}

/* Texts of `netvault plan`. */

/** The title of a plan: `Friday 20 November 2026`. */
export const title = ({ date }: Pick<Days, 'date'>): string => `${weekdayName(date)} ${longDate(date)}`;
export const headings = {
  remaining: 'Left of your goals',
  amountLeft: 'left',
  share: 'that day',
  people: 'Whom to contact',
  undecided: 'Coming, with nothing decided yet',
  proposed: 'Proposed',
  decided: 'Decided',
  purposes: 'Where and when',
};
export const eventsHeading = (count: number): string => (count === 1 ? 'Event' : 'Events');

/** Number of decided lines. */
export const decided = (count: number): string =>
  count === 0 ? summaryWords.nothingDecided : summaryWords.decided(count);

export const aDayOff = 'a day off';
export const dayOff = (text: string): string => plannedDayOffWords(text, ', and nothing is proposed');
export const easyStart = ({ date, today }: Days): string =>
  `Two lines${daysBetween(today, date) === 1 ? ' tonight' : ''} make an easy start.`;
export const forExample = (days: Days): string => `${easyStart(days)} For example:`;
export const exampleCommand = ({ date }: Days): string => `${netvault('log')} "[ ] ${date} email NAME"`;

export const amount = (count: number, isMinutes: boolean): string =>
  isMinutes ? `${count} min` : String(count);

/** The last day of a goal, and the number of lines decided for it. */
export const until = (last: CivilDate, count: number, { date, today }: Days): string => {
  const day = last === date && daysBetween(today, date) > 1 ? 'that day' : byDay(last, today);
  return count === 0 ? day : `${day}, ${summaryWords.decided(count)}`;
};

/** When a person is or will be due, and the cadence: `since Monday, monthly`, `on 24 November, every 2 weeks`. */
export const due = (view: DueView, days: Days): string =>
  `${dueDay(view, days)}, ${cadenceWords(view.cadence)}`;

/** The command that writes the proposed lines. */
export const toWrite = (lines: number, { date, today }: Days): string => {
  const days = daysBetween(today, date);
  const what = lines === 1 ? 'this' : 'these';
  const where = days < 7 ? `into ${weekdayName(date)}’s log` : `into the log of ${dayAndMonth(date)}`;
  const command = days === 1 ? `${netvault('plan')} --write` : `${netvault('plan')} ${date} --write`;
  return `To write ${what} ${where}: ${command}`;
};

export const howToAnswer = 'Enter takes a line, n leaves it out, q ends; or write another line instead.';
export const answers = '[Y/n/q]';
export const anotherLine = 'Another line? (Enter: no)';

export const decidedForDay = (days: Pick<Days, 'date'>, count: number): string =>
  `${title(days)}: ${decided(count)}.`;

/** Why no line was written. */
export const nothingWritten = {
  brokenOff: 'Nothing was written.',
  dayOff: 'A day off: nothing is proposed.',
  nothingChosen: 'Nothing to write.',
};

/** `since Monday`, `today`, `tomorrow`, `that day`, `on 24 November`. */
function dueDay(view: DueView, { date, today }: Days): string {
  const { dueSince } = view;
  if (dueSince === null || dueSince <= today) return dueWhen(view, { today });
  if (daysBetween(today, dueSince) === 1) return 'tomorrow';
  return dueSince === date ? 'that day' : `on ${dayAndMonth(dueSince)}`;
}
