import { shownText } from '../../model/shown-text.ts';
import { exactDifference, shareRoundedUp } from '../../model/decimal.ts';
import type { Activity } from '../../scorecard/activity.ts';
import { progressFrom, isCountable, type CountableGoal } from '../../scorecard/goals.ts';
import { intendedActivities, withReconnections } from '../../scorecard/intended.ts';
import { openIntroductions } from '../../scorecard/introductions.ts';
import type { DecidedLine, RemainingGoal, Ledger } from '../../scorecard/index.ts';
import { isSameContent } from '../../scorecard/same-line.ts';
import { isSilent } from '../../scorecard/reconnections.ts';
import { BUILT_IN_POINTS } from '../../model/built-in-worths.ts';
import { countDecided, type DayPlan, type ProposedLine } from './day-plan.ts';
import { writeIntention, type Intention } from './intention.ts';

/** The most lines of a day, including those that are already decided. */
const MAX_LINES = 5;
/** Activities by which people keep in touch with one person. */
const CONTACT_ACTIVITIES: ReadonlySet<string> = new Set([
  'email',
  'call',
  'long-call',
  'follow-up',
  'coffee',
  'one-to-one',
]);
/** These happen at events, or by themselves, so it makes no sense to decide them alone. */
const NEVER_PROPOSED_ALONE: ReadonlySet<string> = new Set(['contacts', 'meet', 'card', 'event']);

/**
 * A few lines for a day, so that at most five are decided (docs/format.md, Plans): first what is
 * left over, then in rounds a line for each goal whose share is not decided, the goal with the
 * fewest remaining days first. People to contact are used in their order, each once. Nothing on a
 * day off.
 */
export function proposeLines(ledger: Ledger, plan: Omit<DayPlan, 'proposal'>): ProposedLine[] {
  if (plan.dayOff !== null) return [];
  const proposer = new Proposer(ledger, plan);
  const goals = [...plan.goals].sort(
    (a, b) => Number(isAnyPoints(a)) - Number(isAnyPoints(b)) || a.days - b.days,
  );
  const room = MAX_LINES - countDecided(plan);
  for (const line of plan.leftOver) if (line.shown && proposer.lines.length < room) proposer.move(line);
  for (let added = true; added;) {
    added = false;
    for (const goal of goals) if (proposer.lines.length < room && proposer.add(goal)) added = true;
  }
  return proposer.lines;
}

/** Every activity counts for such a goal, so it comes last: lines for the others count for it too. */
function isAnyPoints({ metric, activity }: RemainingGoal): boolean {
  return metric === 'points' && activity === null;
}

class Proposer {
  readonly lines: ProposedLine[] = [];
  /** The content of each proposed line. */
  readonly #intentions: Intention[] = [];
  readonly #ledger: Ledger;
  readonly #plan: Omit<DayPlan, 'proposal'>;
  /** The activities of the day so far: decided and proposed. */
  readonly #day: Activity[];

  constructor(ledger: Ledger, plan: Omit<DayPlan, 'proposal'>) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#day = intendedActivities(ledger, plan.date);
  }

  /** Adds a left-over line, if it can be written for this day. */
  move({ activity, people, count, minutes, text, path, line, column, date }: DecidedLine): void {
    const intention = { activity, people, count, minutes };
    const written = writeIntention(this.#ledger.index, this.#plan.date, intention);
    if (!written) return;
    const more = text === '' ? '' : `: ${text}`;
    const whole = { line: `${written.line}${more}`, text: `${written.text}${shownText(more)}` };
    const isDecided = this.#plan.decided.some((one) => isSameContent(one, { ...intention, text }));
    if (isDecided || this.lines.some((one) => one.line === whole.line)) return;
    this.lines.push({ ...whole, goal: null, goalName: '', from: { path, line, column, date } });
    this.#intentions.push(intention);
    this.#day.push(this.#activity(intention));
  }

  /** Adds a line for the goal, if its share is not used up. */
  add(goal: RemainingGoal): boolean {
    const { index, scorecards } = this.#ledger;
    const record = index.record('goal', goal.path);
    if (!record || !isCountable(record)) return false;
    const done = progressFrom(record, withReconnections(this.#ledger, this.#day), scorecards);
    const need = exactDifference(goal.share, done);
    if (need <= 0) return false;
    for (const intention of this.#intentionsFor(record, need)) {
      if (!this.#put(intention, { goal: goal.path, goalName: goal.name })) continue;
      this.#day.push(this.#activity(intention));
      return true;
    }
    return false;
  }

  /**
   * Adds a line, or raises the amount of an equal one, since equal lines cannot be decided twice.
   * False if it cannot be written.
   */
  #put(intention: Intention, goal: Pick<ProposedLine, 'goal' | 'goalName'>): boolean {
    const written = writeIntention(this.#ledger.index, this.#plan.date, intention);
    if (!written) return false;
    const at = this.lines.findIndex(({ line, from }) => from === null && line === written.line);
    const [first, before] = [this.lines[at], this.#intentions[at]];
    if (first && before) {
      if (!this.#put(sum(before, intention), first)) return false;
      const now = this.lines.indexOf(first);
      this.lines.splice(now, 1);
      this.#intentions.splice(now, 1);
    } else {
      this.lines.push({ ...written, goal: goal.goal, goalName: goal.goalName, from: null });
      this.#intentions.push(intention);
    }
    return true;
  }

  #activity({ activity, count = 1, minutes, people = [] }: Intention): Activity {
    const { date } = this.#plan;
    return {
      date,
      activity,
      count,
      minutes: minutes ?? null,
      people,
      event: null,
      path: '',
      span: null,
    };
  }

  /** Intentions that would serve a goal, the best first. */
  *#intentionsFor(goal: CountableGoal, need: number): Generator<Intention> {
    const worths = this.#ledger.scorecards.on(this.#plan.date);
    const activity = goal.metric === 'points' || goal.metric === 'minutes' ? goal.activity : goal.metric;
    if (activity === null) {
      // Minutes of any activity could be anything; points are earned most easily by a few e-mails.
      const isWorth = (worths.worth('email')?.hundredths ?? 0) > 0;
      if (goal.metric === 'points' && isWorth) yield* this.#withPeople('email', this.#people());
      return;
    }
    if (worths.isResult(activity) || NEVER_PROPOSED_ALONE.has(activity)) return;
    if (activity === 'reconnection') yield* this.#withPeople('email', this.#dormant());
    else if (activity === 'introduction') yield* this.#agreed();
    else if (goal.metric === 'minutes') yield { activity, minutes: Math.ceil(need) };
    else if (goal.metric === 'points') yield* this.#worth(activity, need);
    else yield* this.#times(activity, Math.ceil(need));
  }

  /** As many times as the wanted points take. */
  *#worth(activity: string, points: number): Generator<Intention> {
    const worth = this.#ledger.scorecards.on(this.#plan.date).worth(activity);
    if (!worth || worth.hundredths === 0) return;
    const units = shareRoundedUp(points, 100, worth.hundredths);
    if (worth.perMinutes === null) yield* this.#times(activity, units);
    else yield { activity, minutes: Math.ceil(units * worth.perMinutes) };
  }

  /** Once with each person, or as many times as wanted. */
  *#times(activity: string, count: number): Generator<Intention> {
    if (this.#isWithPeople(activity)) yield* this.#withPeople(activity, this.#people());
    yield { activity, count };
  }

  /** An activity for keeping in touch, or a custom one that was done with people before. */
  #isWithPeople(activity: string): boolean {
    if (CONTACT_ACTIVITIES.has(activity)) return true;
    if (BUILT_IN_POINTS.has(activity)) return false;
    return this.#ledger.done.some((one) => one.activity === activity && one.people.length > 0);
  }

  *#withPeople(activity: string, paths: Iterable<string>): Generator<Intention> {
    for (const path of paths) yield { activity, people: [path] };
  }

  /** People to contact who are not part of the day yet. */
  *#people(): Generator<string> {
    for (const { path } of [...this.#plan.due, ...this.#plan.suggestions]) if (this.#isFree(path)) yield path;
  }

  /** People with whom any activity would be a reconnection. */
  *#dormant(): Generator<string> {
    const { index, contacts } = this.#ledger;
    for (const { path } of [...this.#plan.suggestions, ...this.#plan.due]) {
      if (this.#isFree(path) && isSilent(index, contacts, path, this.#plan.date)) yield path;
    }
  }

  /** Introductions to which both people have agreed. */
  *#agreed(): Generator<Intention> {
    for (const { status, between } of openIntroductions(this.#ledger.index)) {
      const isDecided = this.#day.some(
        ({ activity, people }) => activity === 'introduction' && between.every((one) => people.includes(one)),
      );
      if (status === 'consented' && !isDecided) yield { activity: 'introduction', people: between };
    }
  }

  #isFree(path: string): boolean {
    return !this.#day.some(({ people }) => people.includes(path));
  }
}

/** Two equal intentions as one: their counts or minutes added up. */
function sum(a: Intention, b: Intention): Intention {
  return (a.minutes ?? null) === null
    ? { ...a, count: (a.count ?? 1) + (b.count ?? 1) }
    : { ...a, minutes: (a.minutes ?? 0) + (b.minutes ?? 0) };
}
