import type { DailyNotes } from './daily-notes.ts';

/** The settings of Obsidian that NetVault uses. Defaults replace files that are missing or invalid. */
export interface ObsidianSettings {
  /** Null if `daily-notes.json` sets neither folder nor format. */
  readonly dailyNotes: DailyNotes | null;
  /** The template of new daily notes, as written in the setting, or null. */
  readonly dailyTemplate: string | null;
  /** The folder of templates, without slashes at either end, or null. */
  readonly templateFolder: string | null;
  /** Folders that the app excludes (`userIgnoreFilters`), without its regular expressions. */
  readonly ignoredFolders: readonly string[];
  /** Property key in lower case → its type in the app's property editor (`text`, `number`, `date`, …), from `types.json`. */
  readonly propertyTypes: ReadonlyMap<string, string>;
}

export const NO_OBSIDIAN_SETTINGS: ObsidianSettings = {
  dailyNotes: null,
  dailyTemplate: null,
  templateFolder: null,
  ignoredFolders: [],
  propertyTypes: new Map(),
};

/** The files that `readObsidianSettings` reads, in the vault's configuration folder (`.obsidian`). */
export const OBSIDIAN_FILES = {
  dailyNotes: 'daily-notes.json',
  templates: 'templates.json',
  app: 'app.json',
  types: 'types.json',
} as const;

function object(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function folder(value: unknown): string | null {
  const name = text(value)?.replace(/^\/+|\/+$/g, '');
  return name === undefined || name === '' ? null : name;
}

function propertyTypes(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, type]: [string, unknown]) =>
      typeof type === 'string' ? [[key.toLowerCase(), type] as const] : [],
    ),
  );
}

/** Parses the texts of `OBSIDIAN_FILES`; null or undefined for a missing file. Never throws. */
export function readObsidianSettings({
  types = null,
  ...files
}: Readonly<
  Record<Exclude<keyof typeof OBSIDIAN_FILES, 'types'>, string | null> & { types?: string | null }
>): ObsidianSettings {
  const daily = object(files.dailyNotes);
  const format = text(daily['format']);
  const dailyFolder = folder(daily['folder']);
  const filters = object(files.app)['userIgnoreFilters'];
  return {
    dailyNotes:
      format === null && dailyFolder === null
        ? null
        : { folder: dailyFolder ?? '', format: format ?? 'YYYY-MM-DD' },
    dailyTemplate: folder(daily['template']),
    templateFolder: folder(object(files.templates)['folder']),
    ignoredFolders: (Array.isArray(filters) ? filters : [])
      .filter((filter): filter is string => typeof filter === 'string')
      .filter((filter) => filter !== '' && !/^\/.*\/$/.test(filter)),
    propertyTypes: propertyTypes(object(types)['types']),
  };
}
