import type { Cadence } from './cadence.ts';
import type { Weekday } from './civil-date.ts';
import { KnownActivities } from './known-activities.ts';
import type { ContactSource, FieldValues, Kind, RecordRule } from './records.ts';

/** The settings that decide how notes are read and counted, from all scorecard notes (docs/format.md, Settings). */
export interface Settings {
  readonly weekStart: Weekday;
  /** An IANA name, or null for the system's time zone. */
  readonly timeZone: string | null;
  readonly dormantAfter: Cadence;
  readonly followUpWithin: Cadence;
  /** Displayed texts of headings; `headingName` normalizes them for comparison. */
  readonly logHeadings: readonly string[];
  readonly logTo: 'daily' | 'contact';
  readonly dailyNotes: { readonly folder: string; readonly format: string };
  /** Where they come from: the path of a scorecard note, or a settings file of the app; null for neither. */
  readonly dailyNotesFrom: { readonly note: string } | { readonly file: string } | null;
  /** Tier name in lower case → cadence. */
  readonly tiers: ReadonlyMap<string, Cadence | null>;
  readonly records: readonly RecordRule[];
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  readonly fieldValues: FieldValues;
  /** The built-in activities, and every one in any scorecard note, whatever day it takes effect. */
  readonly activities: KnownActivities;
  readonly contactFrom: readonly ContactSource[];
}

export const DEFAULT_SETTINGS: Settings = {
  weekStart: 0,
  timeZone: null,
  dormantAfter: { every: 90, unit: 'day', text: '90' },
  followUpWithin: { every: 2, unit: 'day', text: '2' },
  logHeadings: ['Log'],
  logTo: 'daily',
  dailyNotes: { folder: '', format: 'YYYY-MM-DD' },
  dailyNotesFrom: null,
  tiers: new Map(),
  records: [],
  fieldNames: new Map(),
  fieldValues: new Map(),
  activities: KnownActivities.BUILT_IN,
  contactFrom: ['log'],
};
