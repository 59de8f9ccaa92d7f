import type { DailyNotes } from './daily-notes.ts';

/** What NetVault takes from Obsidian's own settings. Each file may be missing or damaged: then its defaults hold. */
export interface ObsidianSettings {
  /** Null where `daily-notes.json` says nothing. */
  readonly dailyNotes: DailyNotes | null;
  /** The folder whose notes are templates, without slashes at its ends, or null. */
  readonly templateFolder: string | null;
  /** Folders that the app leaves out of search (`userIgnoreFilters`); its regular expressions are not read. */
  readonly ignoredFolders: readonly string[];
}

export const NO_OBSIDIAN_SETTINGS: ObsidianSettings = {
  dailyNotes: null,
  templateFolder: null,
  ignoredFolders: [],
};

/** The files that `readObsidianSettings` wants. */
export const OBSIDIAN_FILES = {
  dailyNotes: '.obsidian/daily-notes.json',
  templates: '.obsidian/templates.json',
  app: '.obsidian/app.json',
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

/** Reads the texts of `OBSIDIAN_FILES`, each null where the file is missing. Never throws. */
export function readObsidianSettings(
  files: Readonly<Record<keyof typeof OBSIDIAN_FILES, string | null>>,
): ObsidianSettings {
  const daily = object(files.dailyNotes);
  const format = text(daily['format']);
  const dailyFolder = folder(daily['folder']);
  const filters = object(files.app)['userIgnoreFilters'];
  return {
    dailyNotes:
      format === null && dailyFolder === null
        ? null
        : { folder: dailyFolder ?? '', format: format ?? 'YYYY-MM-DD' },
    templateFolder: folder(object(files.templates)['folder']),
    ignoredFolders: (Array.isArray(filters) ? filters : [])
      .filter((filter): filter is string => typeof filter === 'string')
      .filter((filter) => filter !== '' && !/^\/.*\/$/.test(filter)),
  };
}
