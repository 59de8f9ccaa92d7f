/** What another plugin, or the app's own, says of daily notes. */
export interface StatedDailyNotes {
  /** The file that says it, in the configuration folder. */
  readonly file: string;
  readonly folder: string;
  readonly format: string;
  readonly template: string | null;
  /** Whether it says anything: with neither folder nor format, daily notes are where they are by default. */
  readonly isStated: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A setting as text. One that is no text is kept as it is written, so that it can be told of. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return text === '' ? null : text;
}

/** A folder's or file's path without slashes at its ends. */
export function pathOf(value: unknown): string | null {
  return typeof value === 'string' ? textOf(value.trim().replace(/^\/+|\/+$/g, '')) : textOf(value);
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

/** The app's own plugin, from its `daily-notes.json`. */
export function coreDailyNotes(file: string, value: unknown): StatedDailyNotes {
  const daily = fieldsOf(value);
  return stated(file, daily, daily['template']);
}

/** Periodic Notes, from its `data.json`: `daily`, or since version 1 the `day` of its calendar set. Null where its daily notes are off. */
export function periodicDailyNotes(file: string, value: unknown): StatedDailyNotes | null {
  const settings = fieldsOf(value);
  const sets: readonly unknown[] = Array.isArray(settings['calendarSets']) ? settings['calendarSets'] : [];
  const active = sets.map(fieldsOf).find(({ id }) => id === settings['activeCalendarSet']);
  const daily = fieldsOf(active ? active['day'] : settings['daily']);
  if (daily['enabled'] !== true) return null;
  return { ...stated(file, daily, daily['templatePath'] ?? daily['template']), isStated: true };
}

/** Whether a plugin of the app itself is on: by a list of those that are, or a map; on where neither says. */
export function isCoreOn(id: string, plugins: unknown, migration: unknown): boolean {
  for (const value of [plugins, migration]) {
    if (Array.isArray(value)) return value.includes(id);
    const on = fieldsOf(value)[id];
    if (typeof on === 'boolean') return on;
  }
  return true;
}

/** Whether a plugin of the community is on. */
export function isCommunityOn(id: string, plugins: unknown): boolean {
  return Array.isArray(plugins) && plugins.includes(id);
}
