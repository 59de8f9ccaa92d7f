import type { DailyNotes } from './daily-notes.ts';

/** What NetVault takes from Obsidian's own settings. Each file may be missing or damaged: then its defaults hold. */
export interface ObsidianSettings {
  /** Null where `daily-notes.json` says nothing. */
  readonly dailyNotes: DailyNotes | null;
  /** The note of which new daily notes are made, as the setting names it, or null. */
  readonly dailyTemplate: string | null;
  /** The folder whose notes are templates, without slashes at its ends, or null. */
  readonly templateFolder: string | null;
  /** Folders that the app leaves out of search (`userIgnoreFilters`); its regular expressions are not read. */
  readonly ignoredFolders: readonly string[];
  /** What the property editor takes a key for: key in lower case → `text`, `number`, `date` … as `types.json` says. */
  readonly propertyTypes: ReadonlyMap<string, string>;
}

export const NO_OBSIDIAN_SETTINGS: ObsidianSettings = {
  dailyNotes: null,
  dailyTemplate: null,
  templateFolder: null,
  ignoredFolders: [],
  propertyTypes: new Map(),
};

/** The files that `readObsidianSettings` wants, in the app's own folder of the vault. */
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

/** Reads the texts of `OBSIDIAN_FILES`, each null or left out where the file is missing. Never throws. */
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
