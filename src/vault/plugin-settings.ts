import { plainFolder } from './daily-notes/daily-dates.ts';

/** Where daily notes are according to a plugin, or to the app itself. */
export interface StatedDailyNotes {
  /** The file with these settings, in the configuration folder. */
  readonly file: string;
  readonly folder: string;
  readonly format: string;
  readonly template: string | null;
  /** Whether it sets anything: without folder and format, daily notes are at the default place. */
  readonly isStated: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A setting as text. A value of another type is converted, so that it can be reported. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return text === '' ? null : text;
}

/** The path of a folder or file as a setting has it, without `./` and needless slashes. */
export function pathOf(value: unknown): string | null {
  return typeof value === 'string' ? textOf(plainFolder(value.trim())) : textOf(value);
}

function stated(file: string, daily: Fields, template: unknown): StatedDailyNotes {
  const folder = pathOf(daily['folder']);
  const format = textOf(daily['format']);
  return {
    file,
    folder: folder ?? '',
    format: format ?? 'YYYY-MM-DD',
    template: pathOf(template),
    isStated: folder !== null || format !== null,
  };
}

/** The settings of the app's own plugin, from its `daily-notes.json`. */
export function coreDailyNotes(file: string, value: unknown): StatedDailyNotes {
  const daily = fieldsOf(value);
  return stated(file, daily, daily['template']);
}

/**
 * The settings of Periodic Notes, from its `data.json`: `daily`, or since version 1 the `day` of
 * its calendar set. Null if its daily notes are off.
 */
export function periodicDailyNotes(file: string, value: unknown): StatedDailyNotes | null {
  const settings = fieldsOf(value);
  const sets: readonly unknown[] = Array.isArray(settings['calendarSets']) ? settings['calendarSets'] : [];
  const active = sets.map(fieldsOf).find(({ id }) => id === settings['activeCalendarSet']);
  const daily = fieldsOf(active ? active['day'] : settings['daily']);
  if (daily['enabled'] !== true) return null;
  return { ...stated(file, daily, daily['templatePath'] ?? daily['template']), isStated: true };
}

/** Whether a core plugin of the app is on, according to a list or a map; true if neither says. */
export function isCoreOn(id: string, plugins: unknown, migration: unknown): boolean {
  for (const value of [plugins, migration]) {
    if (Array.isArray(value)) return value.includes(id);
    const on = fieldsOf(value)[id];
    if (typeof on === 'boolean') return on;
  }
  return true;
}

/** Whether a community plugin is on. */
export function isCommunityOn(id: string, plugins: unknown): boolean {
  return Array.isArray(plugins) && plugins.includes(id);
}
