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
  /** What notes are parsed with: settings, and the people that names refer to. */
  readonly context: ParseContext;
  readonly byKind: ReadonlyMap<Kind, readonly NetworkRecord[]>;
  readonly brokenScorecards: readonly ParsedNote[];
  /** A key made of the scorecards with whose settings the notes were parsed. */
  readonly readingKey: string;
  /** Gives the notes that may be copies of a note, by their names. */
  readonly possible: ReturnType<typeof possibleCopies>;
  /** Results of `fromRecords`, by list; passed on from state to state. */
  readonly ofRecords: WeakMap<readonly NetworkRecord[], Map<unknown, unknown>>;
}
