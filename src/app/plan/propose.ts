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

/** As much as a day is asked to hold, with what is decided already. */
const MOST_LINES = 5;
/** How one keeps in touch with one person. */
const IN_TOUCH: ReadonlySet<string> = new Set([
  'email',
  'call',
  'long-call',
  'follow-up',
  'coffee',
  'one-to-one',
]);
/** These come with an event, or of themselves: deciding on them alone means nothing. */
const NOT_ALONE: ReadonlySet<string> = new Set(['contacts', 'meet', 'card', 'event']);

/**
 * A few lines for a day, so that five are decided at most (docs/format.md,
 * Plans): what is left over first, then a line for each goal whose share is not decided, those first whose
 * days run out first, and so round again; with the people to contact, in their
 * order, each once. Nothing on a day off.
 */
export function propose(ledger: Ledger, plan: Omit<DayPlan, 'proposal'>): ProposedLine[] {
  if (plan.dayOff !== null) return [];
  const proposer = new Proposer(ledger, plan);
  const goals = [...plan.goals].sort(
    (a, b) => Number(isAnyPoints(a)) - Number(isAnyPoints(b)) || a.days - b.days,
  );
  const room = MOST_LINES - countDecided(plan);
  for (const line of plan.leftOver) if (line.shown && proposer.lines.length < room) proposer.move(line);
  for (let added = true; added;) {
    added = false;
    for (const goal of goals) if (proposer.lines.length < room && proposer.add(goal)) added = true;
  }
  return proposer.lines;
}

/** Every activity serves it, so it comes last: what the others ask for counts for it. */
function isAnyPoints({ metric, activity }: RemainingGoal): boolean {
  return metric === 'points' && activity === null;
}

class Proposer {
  readonly lines: ProposedLine[] = [];
  /** What each line says. */
  readonly #intentions: Intention[] = [];
  readonly #ledger: Ledger;
  readonly #plan: Omit<DayPlan, 'proposal'>;
  /** What the day would hold: what is decided and what is proposed so far. */
  readonly #day: Activity[];

  constructor(ledger: Ledger, plan: Omit<DayPlan, 'proposal'>) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#day = intendedActivities(ledger, plan.date);
  }

  /** Adds a line that is left over, if it can be written for this day. */
  move({ activity, people, count, minutes, text, path, line, column, date }: DecidedLine): void {
    const intention = { activity, people, count, minutes };
    const written = writeIntention(this.#ledger.index, this.#plan.date, intention);
    if (!written) return;
    const more = text === '' ? '' : `: ${text}`;
    const whole = { line: `${written.line}${more}`, text: `${written.text}${more}` };
    const isDecided = this.#plan.decided.some((one) => isSameContent(one, { ...intention, text }));
    if (isDecided || this.lines.some((one) => one.line === whole.line)) return;
    this.lines.push({ ...whole, goal: null, goalName: '', from: { path, line, column, date } });
    this.#intentions.push(intention);
    this.#day.push(this.#activity(intention));
  }

  /** Adds a line for the goal, if its share still wants one. */
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

  /** Adds a line, or raises one that says the same: nobody can decide twice on equal lines. False where it cannot be written. */
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

  /** What would serve a goal, the best first. */
  *#intentionsFor(goal: CountableGoal, need: number): Generator<Intention> {
    const worths = this.#ledger.scorecards.on(this.#plan.date);
    const activity = goal.metric === 'points' || goal.metric === 'minutes' ? goal.activity : goal.metric;
    if (activity === null) {
      // Minutes of anything can be anything; points are soonest made by a few lines to somebody.
      const isWorth = (worths.worth('email')?.hundredths ?? 0) > 0;
      if (goal.metric === 'points' && isWorth) yield* this.#withPeople('email', this.#people());
      return;
    }
    if (worths.isResult(activity) || NOT_ALONE.has(activity)) return;
    if (activity === 'reconnection') yield* this.#withPeople('email', this.#dormant());
    else if (activity === 'introduction') yield* this.#agreed();
    else if (goal.metric === 'minutes') yield { activity, minutes: Math.ceil(need) };
    else if (goal.metric === 'points') yield* this.#worth(activity, need);
    else yield* this.#times(activity, Math.ceil(need));
  }

  /** As often as the points that are wanted take. */
  *#worth(activity: string, points: number): Generator<Intention> {
    const worth = this.#ledger.scorecards.on(this.#plan.date).worth(activity);
    if (!worth || worth.hundredths === 0) return;
    const units = shareRoundedUp(points, 100, worth.hundredths);
    if (worth.perMinutes === null) yield* this.#times(activity, units);
    else yield { activity, minutes: Math.ceil(units * worth.perMinutes) };
  }

  /** Once with somebody, else as often as is wanted. */
  *#times(activity: string, count: number): Generator<Intention> {
    if (this.#isWithPeople(activity)) yield* this.#withPeople(activity, this.#people());
    yield { activity, count };
  }

  /** Keeping in touch, or an activity of one's own that was done with people before. */
  #isWithPeople(activity: string): boolean {
    if (IN_TOUCH.has(activity)) return true;
    if (BUILT_IN_POINTS.has(activity)) return false;
    return this.#ledger.done.some((one) => one.activity === activity && one.people.length > 0);
  }

  *#withPeople(activity: string, paths: Iterable<string>): Generator<Intention> {
    for (const path of paths) yield { activity, people: [path] };
  }

  /** Whom to contact, without those who are in the day already. */
  *#people(): Generator<string> {
    for (const { path } of [...this.#plan.due, ...this.#plan.suggestions]) if (this.#isFree(path)) yield path;
  }

  /** Those with whom any activity would be a reconnection. */
  *#dormant(): Generator<string> {
    const { index, contacts } = this.#ledger;
    for (const { path } of [...this.#plan.suggestions, ...this.#plan.due]) {
      if (this.#isFree(path) && isSilent(index, contacts, path, this.#plan.date)) yield path;
    }
  }

  /** Introductions to which both have said yes. */
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

/** Two of the same as one: as often as both, or as long. */
function sum(a: Intention, b: Intention): Intention {
  return (a.minutes ?? null) === null
    ? { ...a, count: (a.count ?? 1) + (b.count ?? 1) }
    : { ...a, minutes: (a.minutes ?? 0) + (b.minutes ?? 0) };
}
