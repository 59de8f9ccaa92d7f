import { parseJson } from '../model/bounded-json.ts';
import type { FindingText } from '../model/finding.ts';
import { OBSIDIAN_FILES, TOO_LARGE } from './obsidian-files.ts';
import type { DailyNotes } from './daily-notes/daily-dates.ts';
import {
  coreDailyNotes,
  fieldsOf,
  isCommunityOn,
  isCoreOn,
  pathOf,
  periodicDailyNotes,
} from './plugin-settings.ts';

/** The settings of Obsidian, and of plugins in it, that NetVault uses. Defaults replace files that are missing or invalid. */
export interface ObsidianSettings {
  /** Null if neither folder nor format is set. */
  readonly dailyNotes: DailyNotes | null;
  /** The file that sets them, in the configuration folder; null for none. */
  readonly dailyNotesFile: string | null;
  /** The file that would say where daily notes are, where it cannot be read; null for none. */
  readonly dailyNotesBroken: string | null;
  /** Whether daily notes are off: those that are there are read, and none is made. */
  readonly dailyNotesOff: boolean;
  /** The template of new daily notes, as written in the setting, or null. */
  readonly dailyTemplate: string | null;
  /** The folders of templates, without slashes at either end. */
  readonly templateFolders: readonly string[];
  /** Folders that the app excludes (`userIgnoreFilters`), without its regular expressions. */
  readonly ignoredFolders: readonly string[];
  /** Property key in lower case → its type in the app's property editor (`text`, `number`, `date`, …), from `types.json`. */
  readonly propertyTypes: ReadonlyMap<string, string>;
  /** Files of `OBSIDIAN_FILES` that are there, and are no JSON or are not read. */
  readonly unreadable: readonly string[];
  /** Why some of these are not read; the others are no JSON. */
  readonly unread: ReadonlyMap<string, FindingText>;
}

export const NO_OBSIDIAN_SETTINGS: ObsidianSettings = {
  dailyNotes: null,
  dailyNotesFile: null,
  dailyNotesBroken: null,
  dailyNotesOff: false,
  dailyTemplate: null,
  templateFolders: [],
  ignoredFolders: [],
  propertyTypes: new Map(),
  unreadable: [],
  unread: new Map(),
};

/** Those that say where daily notes are. */
const DAILY_FILES: readonly string[] = [OBSIDIAN_FILES.dailyNotes, OBSIDIAN_FILES.periodicNotes];

type FileName = keyof typeof OBSIDIAN_FILES;

/** `broken` tells of a file that is there and is no JSON, or why it is not read. */
function parse(text: string | null, broken: (why?: FindingText) => void): unknown {
  if (text === null) return null;
  try {
    const read = parseJson(text);
    if (!read) broken(TOO_LARGE);
    return read?.value;
  } catch {
    // The app makes some of its files empty.
    if (text.trim() !== '') broken();
    return null;
  }
}

function propertyTypes(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fieldsOf(value)).flatMap(([key, type]: [string, unknown]) =>
      typeof type === 'string' ? [[key.toLowerCase(), type] as const] : [],
    ),
  );
}

/**
 * Parses the texts of `OBSIDIAN_FILES`; null or undefined for a missing file.
 * `notRead` says which of them are there and are not read, and why. Never throws.
 */
export function readObsidianSettings(
  files: Readonly<Partial<Record<FileName, string | null>>>,
  notRead: ReadonlyMap<string, FindingText> = new Map(),
): ObsidianSettings {
  const unreadable: string[] = [];
  const unread = new Map<string, FindingText>();
  const json = (name: FileName): unknown => {
    const file = OBSIDIAN_FILES[name];
    const broken = (why = notRead.get(file)): void => {
      unreadable.push(file);
      if (why) unread.set(file, why);
    };
    if (notRead.has(file)) broken();
    return parse(files[name] ?? null, broken);
  };
  const community = json('communityPlugins');
  // The file of a plugin that is off is stale.
  const plugin = (id: string, name: FileName): unknown => (isCommunityOn(id, community) ? json(name) : null);
  const periodic = periodicDailyNotes(
    OBSIDIAN_FILES.periodicNotes,
    plugin('periodic-notes', 'periodicNotes'),
  );
  const daily = periodic ?? coreDailyNotes(OBSIDIAN_FILES.dailyNotes, json('dailyNotes'));
  const { folder, format } = daily;
  const isCore = isCoreOn('daily-notes', json('corePlugins'), json('corePluginsBefore'));
  const templates = [
    fieldsOf(json('templates'))['folder'],
    fieldsOf(plugin('templater-obsidian', 'templater'))['templates_folder'],
    fieldsOf(plugin('quickadd', 'quickAdd'))['templateFolderPath'],
  ];
  const filters = fieldsOf(json('app'))['userIgnoreFilters'];
  return {
    dailyNotes: daily.isStated ? { folder, format } : null,
    dailyNotesFile: daily.isStated ? daily.file : null,
    dailyNotesBroken: unreadable.find((file) => DAILY_FILES.includes(file)) ?? null,
    dailyNotesOff: periodic === null && !isCore,
    dailyTemplate: daily.template,
    templateFolders: templates.flatMap((value) => (typeof value === 'string' ? (pathOf(value) ?? []) : [])),
    ignoredFolders: (Array.isArray(filters) ? filters : [])
      .filter((filter): filter is string => typeof filter === 'string')
      .filter((filter) => filter !== '' && !/^\/.*\/$/.test(filter)),
    propertyTypes: propertyTypes(fieldsOf(json('types'))['types']),
    unreadable,
    unread,
  };
}
