import {
  FILLED_FIELDS,
  nameOf,
  SINGLE_VALUE_FIELDS,
  textsOf,
  type ContactEntry,
  type EntryField,
  type EntryValue,
} from '../../exchange/contact-entry.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { firstPossibleDay } from '../../model/read-date.ts';
import { fieldKey } from './address-keys.ts';
import type { ToldElsewhere } from './told-elsewhere.ts';
import { personNames, textsOfContact, type Person } from './person.ts';

/** What became of a value: it is written, it is there already, the note says something else, only one can stand, the day of a birth or a meeting is still to come, or the scorecard says not to read the field. */
export type ValueOutcome =
  'written' | 'there' | 'filled' | 'one-of-several' | 'text-of-known' | 'to-come' | 'not-read';

/** A value of an entry, and what happened to it. */
export interface ValueWithOutcome {
  readonly value: EntryValue;
  /** Null if the address book's reader left it out (`value.to.not`). */
  readonly outcome: ValueOutcome | null;
}

/** What to write for a person, and what happened to each value of their entries. */
export interface Filling {
  readonly fields: ReadonlyMap<EntryField, readonly string[]>;
  /** Texts that a new note quotes: also days that cannot be right. */
  readonly texts: readonly string[];
  readonly values: readonly ValueWithOutcome[];
}

/** Fields whose day cannot be still to come: `lint` would say so of the note. */
const PAST_DATE_FIELDS: ReadonlySet<EntryField> = new Set(['birthday', 'met', 'last_contact']);

/**
 * What the entries of a person fill in: for a new person all fields, for one in the vault only
 * empty ones. `tags` are those of the note.
 */
export function fieldsToFill(
  person: Person,
  tags: readonly string[],
  today: CivilDate,
  elsewhere: ToldElsewhere,
): Filling {
  const { contact, entries } = person;
  /** The note's value of each field, normalized for comparison. */
  const valuesInNote = new Map<EntryField, ReadonlySet<string>>([
    ['tags', new Set(tags)],
    ...FILLED_FIELDS.map((field) => {
      const own = contact ? textsOfContact(contact, field) : [];
      return [field, new Set(own.map((text) => fieldKey(field, text)))] as const;
    }),
  ]);
  /** What to write: field → normalized text → text. */
  const fields = new Map<EntryField, Map<string, string>>();
  const texts = new Set<string>();
  const names = new Set(contact ? personNames(person) : [nameOf(entries[0] ?? EMPTY)]);
  const outcomeOf = (entry: ContactEntry, { source, to, text }: EntryValue): ValueOutcome | null => {
    if (typeof to === 'object') return null;
    if (to === 'text') {
      if (contact) return 'text-of-known';
      if (texts.has(text)) return 'there';
      texts.add(text);
      return 'written';
    }
    if (to === 'name') {
      if (!names.has(text)) return contact ? 'filled' : 'one-of-several';
      return contact ? 'there' : 'written';
    }
    if (elsewhere.unread.has(to)) {
      texts.add(`${source}: ${text}`);
      return 'not-read';
    }
    const before = valuesInNote.get(to);
    const key = fieldKey(to, text);
    const isOwn = to === 'uid' && text === person.exportedAs;
    const isDefault = to === 'status' && text === 'active' && before?.size === 0;
    if (isOwn || isDefault || before?.has(key) || (to === 'aliases' && names.has(text))) return 'there';
    if (before && before.size > 0) return 'filled';
    if (elsewhere.has(person, entry, to, text)) return 'there';
    // Of a month or a year the first day that it may mean.
    if (PAST_DATE_FIELDS.has(to) && (firstPossibleDay(text) ?? text) > today) {
      texts.add(`${source}: ${text}`);
      return 'to-come';
    }
    const written = fields.get(to) ?? new Map<string, string>();
    if (written.has(key)) return 'there';
    if (written.size > 0 && SINGLE_VALUE_FIELDS.has(to)) return 'one-of-several';
    fields.set(to, written.set(key, text));
    return 'written';
  };
  const values = entries.flatMap((entry) =>
    entry.values.map((value) => ({ value, outcome: outcomeOf(entry, value) })),
  );
  const inOrder = ([...FILLED_FIELDS, 'tags'] as const).flatMap((field) => {
    const own = fields.get(field);
    return own ? [[field, [...own.values()]] as const] : [];
  });
  return { fields: new Map(inOrder), texts: [...texts], values };
}

const EMPTY: ContactEntry = { line: 0, values: [] };

/** The name of a person who is known only from entries. */
export function newName({ entries }: Person): string {
  return nameOf(entries[0] ?? EMPTY);
}

/** What distinguishes a new person from another with the same name: where they work, or where they are. */
export function distinguishNewPerson({ entries }: Person): string | null {
  const [text = null] = (['organization', 'location'] as const).flatMap((field) =>
    entries.flatMap((entry) => textsOf(entry, field)),
  );
  return text;
}
