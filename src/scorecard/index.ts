import { addDays, earlier, type CivilDate } from '../model/civil-date.ts';
import { fromHundredths } from '../model/decimal.ts';
import type { Moment } from '../model/moment.ts';
import { periodOf, periodsUpTo, type Period, type Unit } from '../model/period.ts';
import { KINDS } from '../model/records.ts';
import { unreadDailyNotes } from '../vault/daily-notes/daily-fault.ts';
import { fileName, type VaultIndex } from '../vault/vault-index.ts';
import { dayView } from './day.ts';
import { DaysOff } from './days.ts';
import { dueContacts, remindsNobody } from './due.ts';
import { awaitingOutcome, comingEvents, recentEvents, eventInProgress } from './events.ts';
import { peopleOf, unique } from './note-activities.ts';
import { GoalMeter, activeGoals } from './goals.ts';
import { groupBy } from '../model/group-by.ts';
import { openIntroductions } from './introductions.ts';
import { Ledger } from './ledger.ts';
import { plannedActivities } from './planned.ts';
import { activePurposes, isInEffect, Purposes, pointsServing } from './purposes.ts';
import type { PurposeView, Summary } from './summary.ts';
import { suggested } from './suggestions.ts';
import { totals } from './totals.ts';

export { momentOf, type Moment } from '../model/moment.ts';
export { GoalMeter, isCountable, type CountableGoal, type GoalProgress } from './goals.ts';
export { DaysOff } from './days.ts';
export { Ledger } from './ledger.ts';
export { Scorekeeper } from './scorekeeper.ts';
export { remainingGoals, type RemainingGoal } from './remaining-goals.ts';
export type * from './summary.ts';

const TREND_PERIODS = 12;

/**
 * The scorecard of a vault for the period of `unit` that contains `date` (default: today), as of
 * `now`, counted from scratch; use `scorecardOf` if there is a ledger already. Plain data with
 * exact numbers, which the command line and the plugin show without computing anything.
 */
export function scorecard(
  index: VaultIndex,
  now: Moment,
  unit: Unit,
  date: CivilDate | null = null,
): Summary {
  return scorecardOf(Ledger.of(index, now), unit, date);
}

/** The day part of the scorecard alone. */
export function todayView(ledger: Ledger): Summary['day'] {
  return dayView(ledger, new DaysOff(ledger.index.records('scorecard')), comingEvents(ledger));
}

/** The parts of a scorecard that do not depend on the shown period, and that need all contacts and events. */
export interface WholeViews extends Pick<
  Summary,
  'due' | 'suggestions' | 'moreQuiet' | 'introductions' | 'setAside' | 'dailyNotesUnread' | 'vault'
> {
  readonly events: Omit<Summary['events'], 'recent'>;
}

export function wholeViews(ledger: Ledger): WholeViews {
  const { index } = ledger;
  return {
    due: dueContacts(ledger),
    ...suggested(ledger),
    events: { coming: comingEvents(ledger), awaitingOutcome: awaitingOutcome(ledger) },
    introductions: { open: openIntroductions(index) },
    setAside: eventInProgress(ledger),
    dailyNotesUnread: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    vault: vaultSize(index),
  };
}

/**
 * The scorecard of a ledger: plain, exact data that every face shows as it is. `whole` is the
 * part that is already known.
 */
export function scorecardOf(
  ledger: Ledger,
  unit: Unit,
  date: CivilDate | null = null,
  whole: WholeViews = wholeViews(ledger),
): Summary {
  const { index, now } = ledger;
  const daysOff = new DaysOff(index.records('scorecard'));
  const period = periodOf(unit, date ?? now.date, index.settings.weekStart);
  const planned = plannedActivities(ledger);
  const { coming, awaitingOutcome } = whole.events;
  const tomorrow = addDays(now.date, 1);
  return {
    version: 1,
    today: now.date,
    period,
    ...totals(ledger, period),
    goals: goalViews(ledger, daysOff, period),
    trend: trend(ledger, period),
    due: whole.due,
    suggestions: whole.suggestions,
    moreQuiet: whole.moreQuiet,
    events: { coming, recent: recentEvents(ledger, period), awaitingOutcome },
    introductions: whole.introductions,
    purposes: purposeViews(ledger, period),
    day: dayView(ledger, daysOff, coming),
    planned,
    tomorrow: {
      date: tomorrow,
      planned: planned.filter((one) => one.date === tomorrow),
      events: coming.filter(({ date, endDate = date }) => date <= tomorrow && tomorrow <= endDate),
      dayOff: daysOff.text(tomorrow),
    },
    dayOff: daysOff.text(now.date),
    setAside: whole.setAside,
    dailyNotesUnread: whole.dailyNotesUnread,
    vault: whole.vault,
  };
}

function goalViews(ledger: Ledger, daysOff: DaysOff, period: Period): Summary['goals'] {
  const reference = earlier(period.end, ledger.now.date);
  const meter = new GoalMeter(ledger, daysOff);
  return activeGoals(ledger.index).map((goal) => meter.view(goal, reference, period));
}

function trend(ledger: Ledger, period: Period): Summary['trend'] {
  return periodsUpTo(period, TREND_PERIODS, ledger.index.settings.weekStart).map(({ label, start, end }) => ({
    label,
    points: fromHundredths(ledger.points(start, end)),
  }));
}

/**
 * Active overall goals whose dates overlap the period, with the points of the activities that
 * serve them and the number of events that name them, within those dates.
 */
export function purposeViews(ledger: Ledger, { start, end }: Pick<Period, 'start' | 'end'>): PurposeView[] {
  const { index, scorecards } = ledger;
  const held = index
    .records('event')
    .filter(({ date, status }) => date !== null && start <= date && date <= end && isHeld(status));
  const events = groupBy(held, ({ purpose, path }) => unique(peopleOf(index, purpose, path)));
  const goals = activePurposes(index).filter(
    (goal) => (goal.start ?? start) <= end && start <= (goal.end ?? end),
  );
  const served = pointsServing(new Purposes(index), ledger.between(start, end), scorecards);
  return goals.map((goal) => {
    const days = [...served(goal.path)].filter(([date]) => isInEffect(goal, date));
    const points = days.reduce((sum, [, some]) => sum + some, 0);
    return {
      path: goal.path,
      name: fileName(goal.path),
      points: fromHundredths(points),
      events: (events.get(goal.path) ?? []).filter(({ date }) => date !== null && isInEffect(goal, date))
        .length,
    };
  });
}

function isHeld(status: string | null): boolean {
  return status !== 'skipped' && status !== 'canceled';
}

/** How many notes and records the vault has, and what could not be read. */
export function vaultSize(index: VaultIndex): Summary['vault'] {
  const contacts = index.records('contact');
  return {
    notes: index.notes.size,
    records: KINDS.reduce((sum, kind) => sum + index.records(kind).length, 0),
    contacts: contacts.length,
    remindsNobody: remindsNobody(index),
    goals: index.records('goal').length,
    events: index.records('event').length,
    adopted: index.adopted,
    unread: [...index.notes.values()].filter(({ unread }) => unread !== null).map(({ path }) => path),
  };
}
