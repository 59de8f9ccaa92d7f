import { lineEndOf } from '../../edit/text-edits.ts';
import type { Moment } from '../../model/moment.ts';
import { clockText } from '../../model/read-time.ts';
import { DEFAULT_SETTINGS } from '../../model/settings.ts';
import { newLogHeading } from '../../parser/heading-name.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import type { DateLanguage } from '../../vault/daily-notes/date-language.ts';
import { NameWriter } from '../../vault/daily-notes/write-name.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';

/** The kinds of record that have a template. */
export const TEMPLATE_KINDS = ['contact', 'event', 'goal', 'introduction', 'review'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The text below the front matter of a new record, with this heading for its log. */
const BODIES: Readonly<Record<TemplateKind, (log: string) => string>> = {
  contact: (log) => `\n# {{title}}\n\n${log}\n\n`,
  event: (log) => `\n${log}\n\n`,
  goal: () => '',
  introduction: () => '',
  review: () => '\n{{review}}\n\n## In my own words\n\n',
};

/** The template for daily notes that `init` writes. */
const dailyBody = (log: string): string => `# {{date}}\n\n${log}\n`;

/** The template for a new record if the vault has none of its own; `headings` are those of logs. */
export function builtInTemplate(kind: TemplateKind, headings: readonly string[]): string {
  const fields = [['type', kind] as const, ...DEFINITIONS[kind].template];
  const lines = fields.map(([name, text]) => (text === '' ? `${name}:` : `${name}: ${text}`));
  return `${['---', ...lines, '---'].join('\n')}\n${BODIES[kind](newLogHeading(headings))}`;
}

/** The template for daily notes that `init` writes; `headings` are those of logs. */
export function builtInDailyTemplate(headings: readonly string[]): string {
  return dailyBody(newLogHeading(headings));
}

/**
 * A template of the vault with the vault's heading for logs, if it still ends in the text that
 * `init` wrote with the default one. Every other template is as the user wants it.
 */
function withLogHeading(text: string, { settings }: VaultIndex, end: (log: string) => string): string {
  const feed = lineEndOf(text);
  const ending = (headings: readonly string[]): string => end(newLogHeading(headings)).replaceAll('\n', feed);
  const written = ending(DEFAULT_SETTINGS.logHeadings);
  return text.endsWith(written)
    ? text.slice(0, text.length - written.length) + ending(settings.logHeadings)
    : text;
}

const OTHER_NAMES: Readonly<Record<TemplateKind, readonly string[]>> = {
  contact: ['contact', 'person', 'people'],
  event: ['event', 'meeting'],
  goal: ['goal'],
  introduction: ['introduction', 'intro'],
  review: ['review'],
};

/** The default folder of templates. */
export const TEMPLATE_FOLDER = 'Templates';

export interface Template {
  readonly text: string;
  /** Path in the vault; null for a built-in one. */
  readonly path: string | null;
}

/**
 * The vault's template for a kind: a note in a template folder (from the app's or a plugin's
 * settings, or else `Templates`) named after the kind. A template that another plugin would have
 * to run (`<% … %>`) is skipped, since nothing in a vault is run.
 */
export function templateFor(index: VaultIndex, kind: TemplateKind): Template {
  const names = new Set(OTHER_NAMES[kind].flatMap((name) => [name, `${name} template`, `new ${name}`]));
  const found = [...index.notes.values()].find(
    ({ path, text }) =>
      isInTemplateFolder(index, path) && names.has(fileName(path).toLowerCase()) && !text.includes('<%'),
  );
  return found
    ? { text: withLogHeading(found.text, index, (log) => `---\n${BODIES[kind](log)}`), path: found.path }
    : { text: builtInTemplate(kind, index.settings.logHeadings), path: null };
}

/** The name of the template for daily notes that `init` writes. */
export const DAILY_TEMPLATE = 'Daily note';

/** The template for daily notes: the one in the app's settings, or else the one that `init` wrote, in a template folder. */
export function dailyTemplate(index: VaultIndex): Pick<VaultNote, 'path' | 'text' | 'validUtf8'> | undefined {
  const found = dailyTemplateNote(index);
  return found && { ...found, text: withLogHeading(found.text, index, dailyBody) };
}

function dailyTemplateNote(index: VaultIndex): VaultNote | undefined {
  const wanted = index.surroundings.obsidian.dailyTemplate;
  if (wanted !== null) return index.note(index.links.resolve(wanted, '')?.path ?? '');
  return [...index.notes.values()].find(
    ({ path }) =>
      isInTemplateFolder(index, path) && fileName(path).toLowerCase() === DAILY_TEMPLATE.toLowerCase(),
  );
}

/** The template folder that contains a note, whether or not the note is a template for Obsidian; null for other notes. */
export function templateFolderOf(index: VaultIndex, path: string): string | null {
  const { templateFolders } = index.surroundings.obsidian;
  const folders = templateFolders.length === 0 ? [TEMPLATE_FOLDER] : templateFolders;
  return folders.find((folder) => path.toLowerCase().startsWith(`${folder.toLowerCase()}/`)) ?? null;
}

/** Whether a note is in a template folder. */
export function isInTemplateFolder(index: VaultIndex, path: string): boolean {
  return templateFolderOf(index, path) !== null;
}

/**
 * Fills in `{{title}}`, `{{date}}`, `{{time}}` and `{{date:FORMAT}}` as Obsidian's own templates
 * do; other placeholders stay.
 */
export function fillTemplate(
  text: string,
  title: string,
  { date, minutes }: Moment,
  language: DateLanguage,
): string {
  const time = clockText(minutes);
  return text.replace(
    /\{\{\s*(title|date|time)(?::([^{}]{1,60}))?\s*\}\}/gi,
    (all, word: string, format?: string) => {
      switch (word.toLowerCase()) {
        case 'title':
          return title;
        case 'date':
          return format === undefined ? date : new NameWriter(format, language).write({ date, minutes });
        default:
          return format === undefined || format === 'HH:mm' ? time : all;
      }
    },
  );
}
