import type { CivilDate } from '../model/civil-date.ts';
import type { Unit } from '../model/period.ts';
import type { UnreadDailyNotes } from '../vault/daily-notes/daily-fault.ts';

/** The shape of `summary --format json`, version 1 (`netvault schema summary`). The command line and the plugin show this object without computing anything. */
export interface Summary {
  readonly version: 1;
  readonly today: CivilDate;
  readonly period: PeriodView & { readonly unit: Unit };
  /** All points of the period, exact to two decimals. */
  readonly points: number;
  readonly activities: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, number>>;
  readonly goals: readonly GoalView[];
  readonly trend: readonly { readonly label: string; readonly points: number }[];
  readonly due: readonly DueView[];
  readonly suggestions: readonly SuggestionView[];
  /** How many more have been quiet for as long and are none of the suggestions. */
  readonly moreQuiet: number;
  readonly events: {
    readonly coming: readonly ComingEvent[];
    readonly recent: readonly RecentEvent[];
    readonly awaitingOutcome: readonly AwaitingEvent[];
  };
  readonly introductions: { readonly open: readonly OpenIntroduction[] };
  readonly purposes: readonly PurposeView[];
  readonly giving: { readonly given: number; readonly asked: number };
  /** Today, whatever period is shown. */
  readonly day: DayView;
  readonly planned: readonly PlannedActivity[];
  readonly tomorrow: {
    readonly date: CivilDate;
    readonly planned: readonly PlannedActivity[];
    readonly events: readonly ComingEvent[];
    readonly dayOff: string | null;
  };
  /** The text of today's day off (`''` if it has none), or null if today is not off. */
  readonly dayOff: string | null;
  readonly setAside: { readonly path: string; readonly name: string; readonly until: string } | null;
  /** Settings of daily notes that cannot be read, so that what stands in these notes is in no number; null where they can. */
  readonly dailyNotesUnread: UnreadDailyNotes | null;
  /** The size of the vault. */
  readonly vault: {
    readonly notes: number;
    readonly records: number;
    readonly contacts: number;
    readonly goals: number;
    readonly events: number;
    /** Whether the vault is set up for NetVault; else its records may be another tool's. */
    readonly adopted: boolean;
    /** Notes and folders that are there and could not be read: no number has what they say. */
    readonly unread: readonly string[];
  };
}

export interface PeriodView {
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

export type GoalState = 'upcoming' | 'off' | 'met' | 'missed' | 'behind' | 'on-pace';

export interface GoalView {
  readonly path: string;
  readonly name: string;
  readonly kind: 'behavior' | 'reconnection' | 'reading';
  readonly metric: string;
  readonly activity: string | null;
  readonly every: Unit;
  readonly period: PeriodView;
  readonly start: CivilDate | null;
  /** The weekdays of a daily goal that does not hold on all of them, in order: `mon`, `wed`. */
  readonly on?: readonly string[];
  readonly fullTarget: number;
  readonly target: number;
  readonly done: number;
  readonly expected: number;
  readonly share: number;
  readonly state: GoalState;
  readonly streak: number;
  readonly purpose: string | null;
  /** Where its own periods are shorter than the one shown: how many of those that end in it were met, missed, off, or are still open; else null. */
  readonly periods: Readonly<Record<'met' | 'missed' | 'off' | 'open', number>> | null;
  /** At most 12, the shown period last. */
  readonly history: readonly {
    readonly label: string;
    readonly target: number;
    /** Before proration; given where it is more than the target. */
    readonly fullTarget?: number;
    readonly done: number;
    readonly state: GoalState;
  }[];
}

export interface DueView {
  readonly path: string;
  readonly name: string;
  readonly last: CivilDate | null;
  /** Where only the month or the year of the last contact is known: that, as `2019-05` or `2019`. */
  readonly lastAbout?: string;
  /** Given where the note has a date of contact that cannot be read. */
  readonly unreadDate?: true;
  /** As written. */
  readonly cadence: string;
  readonly dueSince: CivilDate | null;
  readonly daysOver: number | null;
}

export interface SuggestionView {
  readonly path: string;
  readonly name: string;
  readonly last: CivilDate;
  /** As in `DueView`. */
  readonly lastAbout?: string;
  /** One reason to write, a whole phrase: `offers travel routes, which Emma Woodhouse needs`. */
  readonly reason: string;
}

export interface AwaitingEvent {
  readonly path: string;
  readonly name: string;
  readonly date: CivilDate;
  /** The last day of one that takes several; not given of others. */
  readonly endDate?: CivilDate;
}

interface EventView extends AwaitingEvent {
  readonly time: string | null;
  /** When it is over, as `2026-11-22 02:00`, where it goes on past midnight; not given where its hours hold on each of its days. */
  readonly until?: string;
  readonly place: string | null;
}

export interface ComingEvent extends EventView {
  readonly goals: readonly { readonly activity: string; readonly target: number }[];
}

export interface RecentEvent extends EventView {
  readonly goals: readonly { readonly activity: string; readonly target: number; readonly done: number }[];
}

export interface OpenIntroduction {
  readonly path: string;
  /** Paths, or the link's text where it leads nowhere. */
  readonly between: readonly [string, string];
  readonly names: readonly [string, string];
  readonly status: 'proposed' | 'asked' | 'consented';
  readonly asked: CivilDate | null;
  readonly consent: readonly string[];
}

export interface PurposeView {
  readonly path: string;
  readonly name: string;
  readonly points: number;
  readonly events: number;
}

/** What a line of a log says. */
export interface SaidLine {
  readonly date: CivilDate;
  readonly activity: string;
  /** Paths, or the link's text where it leads nowhere. */
  readonly people: readonly string[];
  readonly names: readonly string[];
  /** How many times, and minutes of all of them together, or null. */
  readonly count: number;
  readonly minutes: number | null;
  readonly text: string;
  readonly path: string;
}

/** An open line of any day (`open`), or one without a box of a day to come. */
export interface PlannedActivity extends SaidLine {
  readonly open: boolean;
}

/** A line of a log with a check box. */
export interface DecidedLine extends SaidLine {
  /** Where it begins in its note, from 1: a list in front matter may have several on one line. */
  readonly line: number;
  readonly column: number;
  readonly done: boolean;
}

/** A line that is planned, and where it stands: it is not done, be it open or not. */
export interface PlannedLine extends DecidedLine {
  readonly open: boolean;
}

/** What today holds. */
export interface DayView {
  readonly date: CivilDate;
  /** Lines with a check box that are dated today, open (`[ ]`) and ticked (`[x]`), in order of path and place. */
  readonly decided: readonly DecidedLine[];
  /** Open lines of the 30 days before today, the newest first. */
  readonly leftOver: readonly (DecidedLine & {
    /** Whether a view shows it: those of the last 7 days, without those of days off. */
    readonly shown: boolean;
  })[];
  /** Events of today that are not over. */
  readonly events: readonly ComingEvent[];
}
