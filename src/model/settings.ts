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
  /** As `headingName` gives them. */
  readonly logHeadings: readonly string[];
  readonly logTo: 'daily' | 'contact';
  readonly dailyNotes: { readonly folder: string; readonly format: string };
  /** What sets them: a scorecard note by its path, or a file of the app's; null where nothing does. */
  readonly dailyNotesFrom: { readonly note: string } | { readonly file: string } | null;
  /** Tier name in lower case → cadence. */
  readonly tiers: ReadonlyMap<string, Cadence>;
  readonly records: readonly RecordRule[];
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  readonly fieldValues: FieldValues;
  /** Every activity of any scorecard note, whenever it is effective. */
  readonly activities: KnownActivities;
  readonly contactFrom: readonly ContactSource[];
}

export const DEFAULT_SETTINGS: Settings = {
  weekStart: 0,
  timeZone: null,
  dormantAfter: { every: 90, unit: 'day', text: '90' },
  followUpWithin: { every: 2, unit: 'day', text: '2' },
  logHeadings: ['log'],
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
