import type { EntryPlace } from '../day/edit-line.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type {
  ComingEvent,
  DayView,
  DueView,
  RemainingGoal,
  PlannedActivity,
  SuggestionView,
  Summary,
} from '../../scorecard/index.ts';

/** A line that could be decided. */
export interface ProposedLine {
  /** As `netvault log` takes it: `[ ] 2026-11-20 call [[John Backus]]`. */
  readonly line: string;
  /** As a person reads it: `call John Backus`. */
  readonly text: string;
  /** The goal that it is for; null for a line that is left over. */
  readonly goal: string | null;
  readonly goalName: string;
  /** The place of the left-over line that would move to this day; null for a new line. */
  readonly from: (EntryPlace & { readonly date: CivilDate }) | null;
}

/** One day, looked at before it begins. The shape of `plan --format json`, version 1 (`netvault schema plan`). */
export interface DayPlan {
  readonly version: 1;
  readonly today: CivilDate;
  readonly date: CivilDate;
  /** The text of a day off (`''` if it has none), or null. */
  readonly dayOff: string | null;
  /** The lines of that day: open ones, and those without a box, which will count by then. */
  readonly decided: readonly PlannedActivity[];
  /** Open lines of the days before today, the newest first. */
  readonly leftOver: DayView['leftOver'];
  /** Planned events of that day; their goals count as decided. */
  readonly events: readonly ComingEvent[];
  /** What remains of goals that require something on that day. */
  readonly goals: readonly RemainingGoal[];
  /** Contacts that will be due by then. People in lines decided up to that day are left out here and in `suggestions`. */
  readonly due: readonly DueView[];
  readonly suggestions: readonly SuggestionView[];
  /** How many others have been quiet for as long, as in the summary, without those who are left out. */
  readonly moreQuiet: number;
  /** Events of the next days for which nothing is decided. */
  readonly undecided: readonly ComingEvent[];
  /** Overall goals, which say where or when to meet people. */
  readonly purposes: readonly {
    readonly path: string;
    readonly name: string;
    readonly where: readonly string[];
    readonly when: readonly string[];
  }[];
  /** A few proposed lines; none of them is decided. */
  readonly proposal: readonly ProposedLine[];
  readonly vault: Summary['vault'];
}

/** How many things are decided for a day: its open lines, and the goals of its events. */
export function countDecided({ decided, events }: Pick<DayPlan, 'decided' | 'events'>): number {
  return decided.filter(({ open }) => open).length + events.reduce((sum, { goals }) => sum + goals.length, 0);
}

/** A plan without what shows how far goals are: what is left of them, and lines that are proposed for them. */
export function withoutGoals(plan: DayPlan): DayPlan {
  return { ...plan, goals: [], proposal: plan.proposal.filter(({ goal }) => goal === null) };
}
