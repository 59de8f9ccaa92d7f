import type { Cadence } from './cadence.ts';
import type { CivilDate, Weekday } from './civil-date.ts';
import type { Hundredths } from './decimal.ts';
import type { FIELD_WORDS } from './field-words.ts';
import type { Unit } from './period.ts';
import type { Span } from './span.ts';

export const KINDS = ['goal', 'contact', 'event', 'introduction', 'scorecard', 'review'] as const;
export type Kind = (typeof KINDS)[number];

/** A link as written: `[[Note#heading|shown]]` or `[shown](Note.md)`. */
export interface LinkRef extends Span {
  /** The note it leads to, without heading and shown text, percent-decoded; `''` is the note itself. */
  readonly target: string;
  /** What a reader sees: the shown text, else the target. */
  readonly shown: string;
}

/** Where a field of a record was found. */
export interface FieldSource {
  /** NetVault's name for it. */
  readonly name: string;
  /** The key as written: another spelling where it differs from `name`. */
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** What a property holds, in the words of YAML's values; dates and date-times are text that is written as one. */
export type PropertyShape =
  'empty' | 'text' | 'number' | 'checkbox' | 'date' | 'datetime' | 'list' | 'nested';

/** A key at the top of the front matter, ours or not. `nested` is a map, or a list that holds more than single values. */
export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  readonly shape: PropertyShape;
}

/**
 * How a note came to be a record: `own` by our spelling of `type`, `dialect` by
 * another's (`person`, `meeting`, …), `mapped` by the scorecard's `records`.
 */
export type Written = 'own' | 'dialect' | 'mapped';

/** `done`: no mark or `[x]`; `intention`: `[ ]`; `other`: any other mark, which counts as neither. */
export type Mark = 'done' | 'intention' | 'other';

/** One line of a log (docs/format.md, Logs). */
export interface LogEntry {
  readonly span: Span;
  readonly mark: Mark;
  /** The date on the line, or null where the note implies it. */
  readonly date: CivilDate | null;
  /** In lower case. */
  readonly activity: string;
  readonly activitySpan: Span;
  /** How many times, 1 or more. */
  readonly count: number;
  /** All of it together (`x2 30m` is 60), or null where no amount of time is given. */
  readonly minutes: number | null;
  readonly people: readonly LinkRef[];
  readonly text: string;
  /** Links in the text: not people. */
  readonly textLinks: readonly LinkRef[];
  readonly from: 'front matter' | 'body';
}

interface RecordBase {
  readonly path: string;
  readonly written: Written;
  /** By NetVault's name. A field that is given but cannot be read is here, and has a finding. */
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** Every key of the front matter, in the order in which they are written. */
  readonly properties: readonly Property[];
  /** False where a field that decides numbers could not be read: a scorecard or a goal must not be used then. */
  readonly complete: boolean;
}

export type GoalKind = (typeof FIELD_WORDS.goal.kind)[number];

export interface GoalRecord extends RecordBase {
  readonly kind: 'goal';
  readonly goalKind: GoalKind | null;
  /** `points`, `minutes`, `contacts` or an activity, in lower case. */
  readonly metric: string | null;
  readonly target: number | null;
  readonly every: Unit | null;
  readonly activity: string | null;
  /** The goal's weekdays, null for all. */
  readonly on: readonly Weekday[] | null;
  readonly start: CivilDate | null;
  readonly end: CivilDate | null;
  readonly purpose: LinkRef | null;
  readonly status: (typeof FIELD_WORDS.goal.status)[number];
  /** Changes of the target, in order of date. */
  readonly targets: readonly { readonly date: CivilDate; readonly target: number }[];
  readonly reason: string | null;
  readonly where: readonly string[];
  readonly when: readonly string[];
}

export interface ContactRecord extends RecordBase {
  readonly kind: 'contact';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly role: string | null;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly location: string | null;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  readonly met: CivilDate | null;
  readonly metAt: LinkRef | null;
  readonly introducedBy: LinkRef | null;
  readonly cadence: Cadence | null;
  readonly tier: string | null;
  readonly status: (typeof FIELD_WORDS.contact.status)[number];
  readonly snoozeUntil: CivilDate | null;
  readonly lastContact: CivilDate | null;
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly purpose: readonly LinkRef[];
  readonly log: readonly LogEntry[];
}

export interface EventRecord extends RecordBase {
  readonly kind: 'event';
  /** The note's file name without its ending. */
  readonly name: string;
  readonly date: CivilDate | null;
  /** Minutes after midnight; `end` null where only a start is given. An end before the start is on the next day. */
  readonly time: { readonly text: string; readonly start: number; readonly end: number | null } | null;
  /** An activity, in lower case; `event` unless given. */
  readonly activity: string;
  readonly place: string | null;
  readonly status: (typeof FIELD_WORDS.event.status)[number] | null;
  readonly goals: readonly { readonly activity: string; readonly target: number }[];
  readonly with: readonly LinkRef[];
  readonly met: readonly LinkRef[];
  readonly cards: number;
  readonly introductions: readonly { readonly between: readonly [LinkRef, LinkRef]; readonly span: Span }[];
  readonly results: readonly string[];
  readonly purpose: readonly LinkRef[];
  readonly minutes: number | null;
  readonly log: readonly LogEntry[];
}

export type IntroductionStatus = (typeof FIELD_WORDS.introduction.status)[number];

export interface IntroductionRecord extends RecordBase {
  readonly kind: 'introduction';
  readonly between: readonly [LinkRef, LinkRef] | null;
  readonly status: IntroductionStatus | null;
  readonly asked: CivilDate | null;
  readonly consent: readonly LinkRef[];
  readonly made: CivilDate | null;
  readonly outcome: string | null;
}

/** What one activity is worth: hundredths of a point each, or for each whole `perMinutes`. */
export interface Worth {
  readonly hundredths: Hundredths;
  readonly perMinutes: number | null;
}

export interface ScorecardRecord extends RecordBase {
  readonly kind: 'scorecard';
  readonly points: ReadonlyMap<string, Worth>;
  readonly results: readonly string[];
  readonly effective: CivilDate | null;
  readonly daysOff: readonly { readonly start: CivilDate; readonly end: CivilDate; readonly text: string }[];
  readonly me: LinkRef | null;
  readonly forMe: readonly string[];
  /** The settings that this note states; null where it is silent. */
  readonly settings: ScorecardSettings;
}

/** A rule by which notes that have no `type` of ours are records of a kind. */
export type RecordRule = { readonly kind: Kind } & (
  | { readonly folder: string }
  | { readonly tag: string }
  | { readonly property: string; readonly value: string }
);

export interface ScorecardSettings {
  readonly weekStart: Weekday | null;
  readonly timeZone: string | null;
  readonly dormantAfter: Cadence | null;
  readonly followUpWithin: Cadence | null;
  readonly logHeadings: readonly string[] | null;
  readonly logTo: 'daily' | 'contact' | null;
  readonly dailyNotes: { readonly folder: string; readonly format: string } | null;
  readonly tiers: ReadonlyMap<string, Cadence> | null;
  readonly records: readonly RecordRule[] | null;
  /** kind → our name → their names. */
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>> | null;
}

export interface ReviewRecord extends RecordBase {
  readonly kind: 'review';
  /** The period's label as written. */
  readonly period: string | null;
  /** `points` or an activity → the number it must still add up to. */
  readonly assertions: ReadonlyMap<string, number>;
}

export type NetworkRecord =
  GoalRecord | ContactRecord | EventRecord | IntroductionRecord | ScorecardRecord | ReviewRecord;
