import { capital } from '../../model/plain-letters.ts';
import { counted, resultsText } from '../../app/words/phrases.ts';
import { goalNote, proratedWords, stateWords, streakWords } from '../../app/words/goal-words.ts';
import { givenAndAsked } from '../../app/words/summary-words.ts';
import { dayAndMonth, monthName } from '../../model/date-names.ts';
import type { Unit } from '../../model/period.ts';
import type { GoalView, Summary } from '../../scorecard/summary.ts';

/** The name of the view. */
export const view = 'Scorecard';

/** The choice of the period. */
export const periods = 'Period';
export const unit = (one: Unit): string => capital(one);
export const earlier = (one: Unit): string => `Earlier ${one}`;
export const later = (one: Unit): string => `Later ${one}`;
export const backToNow = 'Now';

/** The text after the number of points if a goal asks for points: ` of 25 points`. */
export const ofPoints = (target: number): string => ` of ${counted(target, 'point')}`;

/** The text after the number of points if no goal asks for points: ` points`, ` points in November`. */
export function pointsOnly({ points, period: { unit: one, start } }: Summary): string {
  return ` ${points === 1 ? 'point' : 'points'}${one === 'month' ? ` in ${monthName(start)}` : ''}`;
}

/** The label and value of the bar of points, for screen readers. */
export const pointsBar = 'Points';
export const pointsDone = ({ done, target }: GoalView): string => `${done} of ${counted(target, 'point')}`;

/** The text below the points: the number expected by now, and why the target is reduced; may be empty. */
export const pace = (goal: GoalView, summary: Summary): string =>
  [paceAlone(goal, summary), proratedWords(goal)].filter(Boolean).join(' · ');

function paceAlone(goal: GoalView, { today, period }: Summary): string {
  if (period.end < today) return `The ${period.unit} is over`;
  if (goal.state === 'met') return '';
  return goal.expected > 0 ? `Pace by today: ${goal.expected}` : '';
}

export const noPointsGoal = (one: Unit): string => `No points goal for the ${one}`;
export const setPointsGoal = 'Set one';
export const streak = ({ streak: count, every }: GoalView): string => streakWords(count, every);

/** The text of the chart of points for screen readers, and its caption. */
export function chart(trend: Summary['trend']): string {
  const each = trend.map(({ label, points }) => `${label} ${points}`).join(', ');
  return `Points of ${trend.length} periods: ${each}`;
}
export const targetLine = 'target';
export const giving = ({ giving: both }: Summary): string => givenAndAsked(both);
export const results = (summary: Summary): string => `Results: ${resultsText(summary)}`;

/** The goals. */
export const goals = 'Goals';
export const goalsMet = (count: number): string => `${count} met`;
export const goalsWithoutPurpose = 'Other goals';
/** How to assign points that belong to no overall goal. */
export const namePurpose = 'Name it under “purpose” in their notes.';

/** The state of a goal: `On pace`, `Begins 1 January`. */
export function goalState(goal: GoalView, summary: Pick<Summary, 'today' | 'dayOff'>): string {
  if (goal.state !== 'upcoming') return capital(stateWords(goal, summary));
  return goal.start === null ? 'Not begun' : `Begins ${dayAndMonth(goal.start)}`;
}

/**
 * The text after the state of a goal: what is left, its current streak, or its period if that is
 * longer than the shown one.
 */
export function goalRest(goal: GoalView, summary: Pick<Summary, 'period'>): string {
  const note = goal.state === 'off' ? '' : goalNote(goal, summary);
  const rest = note === counted(goal.streak, goal.every) ? `${note} running` : note;
  const days = (goal.on ?? []).map(capital).join(', ');
  return [[rest, proratedWords(goal)].filter(Boolean).join(', '), days].filter(Boolean).join(' · ');
}

/** The line that opens the list of findings. */
export const findings = (count: number): string => counted(count, 'finding');
export const errors = (count: number): string => counted(count, 'error');

/** The text in place of the numbers; `isOn` is true during an event. */
export const setAside = (isOn: boolean): string =>
  `Your goals are set aside ${isOn ? 'while the event is on' : 'until you show them'}.`;

/** The status bar item: `W47 20/25 points, on pace · 3 findings`. */
export const statusUnread = 'Scorecard not read';
export const statusSetAside = 'Goals set aside';
export const statusNotSetUp = 'Not set up';
export const status = (points: string, count: number): string =>
  count === 0 ? points : `${points} · ${findings(count)}`;
