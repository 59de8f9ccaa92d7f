import type { ParseContext } from '../model/note.ts';
import type { Kind } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { possibleCopies } from './copies.ts';
import type { LinkTable } from './link-table.ts';
import type { VaultNote } from './parse-source.ts';
import type { Surroundings } from './surroundings.ts';

/** The data of one `VaultIndex`. */
export interface VaultState {
  readonly notes: ReadonlyMap<string, VaultNote>;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** What decides how notes are parsed: settings, and whom a plain name means. */
  readonly context: ParseContext;
  readonly byKind: ReadonlyMap<Kind, readonly NetworkRecord[]>;
  readonly brokenScorecards: readonly ParsedNote[];
  /** The scorecards that decided how the notes were parsed, as one text. */
  readonly readingKey: string;
  /** The notes that may be copies of one, by their names. */
  readonly possible: ReturnType<typeof possibleCopies>;
  /** What `fromRecords` was asked for; handed on from state to state. */
  readonly ofRecords: WeakMap<readonly NetworkRecord[], Map<unknown, unknown>>;
}
