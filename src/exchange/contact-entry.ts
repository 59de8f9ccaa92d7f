import { shownText } from '../parser/records/text-fields.ts';

/** Fields by which a person counts as met or becomes due. Only tables can have them; address books do not. */
export const REMINDING_FIELDS = ['met', 'last_contact', 'cadence', 'tier', 'status', 'snooze_until'] as const;

/**
 * The fields of a contact note that an address book or a table can fill, besides the name and the
 * tags, in the order in which they are written. `private` is `true`, or left out.
 */
export const FILLED_FIELDS = [
  ...(['aliases', 'organization', 'role', 'email', 'phone', 'url', 'location', 'birthday', 'uid'] as const),
  ...REMINDING_FIELDS,
  ...(['offers', 'needs', 'private'] as const),
] as const;

export type FilledField = (typeof FILLED_FIELDS)[number];

/** A field of a contact note that an address book or a table can fill. */
export type EntryField = 'name' | 'tags' | FilledField;

/** Fields that have one text in a note. */
export const SINGLE_VALUE_FIELDS: ReadonlySet<EntryValue['to']> = new Set<EntryField>([
  ...(['role', 'location', 'birthday', 'uid', 'private'] as const),
  ...REMINDING_FIELDS,
]);

/**
 * Why a value of an address book is not written to a note: a picture, sound or key (`binary`);
 * data about the card for programs (`technical`); the same as another value of the entry
 * (`repeated`); a date that is not one of meeting (`not-met`); what NetVault's own table has
 * computed from the notes (`derived`); a value that cannot be read (`unreadable`).
 */
export type LeftOut = 'binary' | 'technical' | 'repeated' | 'not-met' | 'derived' | 'unreadable';

/** One value of an entry, and where it goes. */
export interface EntryValue {
  /** Its property or column in the address book: `EMAIL`, `E-mail 1 - Value`. */
  readonly source: string;
  /** The field that it fills; `text` if it becomes a line of the note's text; or why it is left out. */
  readonly to: EntryField | 'text' | { readonly not: LeftOut };
  /** The text to write, without invisible characters; empty if it is left out. */
  readonly text: string;
}

/** A person in an address book. */
export interface ContactEntry {
  /** The line of the file on which the entry begins, from 1. */
  readonly line: number;
  /** The file, if several are read. */
  readonly file?: string | undefined;
  /** In NetVault's own table: the path of the person's note. */
  readonly path?: string | undefined;
  /** Every value that is not empty, in the order of the file. */
  readonly values: readonly EntryValue[];
}

/**
 * Why an entry of an address book is not a contact: it has no name (`no-name`), or only that of an
 * organization (`organization`); is a list of others (`group`), a place, or a device or program
 * (`thing`); or cannot be read (`unreadable`).
 */
export type Refusal = 'no-name' | 'organization' | 'group' | 'place' | 'thing' | 'unreadable';

/** An entry that is not a contact. Its values are counted nevertheless. */
export interface RefusedEntry extends ContactEntry {
  readonly why: Refusal;
}

/** The contents of an address book. */
export interface AddressBook {
  readonly entries: readonly ContactEntry[];
  readonly refused: readonly RefusedEntry[];
}

/** The texts of an entry for a field, without duplicates, in the order of the file. */
export function textsOf({ values }: ContactEntry, field: EntryField | 'text'): string[] {
  return [...new Set(values.filter(({ to }) => to === field).map(({ text }) => text))];
}

/** The name of an entry, or `''`. */
export function nameOf(entry: ContactEntry): string {
  return textsOf(entry, 'name')[0] ?? '';
}

/** The first organization of an entry, or `''`. */
export function organizationOf(entry: ContactEntry): string {
  return textsOf(entry, 'organization')[0] ?? '';
}

/** An entry with names as a note's are read: without the brackets of links. */
function withShownNames(entry: ContactEntry): ContactEntry {
  const isLinked = ({ to, text }: EntryValue): boolean =>
    (to === 'name' || to === 'aliases') && text.includes('[');
  if (!entry.values.some(isLinked)) return entry;
  const values = entry.values.map((one) =>
    isLinked(one) ? { ...one, text: shownText(one.text).trim() || one.text } : one,
  );
  return { ...entry, values };
}

/** Sorts entries into contacts and those without a person's name. */
export function addressBook(
  given: readonly ContactEntry[],
  refused: readonly RefusedEntry[] = [],
): AddressBook {
  const entries = given.map(withShownNames);
  const unnamed = entries.filter((entry) => nameOf(entry) === '');
  return {
    entries: entries.filter((entry) => nameOf(entry) !== ''),
    refused: [
      ...refused,
      ...unnamed.map((entry) => ({
        ...entry,
        why: organizationOf(entry) === '' ? ('no-name' as const) : ('organization' as const),
      })),
    ].sort((one, other) => one.line - other.line),
  };
}
