import type { Settings } from '../model/settings.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { possibleCopies } from './copies.ts';
import { LinkTable } from './link-table.ts';
import { contactsOf, parseAffectedAgain, withNames } from './name-reading.ts';
import {
  contextOf,
  isBrokenScorecard,
  keptNote,
  parse,
  readingKeyOf,
  scorecardsAmong,
  type Reading,
  type Source,
} from './parse-source.ts';
import type { NamedContact } from './person-names.ts';
import { groupByKind } from './records-by-kind.ts';
import { gatherSettings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import type { VaultState } from './vault-state.ts';

/** What must be known about the notes that are not read, to read others as part of the whole vault. */
export interface WholeVault {
  /** The path of every note, and where links lead. */
  readonly paths: readonly string[];
  readonly links: LinkTable;
  /** Every contact of the vault, sorted by path. */
  readonly contacts: () => readonly NamedContact[];
}

/** The sort order of paths. */
export const comparePaths = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The scorecards and their settings. If they map fields of scorecards, they are read again with these names. */
function readScorecards(
  sources: readonly Source[],
  shared: Omit<Reading, 'context'>,
): { readonly scorecards: readonly ScorecardRecord[]; readonly settings: Settings } {
  const read = (names?: Settings): ReturnType<typeof readScorecards> => {
    const scorecards = scorecardsAmong(sources, shared, names);
    return { scorecards, settings: gatherSettings(scorecards, shared.surroundings.obsidian) };
  };
  const found = read();
  const { fieldNames, fieldValues } = found.settings;
  return fieldNames.has('scorecard') || fieldValues.has('scorecard') ? read(found.settings) : found;
}

/** The state of a vault with these notes. With `whole`, they are only a part of it. */
export function readState(
  sources: Iterable<Source>,
  surroundings: Surroundings,
  whole?: WholeVault,
): VaultState {
  const ordered = [...sources].sort((a, b) => comparePaths(a.path, b.path));
  const byPath = new Map(ordered.map((source) => [source.path, source]));
  const possible = possibleCopies(byPath.keys());
  const shared = { surroundings, possible, textOf: (path: string) => byPath.get(path)?.text };
  const { scorecards, settings } = readScorecards(ordered, shared);
  const readingKey = readingKeyOf(scorecards);
  const nameless = { ...shared, context: contextOf(settings) };
  const notes = new Map(
    ordered.map((source) => [source.path, keptNote(source, readingKey) ?? parse(source, nameless)]),
  );
  // Names can be looked up only after all contacts are read.
  const context = withNames(nameless.context, whole?.contacts ?? contactsOf(notes.values()));
  parseAffectedAgain(notes, { ...shared, context });
  const links = whole?.links ?? new LinkTable(notes.keys(), surroundings.others);
  const byKind = groupByKind(notes.values());
  const brokenScorecards = [...notes.values()].filter(isBrokenScorecard);
  const ofRecords = new WeakMap<readonly NetworkRecord[], Map<unknown, unknown>>();
  return {
    ...{ notes, settings, surroundings, links, context, byKind, brokenScorecards, readingKey },
    ...{ ofRecords, possible },
  };
}
