import type { GoalState, Summary } from '../../scorecard/summary.ts';
import { isEmpty, isSetAside } from '../summary/summary-state.ts';
import { doneCount, periodContainsToday, wasAllRead } from './day-words.ts';
import { counted, decidedTomorrow, eventName } from './phrases.ts';
import { headerGoal, proratedWords, stateWords } from './goal-words.ts';

/** `17 of 30 points`; `17 points` if there is no target (null). */
export function pointsWords(points: number, target: number | null): string {
  return target === null ? counted(points, 'point') : `${points} of ${target} points`;
}

/** What was done for others and what they were asked for: `9 for others, 3 asked of them`. */
export const givenAndAsked = ({ given, asked }: Summary['giving']): string =>
  `${given} for others, ${asked} asked of them`;

/** As `givenAndAsked`, but `''` if both are 0. */
export function givingWords({ given, asked }: Summary['giving']): string {
  return given + asked === 0 ? '' : givenAndAsked({ given, asked });
}

const COUNTED_STATES: readonly (readonly [GoalState, string])[] = [
  ['met', 'met'],
  ['behind', 'behind pace'],
  ['missed', 'not met'],
];

/**
 * `today 1 of 3 done`; `''` if nothing was decided for today, goals are set aside, the shown
 * period does not contain today, or something could not be read.
 */
export function todayInShort(summary: Summary): string {
  const isShown = periodContainsToday(summary) && !isSetAside(summary) && wasAllRead(summary);
  const count = isShown ? doneCount(summary.day) : '';
  return count === '' ? '' : `today ${count}`;
}

/** `1 met, 2 behind pace`: the number of goals in each state, without the header's goal. */
function goalStates(summary: Summary): string {
  const header = headerGoal(summary);
  const states = COUNTED_STATES.flatMap(([state, words]) => {
    const count = summary.goals.filter((goal) => goal !== header && goal.state === state).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return states.join(', ');
}

/**
 * The parts of a summary on one line: the points and their state, why their target is not the
 * full one, who is due, tomorrow, the goals. Some may be `''`. While an event sets goals aside,
 * only this is stated; for a vault without records and lines that count, only the period and
 * `empty`.
 */
export function onelineParts(summary: Summary, empty: string): string[] {
  const { label, unit } = summary.period;
  const period = unit === 'week' ? label.slice(5) : label;
  if (isEmpty(summary)) return [period, empty];
  if (isSetAside(summary)) {
    return [
      `goals set aside until ${summary.setAside?.until ?? ''}`,
      eventName({ name: summary.setAside?.name ?? '', date: summary.today }),
    ];
  }
  const header = headerGoal(summary);
  const points =
    header && header.state !== 'off'
      ? `${summary.points}/${counted(header.target, 'point')}`
      : counted(summary.points, 'point');
  const decided = decidedTomorrow(summary).length;
  // For other periods, nothing about today is shown.
  const isNow = periodContainsToday(summary);
  return [
    `${period} ${points}${header ? `, ${stateWords(header, summary)}` : ''}`,
    summary.vault.adopted ? '' : 'not set up',
    summary.dailyNotesUnread ? 'daily notes not read' : '',
    summary.vault.unread.length === 0 ? '' : `${counted(summary.vault.unread.length, 'file')} not read`,
    header ? proratedWords(header) : '',
    !isNow || summary.due.length === 0 ? '' : `${summary.due.length} due`,
    !isNow
      ? ''
      : `tomorrow ${decided > 0 ? `${decided} decided` : summary.tomorrow.dayOff === null ? 'open' : 'off'}`,
    // Last, since the end of the line may be cut off.
    goalStates(summary),
  ];
}
