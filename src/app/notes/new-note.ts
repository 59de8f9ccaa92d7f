import { applyEdits } from '../../edit/edits.ts';
import { removeField, setField, type FieldValue } from '../../edit/set-field.ts';
import { findingText } from '../../model/finding.ts';
import { isTemplate, readFrontMatter } from '../../parser/front-matter.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { noteName } from '../../model/note-name.ts';
import { plainName } from '../../model/plain-name.ts';
import { namesOf } from '../../vault/person-names.ts';
import { readAs } from '../../vault/copies.ts';
import { futureDateFields } from '../../scorecard/future-date-fields.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { dateLanguage } from './daily-note.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { isWritableFolder, noteNameFault } from '../../vault/writable-name.ts';
import { refuseInvisible } from './change-fields.ts';
import { readAlone } from './read-alone.ts';
import {
  fillTemplate,
  isInTemplateFolder,
  templateFor,
  type Template,
  type TemplateKind,
} from './templates.ts';
import { distinguishNotes } from './distinguish-notes.ts';
import { UserError } from '../user-error.ts';
import { requireScorecards } from '../summary/summarize.ts';

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

/** Options for a new note. */
export interface NewNoteOptions {
  /** Its folder; null for the one with most notes of its kind. */
  readonly folder?: string | null;
  /** Whether to make another note if its name is in use, in a file of its own; undefined if that is not possible. */
  readonly isAnother?: boolean | undefined;
}

/**
 * The note of a new record, from the vault's template or a built-in one, with these fields; null
 * removes a field. Throws `UserError` if its name cannot be a file name, if the note or the
 * person exists already and no other is wanted, if a field cannot have its value, and if a
 * scorecard note, which may name people and fields, cannot be read. Writes nothing.
 */
export function draftNote(
  index: VaultIndex,
  now: Moment,
  kind: TemplateKind,
  name: string,
  fields: ReadonlyMap<string, FieldValue | null>,
  { folder = null, isAnother }: NewNoteOptions = {},
): NewNote {
  requireScorecards(index);
  const marked = [...fields.values()].flat().map(String).find(isTemplate);
  if (marked !== undefined) throw new UserError('value-of-template', { given: marked });
  // Only a person can have another name than the file.
  const plain = kind === 'contact' ? withoutLastDot(name) : name;
  const wanted = pathFor(index, kind, plain, folder);
  const existing = noteWithName(index, kind, name, wanted);
  const copy = index.note(existing?.path ?? '')?.copyOf;
  // With another note of that name, the copy would no longer be read.
  if (existing && copy?.isThere === false)
    throw new UserError('only-copy', { path: existing.path, of: copy.path });
  if (existing && isAnother !== true)
    throw new UserError('name-taken', { ...existing, canBeAnother: isAnother === false });
  const file = existing ? freeName(index, plain) : plain;
  const path = existing ? pathFor(index, kind, file, folder) : wanted;
  const title = kind === 'contact' ? name : file;
  const template = templateFor(index, kind);
  const filled = fillTemplate(template.text, title, now, dateLanguage(index));
  const given = [...fields].map(([key, value]) => [key, replaceToday(key, value, now.date)] as const);
  const own = [['type', kind] as const, ...(title === file ? [] : [['name', title] as const]), ...given];
  if (isTemplate(title) && readFrontMatter(filled).state === 'template')
    throw new UserError('value-of-template', { given: title });
  const drafted = [...new Map<string, FieldValue | null>(own)].reduce(
    (before, [key, value]) => withField(before, key, value, template),
    filled,
  );
  const text = kind === 'goal' ? withStartDate(index, path, drafted, template, now.date) : drafted;
  refuseInvisible(template.text, text);
  const note = { path, text, template };
  checkDraft(index, now.date, kind, note);
  return { ...note, text: distinguishNotes(index, [note]).textOf(note) };
}

/** A name as that of a file, which cannot end with a dot: `Robert Downey Jr`. */
const withoutLastDot = (name: string): string => /^(.*[^. ])[. ]*\.$/s.exec(name)?.[1] ?? name;

/** People answer `today` for the day on which they met someone. */
function replaceToday(key: string, value: FieldValue | null, today: CivilDate): FieldValue | null {
  return key === 'met' && typeof value === 'string' && /^today$/i.test(value.trim()) ? today : value;
}

/** A goal starts on the day on which it is made, so that no earlier day counts against it. */
function withStartDate(
  index: VaultIndex,
  path: string,
  text: string,
  template: Template,
  today: CivilDate,
): string {
  const record = readAlone(index, path, text)?.record;
  const isOpen = record?.kind === 'goal' && record.start === null && record.end === null;
  return isOpen ? withField(text, 'start', today, template) : text;
}

function withField(text: string, key: string, value: FieldValue | null, { path }: Template): string {
  if (value === null) {
    const removal = removeField(text, key);
    return removal ? applyEdits(text, [removal]) : text;
  }
  const edit = setField(text, key, value);
  if (edit) return applyEdits(text, [edit]);
  throw new UserError('template-unreadable', { path });
}

/** The path of a new note: in the given folder, or else in the one that has most notes of its kind. */
function pathFor(index: VaultIndex, kind: TemplateKind, name: string, folder: string | null): string {
  const character = noteNameFault(name);
  if (character !== null) throw new UserError('bad-note-name', { name, character: character || null });
  const at = newNoteFolder(index, kind, folder);
  return `${at === '' ? '' : `${at}/`}${name}.md`;
}

/**
 * The folder of new notes of a kind: the given one, or else the one with most of them. Throws
 * `UserError` if it cannot be made.
 */
export function newNoteFolder(index: VaultIndex, kind: TemplateKind, folder: string | null): string {
  return folder === null ? usualFolder(index, kind) : namedFolder(index, folder);
}

/** A folder as given, with `/` for the vault itself. An existing folder can have any name. */
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

/** The note that has the name; `name` is null if it is the file's name. */
function noteWithName(
  index: VaultIndex,
  kind: TemplateKind,
  name: string,
  path: string,
): { readonly path: string; readonly name: string | null } | null {
  /** A note that cannot be opened may be the person's, in whatever folder it is. */
  const mayBePerson = (note: VaultNote): boolean =>
    kind === 'contact' && note.unread !== null && foldPath(noteName(note.path)) === foldPath(name);
  const existing = [...index.notes.values()].find(
    (note) => foldPath(readAs(note)) === foldPath(path) || mayBePerson(note),
  );
  if (existing) return { path: existing.path, name: null };
  const known =
    kind === 'contact' &&
    index
      .records('contact')
      .find((contact) => [contact.name, ...contact.aliases].some((one) => foldPath(one) === foldPath(name)));
  return known ? { path: known.path, name } : null;
}

/**
 * The first of `Name 2`, `Name 3` … that is not the name of any file in the vault or of a person,
 * so that no existing link leads to it.
 */
function freeName(index: VaultIndex, name: string): string {
  const files = [...index.notes.keys(), ...index.surroundings.others].map(noteName);
  const existing = new Set([...files, ...index.records('contact').flatMap(namesOf)].map(foldPath));
  for (let count = 2; ; count++) {
    const free = `${name} ${count}`;
    if (!existing.has(foldPath(free))) return free;
  }
}

/**
 * Throws `UserError` if a new contact's name differs from an existing one only in accents,
 * apostrophes and hyphens: `Jose Nunez` next to `José Núñez`. The user can make it nevertheless.
 */
export function refuseSimilarContact(index: VaultIndex, name: string): void {
  const typed = plainName(name);
  const known = index
    .records('contact')
    .flatMap((contact) => namesOf(contact).map((own) => ({ own, path: contact.path })))
    .find(({ own }) => foldPath(own) !== foldPath(name) && plainName(own) === typed);
  if (known) throw new UserError('contact-alike', { name, other: known.own, path: known.path });
}

/** A note that would have findings is not made. */
function checkDraft(
  index: VaultIndex,
  today: CivilDate,
  kind: TemplateKind,
  { path, text, template }: NewNote,
): void {
  const note = readAlone(index, path, text);
  const record = note?.record;
  const finding = note?.findings[0] ?? (record && futureDateFields(record, today)[0]?.[1]);
  if (finding)
    throw new UserError(
      'would-be-a-finding',
      { finding: findingText(finding) },
      template.path === null ? null : { path: template.path },
    );
  if (record?.kind === kind) return;
  throw new UserError('template-of-other-kind', { path, kind, template: template.path });
}
