import { applyEdits } from '../../edit/edits.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import { removeField } from '../../edit/set-field.ts';
import { setFields } from '../../edit/set-fields.ts';
import { readList } from '../../edit/set-list.ts';
import type { EntryField } from '../../exchange/contact-entry.ts';
import type { Moment } from '../../model/moment.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { DateLanguage } from '../../vault/daily-notes/date-language.ts';
import { readAs } from '../../vault/copies.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { noteNameFault } from '../../vault/writable-name.ts';
import { dateLanguage } from '../notes/daily-note.ts';
import { newNoteFolder } from '../notes/new-note.ts';
import { readAlone } from '../notes/read-alone.ts';
import { fillTemplate, templateFor, type Template } from '../notes/templates.ts';
import * as importWords from '../words/import-words.ts';
import { UserError } from '../user-error.ts';
import { escapeLine, putBelowTitle, quoteInNote } from './contact-text.ts';
import { distinguishNewPerson, newName, type Filling } from './fill-fields.ts';
import type { Person } from './person.ts';

/**
 * Fields that a template sets for every new contact but an import does not, unless a table has
 * them: an imported person has not been met and is not due.
 */
const NOT_IMPORTED = ['met', 'last_contact', 'cadence', 'tier'] as const;

/** Drafts the notes of new contacts, each with a path of its own. */
export class ContactDrafts {
  readonly #now: Moment;
  readonly #template: Template;
  readonly #folder: string;
  readonly #taken: Set<string>;
  /** Name → the next number to try after it, if it is in use. */
  readonly #numbers = new Map<string, number>();
  /** Computed once: it takes longer than the rest of a note. */
  readonly #language: DateLanguage;
  /** Keys of the template that an import leaves out. */
  readonly #unwanted: readonly string[];

  /** Throws `UserError` if notes cannot be written to the folder, or the vault's template cannot be read. */
  constructor(index: VaultIndex, now: Moment, folder: string | null) {
    this.#now = now;
    this.#template = templateFor(index, 'contact');
    this.#folder = newNoteFolder(index, 'contact', folder);
    this.#language = dateLanguage(index);
    const plain = fillTemplate(this.#template.text, importWords.nameless, now, this.#language);
    const edits = setFields(plain, new Map([['type', 'contact']]));
    if (!edits) throw new UserError('template-unreadable', { path: this.#template.path });
    this.#unwanted = keysNotImported(index, this.#pathOf(importWords.nameless), applyEdits(plain, edits));
    this.#taken = new Set([...index.notes.values()].map((note) => foldPath(readAs(note))));
  }

  /** Null if the front matter with this name cannot be written. */
  draft(person: Person, { fields, texts }: Filling): { readonly path: string; readonly text: string } | null {
    const name = newName(person);
    const path = this.#freePath(name, distinguishNewPerson(person));
    const title = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    const filled = this.#filled(name);
    const own = new Map<string, FieldValue>([
      ['type', 'contact'],
      ...(title === name ? [] : [['name', name] as const]),
      ...writtenFields(filled, fields),
    ]);
    const edits = setFields(filled, own);
    if (!edits) return null;
    const unwanted = this.#unwanted.filter((key) => !own.has(key));
    const drafted = unwanted.reduce(withoutKey, applyEdits(filled, edits));
    const { bodyStart } = readFrontMatter(drafted);
    const text = texts.length === 0 ? drafted : putBelowTitle(drafted, bodyStart, quoteInNote(texts));
    this.#taken.add(foldPath(path));
    return { path, text };
  }

  /** The template with a name filled in: in the body the name is text, whatever characters it has. */
  #filled(name: string): string {
    const { text } = this.#template;
    const { bodyStart } = readFrontMatter(text);
    const fill = (part: string, title: string): string =>
      fillTemplate(part, title, this.#now, this.#language);
    return fill(text.slice(0, bodyStart), name) + fill(text.slice(bodyStart), escapeLine(name));
  }

  #freePath(name: string, distinction: string | null): string {
    const base = fileNameFor(name);
    const names = [base, ...(distinction === null ? [] : [fileNameFor(`${name} (${distinction})`)])];
    const found = names.find((one) => !this.#taken.has(foldPath(this.#pathOf(one))));
    if (found !== undefined) return this.#pathOf(found);
    const key = foldPath(base);
    for (let number = this.#numbers.get(key) ?? 2; ; number++) {
      this.#numbers.set(key, number + 1);
      const path = this.#pathOf(`${base} ${String(number)}`);
      if (!this.#taken.has(foldPath(path))) return path;
    }
  }

  #pathOf(name: string): string {
    return `${this.#folder === '' ? '' : `${this.#folder}/`}${name}.md`;
  }
}

/** The template's keys for the fields that are not imported. */
function keysNotImported(index: VaultIndex, path: string, text: string): readonly string[] {
  const record = readAlone(index, path, text)?.record;
  return NOT_IMPORTED.flatMap((field) => record?.fields.get(field)?.key ?? []);
}

function withoutKey(text: string, key: string): string {
  const removal = removeField(text, key);
  return removal ? applyEdits(text, [removal]) : text;
}

/**
 * The longest name of a note's file, in UTF-16 units and in bytes, with room for a number and for
 * what distinguishes namesakes.
 */
const MAX_LENGTH = 100;
const MAX_BYTES = 200;
/** The most bytes of a UTF-16 unit in UTF-8. */
const BYTES_A_UNIT = 3;

/** A name without the characters that a file name cannot have, and not too long; `''` if nothing is left. */
export function plainFileName(name: string): string {
  const fit = name
    .slice(0, 10 * MAX_LENGTH)
    .replace(/[\\/:*?"<>|#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return cutToFileName(fit).replace(/[. ]+$/, '');
}

/** A possible file name for a person. */
function fileNameFor(name: string): string {
  const plain = plainFileName(name);
  if (noteNameFault(plain) === null) return plain;
  return noteNameFault(importWords.besides(plain)) === null
    ? importWords.besides(plain)
    : importWords.nameless;
}

/** The beginning of a text that is short enough for a file name, without splitting a character. */
function cutToFileName(text: string): string {
  if (text.length <= MAX_LENGTH && text.length * BYTES_A_UNIT <= MAX_BYTES) return text;
  let [end, bytes] = [0, 0];
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (end + character.length > MAX_LENGTH || bytes > MAX_BYTES) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function writtenFields(
  template: string,
  fields: ReadonlyMap<EntryField, readonly string[]>,
): (readonly [string, FieldValue])[] {
  return [...fields].map(([field, texts]) => {
    const all = field === 'tags' ? [...new Set([...(readList(template, 'tags') ?? []), ...texts])] : texts;
    if (field === 'private') return [field, true] as const;
    const [one = ''] = all;
    return [field, all.length === 1 && field !== 'tags' ? one : all] as const;
  });
}
