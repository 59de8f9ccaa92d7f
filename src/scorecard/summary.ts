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
  /** How many others have been quiet for as long but are not suggested. */
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
  readonly setAside: {
    readonly path: string;
    readonly name: string;
    readonly until: string;
    /** A moment at which goals are shown, as `--today` takes it; null if none was found. */
    readonly shownAt: string | null;
  } | null;
  /** Settings of daily notes that cannot be read, so that no number includes these notes; null if they can be read. */
  readonly dailyNotesUnread: UnreadDailyNotes | null;
  /** The size of the vault. */
  readonly vault: {
    readonly notes: number;
    readonly records: number;
    readonly contacts: number;
    readonly remindsNobody: RemindsNobody | null;
    readonly goals: number;
    readonly events: number;
    /** Whether the vault is set up for NetVault; if not, its records may belong to another tool. */
    readonly adopted: boolean;
    /** Notes and folders that exist but could not be read: no number includes them. */
    readonly unread: readonly string[];
  };
}

/**
 * Why no contact can become due: reminders are off for everybody, or for everybody who has a cadence
 * (`off`), none has a cadence (`none`), or what is written for it cannot be read (`unread`).
 */
export type RemindsNobody = 'off' | 'none' | 'unread';

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
  /** Its last day, if it has one. */
  readonly end?: CivilDate;
  /** The weekdays of a daily goal that does not apply to all of them, in order: `mon`, `wed`. */
  readonly on?: readonly string[];
  readonly fullTarget: number;
  readonly target: number;
  readonly done: number;
  readonly expected: number;
  readonly share: number;
  readonly state: GoalState;
  readonly streak: number;
  readonly purpose: string | null;
  /**
   * If its own periods are shorter than the shown one: how many of those that end in it were met,
   * missed or off, or are still open; otherwise null.
   */
  readonly periods: Readonly<Record<'met' | 'missed' | 'off' | 'open', number>> | null;
  /** At most 12 periods, the shown one last. */
  readonly history: readonly {
    readonly label: string;
    readonly target: number;
    /** Before proration; present if it is more than the target. */
    readonly fullTarget?: number;
    readonly done: number;
    readonly state: GoalState;
  }[];
}

export interface DueView {
  readonly path: string;
  readonly name: string;
  readonly last: CivilDate | null;
  /** If only the month or year of the last contact is known: that, as `2019-05` or `2019`. */
  readonly lastAbout?: string;
  /** Present if the note has a date of contact that cannot be read. */
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
  /** The last day of an event of several days; absent otherwise. */
  readonly endDate?: CivilDate;
}

interface EventView extends AwaitingEvent {
  readonly time: string | null;
  /** When an event ends that lasts past midnight, as `2026-11-22 02:00`; absent if its hours apply to each of its days. */
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
  /** Paths, or the link's text if the link is broken. */
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

/** What a log line says. */
export interface SaidLine {
  readonly date: CivilDate;
  readonly activity: string;
  /** Paths, or the link's text if the link is broken. */
  readonly people: readonly string[];
  readonly names: readonly string[];
  /** Number of times, and the minutes of all of them together, or null. */
  readonly count: number;
  readonly minutes: number | null;
  readonly text: string;
  readonly path: string;
}

/** An open line of any day (`open`), or a line without an open box that is dated in the future. */
export interface PlannedActivity extends SaidLine {
  readonly open: boolean;
}

/** A log line with a check box. */
export interface DecidedLine extends SaidLine {
  /** Line and column in the note, from 1: a list in front matter may have several entries on one line. */
  readonly line: number;
  readonly column: number;
  readonly done: boolean;
}

/** A planned line and its place: it is not done, whether or not its box is open. */
export interface PlannedLine extends DecidedLine {
  readonly open: boolean;
}

/** What is decided for today, left over for it, and on. */
export interface DayView {
  readonly date: CivilDate;
  /** Lines with a check box dated today, open (`[ ]`) and ticked (`[x]`), sorted by path and place. */
  readonly decided: readonly DecidedLine[];
  /** Open lines of the 30 days before today, the newest first. */
  readonly leftOver: readonly (DecidedLine & {
    /** Whether views show it: it is from the last 7 days and not from a day off. */
    readonly shown: boolean;
  })[];
  /** Events of today that are not over. */
  readonly events: readonly ComingEvent[];
}
