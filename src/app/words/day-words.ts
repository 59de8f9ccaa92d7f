import { shownText } from '../../model/shown-text.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import { periodContains } from '../../model/period.ts';
import type { ComingEvent, DayView, DecidedLine, SaidLine, Summary } from '../../scorecard/summary.ts';
import { pastDay } from './dates.ts';
import { plannedText } from './phrases.ts';

/** `call John Backus: the prize`. */
export function decidedText(line: SaidLine): string {
  const { activity, names, text } = line;
  return activity !== '' && names.length > 0 && text !== ''
    ? `${plannedText(line)}: ${shownText(text)}`
    : plannedText(line);
}

export const NOTHING_DECIDED_TODAY = 'Nothing was decided for today.';
export const NOTHING_EXPECTED = 'Nothing is expected.';
/** How many left-over lines are shown at first. */
export const MAX_LEFT_OVER = 3;

/** The parts of a summary that show whether everything in the vault was read. */
export type ReadingState = Pick<Summary, 'dailyNotesUnread' | 'vault'>;

/**
 * Whether everything was read that may contain planned lines. If not, it is unknown whether
 * nothing is planned, and how much of it is done.
 */
export function wasAllRead({ dailyNotesUnread, vault }: ReadingState): boolean {
  return dailyNotesUnread === null && vault.unread.length === 0;
}

/** Whether the shown period contains today; for other periods, nothing about today is shown. */
export function periodContainsToday({ today, period }: Pick<Summary, 'today' | 'period'>): boolean {
  return periodContains(period, today);
}

/** Coming events except those of today, which are in a section of their own. */
export function laterEvents({ events, today }: Pick<Summary, 'events' | 'today'>): readonly ComingEvent[] {
  return events.coming.filter(({ date }) => date > today);
}

/**
 * The name of the goal that is about this activity: the first in the order in which goals are
 * shown; `''` if there is none.
 */
export function goalOfLine({ activity }: Pick<DecidedLine, 'activity'>, goals: Summary['goals']): string {
  return goals.find((goal) => (goal.activity ?? goal.metric) === activity)?.name ?? '';
}

/** The day of a left-over line, in words without blame: `from yesterday`, `from Tuesday`, `from 28 October`. */
export function fromDay(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  return `from ${days > 1 && days < 7 ? weekdayName(date) : pastDay(date, today)}`;
}

/** `1 of 3 done`; `''` if nothing was decided. */
export function doneCount({ decided }: Pick<DayView, 'decided'>): string {
  if (decided.length === 0) return '';
  return `${decided.filter(({ done }) => done).length} of ${decided.length} done`;
}

/** The left-over lines that views show (see `DayView`). */
export function shownLeftOver({ leftOver }: Pick<DayView, 'leftOver'>): DayView['leftOver'] {
  return leftOver.filter(({ shown }) => shown);
}

/** A day off: its name, and that nothing is expected. */
export function dayOffWords(text: string): string {
  return text === '' ? `A day off. ${NOTHING_EXPECTED}` : `${text}. ${NOTHING_EXPECTED}`;
}
