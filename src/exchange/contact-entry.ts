/** A field of a contact note that an address book can fill. */
export type EntryField =
  | 'name'
  | 'aliases'
  | 'organization'
  | 'role'
  | 'email'
  | 'phone'
  | 'url'
  | 'location'
  | 'birthday'
  | 'uid'
  | 'tags'
  // Only what a table says in so many words: no address book knows it.
  | 'met'
  | 'last_contact'
  | 'cadence'
  | 'tier'
  | 'offers'
  | 'needs';

/**
 * Why a value of an address book gets no place in a note: a picture, sound or key
 * (`binary`); what only tells programs about the card (`technical`); what other
 * values of the same entry say already (`repeated`); a day on which nobody was met
 * (`not-met`); a value that cannot be read (`unreadable`).
 */
export type LeftOut = 'binary' | 'technical' | 'repeated' | 'not-met' | 'unreadable';

/** One value of an entry, and what it is for. */
export interface EntryValue {
  /** What the address book calls it: `EMAIL`, `E-mail 1 - Value`. */
  readonly source: string;
  /**
   * The field that it fills; `text`, where it becomes a line of the note's text;
   * else why it is left out.
   */
  readonly to: EntryField | 'text' | { readonly not: LeftOut };
  /** As it is to be written: without signs that cannot be seen; empty for what is left out. */
  readonly text: string;
}

/** A person, as an address book knows them. */
export interface ContactEntry {
  /** The line of the file on which the entry begins, from 1. */
  readonly line: number;
  /** The file, where several are read. */
  readonly file?: string | undefined;
  /** Every value that is not empty, in the order of the file. */
  readonly values: readonly EntryValue[];
}

/**
 * Why an entry of an address book is no contact: it has no name (`no-name`), is a
 * list of others (`group`), or cannot be read (`unreadable`).
 */
export type Refusal = 'no-name' | 'group' | 'unreadable';

/** An entry that is no contact. Its values are counted all the same. */
export interface RefusedEntry extends ContactEntry {
  readonly why: Refusal;
}

/** What an address book says. */
export interface AddressBook {
  readonly entries: readonly ContactEntry[];
  readonly refused: readonly RefusedEntry[];
}

/** What an entry says of a field, each once, in the order of the file. */
export function textsOf({ values }: ContactEntry, field: EntryField | 'text'): string[] {
  return [...new Set(values.filter(({ to }) => to === field).map(({ text }) => text))];
}

/** The name of an entry, or `''`. */
export function nameOf(entry: ContactEntry): string {
  return textsOf(entry, 'name')[0] ?? '';
}

/** Sorts entries into contacts and those without a name. */
export function addressBook(
  entries: readonly ContactEntry[],
  refused: readonly RefusedEntry[] = [],
): AddressBook {
  const unnamed = entries.filter((entry) => nameOf(entry) === '');
  return {
    entries: entries.filter((entry) => nameOf(entry) !== ''),
    refused: [...refused, ...unnamed.map((entry) => ({ ...entry, why: 'no-name' as const }))].sort(
      (one, other) => one.line - other.line,
    ),
  };
}
