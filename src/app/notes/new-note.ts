import { applyEdits } from '../../edit/edits.ts';
import { removeField, setField, type FieldValue } from '../../edit/set-field.ts';
import { findingText } from '../../model/finding.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { noteName } from '../../model/note-name.ts';
import { plainName } from '../../model/plain-name.ts';
import { namesOf } from '../../vault/person-names.ts';
import { daysToCome } from '../../scorecard/days-to-come.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { dateLanguage } from './daily-note.ts';
import { isWritableFolder, noteNameFault } from '../../vault/writable-name.ts';
import { refuseUnseen } from './change-fields.ts';
import { readAlone } from './read-alone.ts';
import {
  fillTemplate,
  isInTemplateFolder,
  templateFor,
  type Template,
  type TemplateKind,
} from './templates.ts';
import { toldApart } from './told-apart.ts';
import { UserError } from '../user-error.ts';

export interface NewNote {
  readonly path: string;
  readonly text: string;
  readonly template: Template;
}

const FOLDERS: Readonly<Record<TemplateKind, string>> = {
  contact: 'Contacts',
  event: 'Events',
  goal: 'Goals',
  introduction: 'Introductions',
  review: 'Reviews',
};

/** How a note is made. */
export interface Making {
  /** Where it goes; null for where most of its kind are. */
  readonly folder?: string | null;
  /** Whether another is made where its name is taken, in a file of its own; undefined where none can be. */
  readonly isAnother?: boolean | undefined;
}

/**
 * The note of a new record, from the vault's template or a built-in one, with
 * these fields; a field that is null is taken out.
 * Throws `UserError` where its name cannot be a file's name, where the note or the person is there already
 * and another is not wanted, and where a field cannot be what it is to be. Writes nothing.
 */
export function draftNote(
  index: VaultIndex,
  now: Moment,
  kind: TemplateKind,
  name: string,
  fields: ReadonlyMap<string, FieldValue | null>,
  { folder = null, isAnother }: Making = {},
): NewNote {
  const wanted = pathFor(index, kind, name, folder);
  const taken = takenBy(index, kind, name, wanted);
  if (taken && isAnother !== true)
    throw new UserError('name-taken', { ...taken, canBeAnother: isAnother === false });
  const file = taken ? freeName(index, name) : name;
  const path = taken ? pathFor(index, kind, file, folder) : wanted;
  // Only a person is called otherwise than the file.
  const title = kind === 'contact' ? name : file;
  const template = templateFor(index, kind);
  const filled = fillTemplate(template.text, title, now, dateLanguage(index));
  const given = [...fields].map(([key, value]) => [key, dateMeant(key, value, now.date)] as const);
  const own = [['type', kind] as const, ...(title === file ? [] : [['name', title] as const]), ...given];
  const drafted = [...new Map<string, FieldValue | null>(own)].reduce(
    (before, [key, value]) => withField(before, key, value, template),
    filled,
  );
  const text = kind === 'goal' ? begun(index, path, drafted, template, now.date) : drafted;
  refuseUnseen(template.text, text);
  const note = { path, text, template };
  check(index, now.date, kind, note);
  return { ...note, text: toldApart(index, [note]).textOf(note) };
}

/** People say `today` of the day on which they met somebody. */
function dateMeant(key: string, value: FieldValue | null, today: CivilDate): FieldValue | null {
  return key === 'met' && typeof value === 'string' && /^today$/i.test(value.trim()) ? today : value;
}

/** A goal begins on the day on which it is set, so that no day before counts against it. */
function begun(index: VaultIndex, path: string, text: string, template: Template, today: CivilDate): string {
  const record = readAlone(index, path, text)?.record;
  const isOpen = record?.kind === 'goal' && record.start === null && record.end === null;
  return isOpen ? withField(text, 'start', today, template) : text;
}

function withField(text: string, key: string, value: FieldValue | null, { path }: Template): string {
  if (value === null) {
    const gone = removeField(text, key);
    return gone ? applyEdits(text, [gone]) : text;
  }
  const edit = setField(text, key, value);
  if (edit) return applyEdits(text, [edit]);
  throw new UserError('template-unreadable', { path });
}

/** Beside the others of its kind: in the folder where most of them are. */
function pathFor(index: VaultIndex, kind: TemplateKind, name: string, folder: string | null): string {
  const character = noteNameFault(name);
  if (character !== null) throw new UserError('bad-note-name', { name, character: character || null });
  const at = folderOfNew(index, kind, folder);
  return `${at === '' ? '' : `${at}/`}${name}.md`;
}

/** The folder of new notes of a kind: one that was named, else that in which most of them are. Throws `UserError` where none can be made. */
export function folderOfNew(index: VaultIndex, kind: TemplateKind, folder: string | null): string {
  return folder === null ? usualFolder(index, kind) : namedFolder(index, folder);
}

/** A folder as it was named, with `/` for the vault itself. One that has notes can have any name. */
function namedFolder(index: VaultIndex, given: string): string {
  const folder = given.replace(/\/+$/, '');
  const isThere = [...index.notes.keys()].some((path) => path.startsWith(`${folder}/`));
  if (isThere || isWritableFolder(folder)) return folder;
  throw new UserError('bad-folder', { folder: given });
}

function usualFolder(index: VaultIndex, kind: TemplateKind): string {
  const counts = new Map<string, number>();
  for (const { path } of index.records(kind)) {
    if (isInTemplateFolder(index, path)) continue;
    const folder = path.replace(/\/?[^/]*$/, '');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? FOLDERS[kind];
}

/** The note that has the name; `name` is null where it is the file's. */
function takenBy(
  index: VaultIndex,
  kind: TemplateKind,
  name: string,
  path: string,
): { readonly path: string; readonly name: string | null } | null {
  const there = [...index.notes.keys()].find((one) => foldPath(one) === foldPath(path));
  if (there !== undefined) return { path: there, name: null };
  const known =
    kind === 'contact' &&
    index
      .records('contact')
      .find((contact) => [contact.name, ...contact.aliases].some((one) => foldPath(one) === foldPath(name)));
  return known ? { path: known.path, name } : null;
}

/** The first of `Name 2`, `Name 3` … that neither a file of the vault has, in whatever folder, nor a person: no link leads elsewhere for it. */
function freeName(index: VaultIndex, name: string): string {
  const files = [...index.notes.keys(), ...index.surroundings.others].map(noteName);
  const taken = new Set([...files, ...index.records('contact').flatMap(namesOf)].map(foldPath));
  for (let count = 2; ; count++) {
    const free = `${name} ${count}`;
    if (!taken.has(foldPath(free))) return free;
  }
}

/**
 * Throws `UserError` where a new contact would be called as one that is there, but for accents,
 * apostrophes and hyphens: `Jose Nunez` beside `José Núñez`. Whoever means two people makes it all the same.
 */
export function refuseAlike(index: VaultIndex, name: string): void {
  const typed = plainName(name);
  const known = index
    .records('contact')
    .flatMap((contact) => namesOf(contact).map((own) => ({ own, path: contact.path })))
    .find(({ own }) => foldPath(own) !== foldPath(name) && plainName(own) === typed);
  if (known) throw new UserError('contact-alike', { name, there: known.own, path: known.path });
}

/** A note that would be reported as soon as it is there is not made. */
function check(
  index: VaultIndex,
  today: CivilDate,
  kind: TemplateKind,
  { path, text, template }: NewNote,
): void {
  const note = readAlone(index, path, text);
  const record = note?.record;
  const finding = note?.findings[0] ?? (record && daysToCome(record, today)[0]?.[1]);
  if (finding)
    throw new UserError(
      'would-be-a-finding',
      { finding: findingText(finding) },
      template.path === null ? null : { path: template.path },
    );
  if (record?.kind === kind) return;
  throw new UserError('template-of-other-kind', { path, kind, template: template.path });
}
