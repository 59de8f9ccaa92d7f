import type { CivilDate } from '../../model/civil-date.ts';
import type { LogDraft } from './draft-log.ts';
import type { GoalEffect, LogEffect } from './log-effect.ts';
import { longDate, shortDay } from '../words/dates.ts';
import { counted, stateWords, valueText } from '../words/phrases.ts';

/** The goal for all points of the one week that the lines are in. */
export function weekGoal({ weeks, goals }: LogEffect): GoalEffect | undefined {
  const [week] = weeks;
  return weeks.length === 1
    ? goals.find(
        ({ metric, activity, every, period, state }) =>
          metric === 'points' &&
          activity === null &&
          every === 'week' &&
          period.label === week?.period.label &&
          state !== 'upcoming',
      )
    : undefined;
}

/** `1 point. The week is at 21 of 30: on pace.` Nothing where no line can count yet. */
export function pointsSentence(effect: LogEffect): string {
  const { points, weeks, today } = effect;
  if (weeks.length === 0) return '';
  const gained = `${counted(points, 'point')}.`;
  if (points === 0) return gained;
  const goal = weekGoal(effect);
  const told = weeks.map(({ period, points: all }) => {
    const isNow = period.start <= today && today <= period.end;
    const name = isNow ? 'The week' : `Week ${Number(period.label.slice(6))}`;
    if (!goal || goal.state === 'off') return `${name} is at ${all}.`;
    return `${name} is at ${valueText(goal)}: ${stateWords(goal, effect)}.`;
  });
  return [gained, ...told].join(' ');
}

/** What is to be known of lines that count for nothing, or not yet. */
export function standings(draft: LogDraft, { lines, today }: LogEffect): string[] {
  const told = draft.lines.flatMap(({ date, entry }, at) => {
    switch (lines[at]?.standing) {
      case 'intention':
        return [date < today ? `Open since ${longDate(date)}.` : `Decided for ${dayName(date, today)}.`];
      case 'later':
        return [`Planned for ${dayName(date, today)}: it counts on that day.`];
      case 'neither':
        return ['Its mark says neither done nor to do: it does not count.'];
      case 'result':
        return [`A result, ${entry.activity}: it is kept beside the points.`];
      case 'twice':
        return ['Another note tells of it already: it counts once.'];
      default:
        return [];
    }
  });
  return [...new Set(told)];
}

function dayName(date: CivilDate, today: CivilDate): string {
  const short = shortDay(date, today);
  return short === 'today' || short === 'tomorrow' ? short : longDate(date);
}

/** `Call five people: 3 of 5, on pace`; `shown` is the goal's name as a face shows it. */
export function goalWords(goal: GoalEffect, effect: LogEffect, shown: string = goal.name): string {
  const { period } = goal;
  const isNow = period.start <= effect.today && effect.today <= period.end;
  const value = valueText(goal) || String(goal.done);
  const words = [`${shown}: ${value}`, isNow ? '' : period.label, stateWords(goal, effect)];
  return words.filter(Boolean).join(', ');
}

/** Activities that no scorecard knows, each with the one that was probably meant, or null. */
export function unknownActivities(draft: LogDraft, effect: LogEffect): ReadonlyMap<string, string | null> {
  const unknown = new Map<string, string | null>();
  for (const [at, { entry }] of draft.lines.entries()) {
    const { standing = 'counted', meant = null } = effect.lines[at] ?? {};
    if (standing === 'unknown' || meant !== null) unknown.set(entry.activity, meant);
  }
  return unknown;
}
