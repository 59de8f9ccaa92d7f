import type { CivilDate } from '../../model/civil-date.ts';
import type { Severity } from '../../model/finding.ts';
import type { Unit } from '../../model/period.ts';
import type { Mark } from '../../model/records.ts';
import type { GoalState } from '../../scorecard/summary.ts';
import type { ActivityStanding } from '../listings/activity-rows.ts';
import type { StandingWord } from '../people/standing.ts';
import type { ContactDetails } from './contact-details.ts';

/** One contact. Dates are `YYYY-MM-DD`; people, events and purposes are paths, or the link's text if the link is broken. */
export interface PersonData extends ContactDetails {
  readonly path: string;
  readonly met: CivilDate | null;
  readonly metAt: string | null;
  readonly introducedBy: string | null;
  readonly knows: readonly string[];
  readonly cadence: string | null;
  readonly tier: string | null;
  readonly status: string;
  readonly snoozeUntil: CivilDate | null;
  /** The field of the note; `last` is the latest contact according to it and to everything else. */
  readonly lastContact: CivilDate | null;
  readonly standing: StandingWord;
  readonly last: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly purpose: readonly string[];
}

/** One activity that was done. The points of a period are the sum of the points of its rows. */
export interface ActivityData {
  readonly date: CivilDate;
  /** The week, as `2026-W47`, with the vault's first weekday. */
  readonly week: string;
  readonly activity: string;
  readonly count: number;
  readonly minutes: number | null;
  readonly people: readonly string[];
  readonly event: string | null;
  readonly points: number;
  readonly standing: ActivityStanding;
  readonly giving: boolean;
  readonly text: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A log line as written, done or not, with any date. */
export interface LineData {
  /** Its own date, or the one that its note implies. */
  readonly date: CivilDate | null;
  readonly mark: Mark;
  readonly activity: string;
  readonly count: number;
  readonly minutes: number | null;
  readonly people: readonly string[];
  readonly event: string | null;
  readonly text: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A goal of any kind and status; fields that its note does not have are null. */
export interface GoalData {
  readonly path: string;
  readonly name: string;
  readonly kind: string | null;
  readonly metric: string | null;
  readonly activity: string | null;
  readonly target: number | null;
  readonly every: Unit | null;
  /** `mon` to `sun`; empty for all days. */
  readonly on: readonly string[];
  readonly start: CivilDate | null;
  readonly end: CivilDate | null;
  readonly purpose: string | null;
  readonly status: string;
  /** Each as `2026-10-01 5`. */
  readonly targets: readonly string[];
  readonly reason: string | null;
  readonly where: readonly string[];
  readonly when: readonly string[];
}

/** One period of an active goal: the current one and up to eleven before it. */
export interface PeriodData {
  readonly goal: string;
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly target: number;
  readonly done: number;
  readonly state: GoalState;
}

export interface EventData {
  readonly path: string;
  readonly name: string;
  readonly date: CivilDate | null;
  readonly endDate: CivilDate | null;
  readonly time: string | null;
  /** The time in its field `end`, if there is one; an end in `time` stays there. */
  readonly endTime: string | null;
  readonly kind: string;
  readonly place: string | null;
  readonly status: string | null;
  readonly with: readonly string[];
  readonly met: readonly string[];
  /** Each as `meet 3`. */
  readonly goals: readonly string[];
  readonly cards: number;
  /** Two people each, separated by ` + `. */
  readonly introductions: readonly string[];
  readonly results: readonly string[];
  readonly purpose: readonly string[];
  readonly minutes: number | null;
  readonly uid: string | null;
}

export interface IntroductionData {
  readonly path: string;
  readonly one: string;
  readonly other: string;
  readonly status: string | null;
  readonly asked: CivilDate | null;
  readonly made: CivilDate | null;
  readonly consent: readonly string[];
  readonly outcome: string | null;
}

export interface ReviewData {
  readonly path: string;
  readonly period: string | null;
  /** What the review states, each as `points 42.5` or `call 4`. */
  readonly assertions: readonly string[];
}

export interface ScorecardData {
  readonly path: string;
  readonly effective: CivilDate | null;
  /** Each as `coffee 4` or `reading 1 per 15 min`. */
  readonly points: readonly string[];
  readonly results: readonly string[];
  /** Each as `2026-12-24..2026-12-31 holidays`. */
  readonly daysOff: readonly string[];
  readonly me: string | null;
  readonly forMe: readonly string[];
}

export interface FindingData {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The whole vault as tables. Plain data. */
export interface ExportTables {
  readonly people: readonly PersonData[];
  readonly activities: readonly ActivityData[];
  readonly lines: readonly LineData[];
  readonly goals: readonly GoalData[];
  readonly periods: readonly PeriodData[];
  readonly events: readonly EventData[];
  readonly introductions: readonly IntroductionData[];
  readonly reviews: readonly ReviewData[];
  readonly scorecards: readonly ScorecardData[];
  readonly findings: readonly FindingData[];
}
