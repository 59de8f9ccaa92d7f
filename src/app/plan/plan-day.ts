import { activePurposes, isInEffect } from '../../scorecard/purposes.ts';
import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { DaysOff, vaultSize, remainingGoals, type Ledger } from '../../scorecard/index.ts';
import { leftOverViews } from '../../scorecard/day.ts';
import { dueContacts } from '../../scorecard/due.ts';
import { openEvents, peopleAt } from '../../scorecard/events.ts';
import { intendedActivities } from '../../scorecard/intended.ts';
import { plannedActivities } from '../../scorecard/planned.ts';
import { suggested } from '../../scorecard/suggestions.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { DayPlan } from './day-plan.ts';
import { proposeLines } from './propose.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** How many days ahead to look for events without goals: as far as the linter does. */
const AHEAD = 14;

/**
 * What is decided for a day (tomorrow for null), what is left to decide, and a proposal. Throws
 * `UserError` for a past day, and if a scorecard note cannot be read.
 */
export function planDay(ledger: Ledger, day: CivilDate | null): DayPlan {
  const { index, now } = ledger;
  requireScorecards(index);
  const date = day ?? addDays(now.date, 1);
  if (date < now.date) {
    throw new UserError('day-is-over', { date, today: now.date });
  }
  const daysOff = new DaysOff(index.records('scorecard'));
  // People who will have been contacted by then need no other reason.
  const met = new Set([
    ...intendedActivities(ledger, now.date, date).flatMap(({ people }) => people),
    // An event in progress counts on the day on which it began; its people are there until its end.
    ...openEvents(ledger, now.date, date).flatMap(({ path }) => peopleAt(index, path)),
  ]);
  const isFree = ({ path }: { readonly path: string }): boolean => !met.has(path);
  const { suggestions, moreQuiet } = suggested(ledger, date, isFree);
  const plan = {
    version: 1,
    today: now.date,
    date,
    dayOff: daysOff.text(date),
    decided: plannedActivities(ledger).filter((one) => one.date === date),
    leftOver: leftOverViews(ledger, daysOff),
    events: openEvents(ledger, date, date),
    goals: remainingGoals(ledger, daysOff, date),
    due: dueContacts(ledger, date).filter(isFree),
    suggestions: suggestions.filter(isFree),
    moreQuiet,
    undecided: openEvents(ledger, addDays(date, 1), addDays(date, AHEAD)).filter(
      ({ goals }) => goals.length === 0,
    ),
    purposes: purposes(index, date),
    vault: vaultSize(index),
  } as const;
  return { ...plan, proposal: proposeLines(ledger, plan) };
}

function purposes(index: VaultIndex, date: CivilDate): DayPlan['purposes'] {
  return activePurposes(index)
    .filter((goal) => isInEffect(goal, date) && goal.where.length + goal.when.length > 0)
    .map(({ path, where, when }) => ({ path, name: fileName(path), where, when }));
}
