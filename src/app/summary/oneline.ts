import type { GoalState, Summary } from '../../scorecard/summary.ts';
import { counted, decidedTomorrow, eventName, headerGoal, stateWords } from '../words/phrases.ts';

const COUNTED: readonly (readonly [GoalState, string])[] = [
  ['met', 'met'],
  ['behind', 'behind pace'],
  ['missed', 'not met'],
];

/** At an event goals are set aside: no number of the running period is shown. */
export function isSetAside({ setAside, today, period }: Summary): boolean {
  return setAside !== null && period.start <= today && today <= period.end;
}

/** The summary in a few words each: the points and their state, the goals, who is due, tomorrow; `empty` is said of a vault without records. */
export function onelineParts(summary: Summary, empty: string): string[] {
  const { label, unit } = summary.period;
  const period = unit === 'week' ? label.slice(5) : label;
  if (summary.vault.records === 0) return [period, empty];
  if (isSetAside(summary)) {
    return [
      `goals set aside until ${summary.setAside?.until ?? ''}`,
      eventName({ name: summary.setAside?.name ?? '', date: summary.today }),
    ];
  }
  const header = headerGoal(summary);
  const points =
    header && header.state !== 'off'
      ? `${summary.points}/${header.target} points`
      : counted(summary.points, 'point');
  const states = COUNTED.flatMap(([state, words]) => {
    const count = summary.goals.filter((goal) => goal !== header && goal.state === state).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const decided = decidedTomorrow(summary).length;
  return [
    `${period} ${points}${header ? `, ${stateWords(header, summary)}` : ''}`,
    summary.dailyNotesUnread ? 'daily notes not read' : '',
    states.join(', '),
    summary.due.length === 0 ? '' : `${summary.due.length} due`,
    decided === 0 ? 'tomorrow open' : `tomorrow ${decided} decided`,
  ];
}
