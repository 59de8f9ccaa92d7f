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

/** The settings of Obsidian and of its plugins that NetVault uses. Missing or invalid files are replaced by defaults. */
export interface ObsidianSettings {
  /** Null if neither folder nor format is set. */
  readonly dailyNotes: DailyNotes | null;
  /** The file in the configuration folder that sets them; null if none does. */
  readonly dailyNotesFile: string | null;
  /** The file that would set them but cannot be read; null if there is none. */
  readonly dailyNotesBroken: string | null;
  /** Whether daily notes are turned off: existing ones are read, and no new ones are made. */
  readonly dailyNotesOff: boolean;
  /** The template of new daily notes, as written in the setting, or null. */
  readonly dailyTemplate: string | null;
  /** The folders of templates, without slashes at either end. */
  readonly templateFolders: readonly string[];
  /** Folders that the app excludes (`userIgnoreFilters`), without its regular expressions. */
  readonly ignoredFolders: readonly string[];
  /** Property key in lower case → its type in the app's property editor (`text`, `number`, `date`, …), from `types.json`. */
  readonly propertyTypes: ReadonlyMap<string, string>;
  /** Files of `OBSIDIAN_FILES` that exist, and are not valid JSON or were not read. */
  readonly unreadable: readonly string[];
  /** Why some of these were not read; the others are not valid JSON. */
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

/** The files that say where daily notes are. */
const DAILY_FILES: readonly string[] = [OBSIDIAN_FILES.dailyNotes, OBSIDIAN_FILES.periodicNotes];

type FileName = keyof typeof OBSIDIAN_FILES;

/** `broken` is called for a file that exists but is not valid JSON, or with the reason why it was not read. */
function parse(text: string | null, broken: (why?: FindingText) => void): unknown {
  if (text === null) return null;
  try {
    const read = parseJson(text);
    if (!read) broken(TOO_LARGE);
    return read?.value;
  } catch {
    // The app leaves some of its files empty.
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
 * Parses the texts of `OBSIDIAN_FILES`; null or undefined for a missing file. `notRead` has the
 * files that exist but were not read, and why. Never throws.
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
  // The settings file of a plugin that is turned off is outdated.
  const plugin = (id: string, name: FileName): unknown => (isCommunityOn(id, community) ? json(name) : null);
  const periodic = periodicDailyNotes(
    OBSIDIAN_FILES.periodicNotes,
    plugin('periodic-notes', 'periodicNotes'),
  );
  const daily = periodic ?? coreDailyNotes(OBSIDIAN_FILES.dailyNotes, json('dailyNotes'));
  const { folder, format } = daily;
  const isCore = isCoreOn('daily-notes', json('corePlugins'), json('corePluginsBefore'));
  const quickAdd = fieldsOf(plugin('quickadd', 'quickAdd'));
  const templates = [
    fieldsOf(json('templates'))['folder'],
    fieldsOf(plugin('templater-obsidian', 'templater'))['templates_folder'],
    quickAdd['templateFolderPath'],
    // Versions of QuickAdd since June 2026 have a list.
    ...[quickAdd['templateFolderPaths']].flat(),
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
