import type { Cadence } from './cadence.ts';
import type { Weekday } from './civil-date.ts';
import type { FieldValues, Kind, RecordRule } from './records.ts';

/** The settings that decide how notes are read and counted, from all scorecard notes (docs/format.md, Settings). */
export interface Settings {
  readonly weekStart: Weekday;
  /** An IANA name, or null for the system's time zone. */
  readonly timeZone: string | null;
  readonly dormantAfter: Cadence;
  readonly followUpWithin: Cadence;
  readonly logHeadings: readonly string[];
  readonly logTo: 'daily' | 'contact';
  readonly dailyNotes: { readonly folder: string; readonly format: string };
  /** Tier name in lower case → cadence. */
  readonly tiers: ReadonlyMap<string, Cadence>;
  readonly records: readonly RecordRule[];
  readonly fieldNames: ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;
  readonly fieldValues: FieldValues;
}

export const DEFAULT_SETTINGS: Settings = {
  weekStart: 0,
  timeZone: null,
  dormantAfter: { every: 90, unit: 'day', text: '90' },
  followUpWithin: { every: 2, unit: 'day', text: '2' },
  logHeadings: ['log'],
  logTo: 'daily',
  dailyNotes: { folder: '', format: 'YYYY-MM-DD' },
  tiers: new Map(),
  records: [],
  fieldNames: new Map(),
  fieldValues: new Map(),
};
