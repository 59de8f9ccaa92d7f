import { isWithin } from '../../model/span.ts';
import { pathMatcher } from '../../vault/globs.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { ParserRule } from '../../model/finding.ts';
import { KINDS, type Kind } from '../../model/records.ts';
import { signOf } from '../../parser/index.ts';
import { unreadDailyNotes, type UnreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import { RULES } from '../../rules/index.ts';
import { contextOf, type VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { unrecognizedNotes, recordPlaces } from '../set-up/record-places.ts';
import { CONFIGURATION_FILE } from './settings-files.ts';
import { inlineFields, type InlineFields } from './inline-fields.ts';
import { unusedRules, type UnusedRule } from './unused-rules.ts';
import { unreadLogs, type UnreadLogs } from './unread-logs.ts';
import { outlineLogs } from './outline-logs.ts';
import { settingViews, type SettingView } from './setting-views.ts';

/** A property by which notes are recognized as records, the number of these notes, and one of them. */
export interface RecognizedBy {
  readonly by: 'type' | 'folder' | 'path' | 'tag' | 'property';
  /** The value of `type`, the folder, the glob, the tag, or `property: value`; as written. */
  readonly name: string;
  readonly count: number;
  readonly example: string;
}

/** A folder without contacts, named as folders of people usually are, and the number of notes in it that may be people. */
export interface PeopleFolder {
  readonly folder: string;
  readonly notes: number;
}

export interface RecognizedKind {
  readonly kind: Kind;
  readonly count: number;
  /** The most frequent first. */
  readonly signs: readonly RecognizedBy[];
}

/** The daily notes of a vault, and the setting by which they are recognized. */
export interface RecognizedDays {
  readonly folder: string;
  readonly format: string;
  /** The note or file with the setting; null for the default. */
  readonly from: string | null;
  readonly count: number;
  /** How many of them have a log with lines. */
  readonly withLog: number;
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
}

/** What was not recognized, with the reason, as far as this is certain. */
export interface Unrecognized {
  /** Notes and folders that cannot be opened. */
  readonly unread: readonly string[];
  /** Symbolic links in the place of notes and folders, which are not followed. */
  readonly links: readonly string[];
  /** Notes whose front matter cannot be read. */
  readonly unreadable: readonly string[];
  /** Other notes that are not read in full, or of which something that is needed cannot be read. */
  readonly inPart: readonly string[];
  /** Scorecard notes that cannot be used. No number that depends on the scorecard is shown then. */
  readonly scorecards: readonly string[];
  /** Rules of `records` that no note follows. */
  readonly rules: readonly UnusedRule[];
  readonly dailyNotes: UnreadDailyNotes | null;
  readonly logs: UnreadLogs | null;
  /** Notes with a log below a heading that is a list item. */
  readonly outlineLogs: readonly string[];
  readonly inlineFields: InlineFields | null;
  /** Settings files of the app, in its configuration folder, that are not valid JSON or cannot be read. */
  readonly settings: readonly string[];
  readonly copies: readonly { readonly path: string; readonly of: string }[];
  /** Folders without contacts, named as folders of people usually are. */
  readonly peopleFolders: readonly PeopleFolder[];
  /** Globs of `ignore` and `overrides` that no note matches. */
  readonly globs: readonly string[];
  readonly templates: number;
  /** The number of other notes, which are neither records nor daily notes and in none of these folders. */
  readonly plain: number;
}

/** How NetVault reads a vault. Plain data. */
export interface Examination {
  readonly notes: number;
  readonly adopted: boolean;
  readonly settings: readonly SettingView[];
  readonly recognized: readonly RecognizedKind[];
  readonly dailyNotes: RecognizedDays;
  readonly unrecognized: Unrecognized;
}

/**
 * Examines how a vault is read. `configDir` is the folder of the app's settings;
 * `configurationFile` is the file in place of `.netvault.yaml`, null if it cannot be read; `links` are
 * the symbolic links in the place of notes and folders.
 */
export function examineVault(
  index: VaultIndex,
  configDir: string,
  configurationFile: string | null = CONFIGURATION_FILE,
  links: readonly string[] = [],
): Examination {
  const settings = settingViews(index, configDir, configurationFile);
  return {
    notes: index.notes.size,
    adopted: index.adopted,
    settings,
    recognized: recognizedKinds(index),
    dailyNotes: recognizedDays(index, settings),
    unrecognized: { ...unrecognized(index), links },
  };
}

/** Whether a vault has notes or settings that should be read but cannot be. */
export function hasProblems({ unrecognized }: Examination): boolean {
  const { dailyNotes, logs, rules } = unrecognized;
  const paths = PROBLEMS.map((which) => unrecognized[which]);
  return rules.length > 0 || dailyNotes !== null || logs !== null || paths.some(({ length }) => length > 0);
}

/** The lists of paths that should be read but cannot be. */
const PROBLEMS = [
  'unread',
  'links',
  'unreadable',
  'inPart',
  'scorecards',
  'outlineLogs',
  'settings',
] as const;

function recognizedKinds(index: VaultIndex): RecognizedKind[] {
  return KINDS.map((kind) => {
    const records = index.records(kind);
    return {
      kind,
      count: records.length,
      signs: signsOf(
        index,
        records.map(({ path }) => path),
      ),
    };
  });
}

function signsOf(index: VaultIndex, paths: readonly string[]): RecognizedBy[] {
  const context = contextOf(index.settings);
  const signs = new Map<string, RecognizedBy>();
  for (const path of paths) {
    const note = index.note(path);
    const sign = note ? signOf(note, context) : null;
    if (!sign) continue;
    const called = nameOf(sign);
    const key = JSON.stringify([called.by, called.name]);
    const known = signs.get(key);
    signs.set(key, known ? { ...known, count: known.count + 1 } : { ...called, count: 1, example: path });
  }
  return [...signs.values()].sort((a, b) => b.count - a.count);
}

function nameOf(sign: NonNullable<ReturnType<typeof signOf>>): Pick<RecognizedBy, 'by' | 'name'> {
  if ('type' in sign) return { by: 'type', name: sign.type };
  const { rule } = sign;
  if ('folder' in rule) return { by: 'folder', name: rule.folder };
  if ('path' in rule) return { by: 'path', name: rule.path };
  if ('tag' in rule) return { by: 'tag', name: rule.tag };
  return { by: 'property', name: `${rule.property}: ${rule.value}` };
}

function recognizedDays(index: VaultIndex, settings: readonly SettingView[]): RecognizedDays {
  const { dailyNotes } = index.settings;
  const daily = [...index.notes.values()].filter((note) => note.daily !== null);
  const days = daily.flatMap((note) => note.daily ?? []).sort();
  return {
    folder: dailyNotes.folder,
    format: dailyNotes.format,
    from: settings.find(({ name }) => name === 'daily_notes')?.from ?? null,
    count: daily.length,
    withLog: daily.filter(({ log }) => log.length > 0).length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

function unrecognized(index: VaultIndex): Omit<Unrecognized, 'links'> {
  const notes = [...index.notes.values()];
  const scorecards = index.brokenScorecards.map(({ path }) => path);
  const isCopy = (note: (typeof notes)[number]): boolean => note.copyOf?.isThere === true;
  const unreadable = notes.filter(
    ({ frontMatter, unread, path }) =>
      frontMatter === 'unreadable' && unread === null && !scorecards.includes(path),
  );
  const inPart = notes
    .filter((note) => note.frontMatter !== 'unreadable' && !isCopy(note) && isReadInPart(index, note))
    .map(({ path }) => path)
    .filter((path) => !scorecards.includes(path));
  const templates = notes.filter(({ frontMatter }) => frontMatter === 'template');
  const copies = notes.filter(isCopy);
  const folders = peopleFolders(index);
  const logs = index.adopted ? unreadLogs(index) : null;
  const outlines = index.adopted ? outlineLogs(index) : [];
  const known = new Set([
    ...inPart,
    ...(logs?.notes ?? []),
    ...outlines,
    ...folders.flatMap((folder) => folder.notes),
  ]);
  return {
    unread: notes.filter(({ unread }) => unread !== null).map(({ path }) => path),
    unreadable: unreadable.map(({ path }) => path),
    inPart,
    scorecards,
    rules: unusedRules(index),
    dailyNotes: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    logs,
    globs: unmatchedGlobs(index),
    outlineLogs: outlines,
    inlineFields: inlineFields(index),
    settings: index.surroundings.obsidian.unreadable,
    copies: copies.map(({ path, copyOf }) => ({ path, of: copyOf?.path ?? '' })),
    peopleFolders: folders.map(({ folder, notes: { length } }) => ({ folder, notes: length })),
    templates: templates.length,
    plain: unrecognizedNotes(index).filter(({ path, unread }) => unread === null && !known.has(path)).length,
  };
}

/** Findings of the parser in notes of which more than a value or a line is not read. */
const LEFT_OUT: readonly ParserRule[] = ['invalid-encoding', 'too-large', 'front-matter-not-first'];

/** Whether a part of a note is not read, or so much of its record that the record counts nothing. */
function isReadInPart({ adopted }: VaultIndex, { findings, record }: VaultNote): boolean {
  const leftOut = findings.filter(({ rule }) => LEFT_OUT.includes(rule));
  if (leftOut.some(({ rule }) => adopted || RULES.get(rule)?.anywhere === true)) return true;
  if (!adopted || record?.origin !== 'own') return false;
  const isUnread = (field: string): boolean => {
    const value = record.fields.get(field)?.valueSpan;
    return findings.some(({ rule, span }) => rule !== 'missing-field' && isWithin(span, value));
  };
  switch (record.kind) {
    case 'goal':
      return !record.complete;
    case 'event':
      return record.date === null && isUnread('date');
    case 'introduction':
      return record.status === null && isUnread('status');
    case 'review':
      return record.period === null && isUnread('period');
    case 'contact':
    case 'scorecard':
      return false;
  }
}

/** The fewest notes in a folder for it to be reported: fewer may be there by accident. */
const MIN_NOTES = 3;

function peopleFolders(index: VaultIndex): readonly { folder: string; notes: readonly string[] }[] {
  const contacts = index.records('contact').map(({ path }) => path);
  return recordPlaces(index).flatMap(({ kind, sign, notes }) => {
    if (kind !== 'contact' || !('folder' in sign) || notes.length < MIN_NOTES) return [];
    const { folder } = sign;
    return contacts.some((path) => path.startsWith(`${folder}/`)) ? [] : [{ folder, notes }];
  });
}

function unmatchedGlobs({ notes, surroundings }: VaultIndex): readonly string[] {
  const { ignore, overrides } = surroundings.configuration;
  const globs = new Set([...ignore, ...overrides.flatMap(({ files }) => files)]);
  return [...globs].filter((glob) => {
    const isMatched = pathMatcher([glob]);
    return ![...notes.keys()].some(isMatched);
  });
}
