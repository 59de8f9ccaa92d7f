import type { CivilDate } from '../../model/civil-date.ts';
import { KINDS, type Kind } from '../../model/records.ts';
import { signOf } from '../../parser/index.ts';
import { unreadDailyNotes, type UnreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import { contextOf } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { plainNotes, recordPlaces } from '../set-up/record-places.ts';
import { settingViews, type SettingView } from './setting-views.ts';

/** One way in which notes are known to be records, how many are, and the first of them. */
export interface RecognizedBy {
  readonly by: 'type' | 'folder' | 'path' | 'tag' | 'property';
  /** The word of `type`, the folder, the glob, the tag, or `property: value`; as written. */
  readonly name: string;
  readonly count: number;
  readonly example: string;
}

/** A folder that is called as folders of people are, and the notes in it of which none is a contact. */
export interface PeopleFolder {
  readonly folder: string;
  readonly notes: number;
}

export interface RecognizedKind {
  readonly kind: Kind;
  readonly count: number;
  /** Most frequent first. */
  readonly signs: readonly RecognizedBy[];
}

/** The daily notes of a vault, and where they are looked for. */
export interface RecognizedDays {
  readonly folder: string;
  readonly format: string;
  /** The note or file that says so; null where nothing does. */
  readonly from: string | null;
  readonly count: number;
  /** How many of them hold a line that counts or is decided. */
  readonly withLog: number;
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
}

/** What was not recognized, as far as that is certain, and why. */
export interface Unrecognized {
  /** Notes and folders that cannot be opened. */
  readonly unread: readonly string[];
  /** Notes whose front matter cannot be read. */
  readonly unreadable: readonly string[];
  /** Scorecard notes that cannot be used: no number is shown that rests on them. */
  readonly scorecards: readonly string[];
  readonly dailyNotes: UnreadDailyNotes | null;
  /** Settings files of the app that are no JSON or are not read, in its configuration folder. */
  readonly settings: readonly string[];
  readonly copies: readonly { readonly path: string; readonly of: string }[];
  /** Folders that are called as folders of people are, and hold no contact. */
  readonly peopleFolders: readonly PeopleFolder[];
  readonly templates: number;
  /** All other notes: nothing makes them a record or a day. */
  readonly plain: number;
}

/** What NetVault makes of a vault. Plain data. */
export interface Examination {
  readonly notes: number;
  readonly adopted: boolean;
  readonly settings: readonly SettingView[];
  readonly recognized: readonly RecognizedKind[];
  readonly dailyNotes: RecognizedDays;
  readonly unrecognized: Unrecognized;
}

/** `configDir` is where the app keeps its settings. */
export function examineVault(index: VaultIndex, configDir: string): Examination {
  const settings = settingViews(index, configDir);
  return {
    notes: index.notes.size,
    adopted: index.adopted,
    settings,
    recognized: recognizedKinds(index),
    dailyNotes: recognizedDays(index, settings),
    unrecognized: unrecognized(index),
  };
}

/** Whether something of a vault that is meant to be read is not. */
export function hasProblems({
  unrecognized: { unread, unreadable, scorecards, dailyNotes, settings },
}: Examination): boolean {
  return dailyNotes !== null || [unread, unreadable, scorecards, settings].some(({ length }) => length > 0);
}

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

function unrecognized(index: VaultIndex): Unrecognized {
  const notes = [...index.notes.values()];
  const scorecards = index.brokenScorecards.map(({ path }) => path);
  const isCopy = (note: (typeof notes)[number]): boolean => note.copyOf?.isThere === true;
  const unreadable = notes.filter(
    ({ frontMatter, unread, path }) =>
      frontMatter === 'unreadable' && unread === null && !scorecards.includes(path),
  );
  const templates = notes.filter(({ frontMatter }) => frontMatter === 'template');
  const copies = notes.filter(isCopy);
  return {
    unread: notes.filter(({ unread }) => unread !== null).map(({ path }) => path),
    unreadable: unreadable.map(({ path }) => path),
    scorecards,
    dailyNotes: unreadDailyNotes(index.settings, index.surroundings.obsidian),
    settings: index.surroundings.obsidian.unreadable,
    copies: copies.map(({ path, copyOf }) => ({ path, of: copyOf?.path ?? '' })),
    peopleFolders: peopleFolders(index),
    templates: templates.length,
    plain: plainNotes(index).length,
  };
}

/** As many notes in a folder are more than a stray one. */
const LEAST_NOTES = 3;

function peopleFolders(index: VaultIndex): readonly PeopleFolder[] {
  const contacts = index.records('contact').map(({ path }) => path);
  return recordPlaces(index).flatMap(({ kind, sign, notes }) => {
    if (kind !== 'contact' || !('folder' in sign) || notes.length < LEAST_NOTES) return [];
    const { folder } = sign;
    return contacts.some((path) => path.startsWith(`${folder}/`)) ? [] : [{ folder, notes: notes.length }];
  });
}
