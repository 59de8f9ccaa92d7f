import type { FieldSource, Property } from '../model/records.ts';
import type { VaultNote } from './parse-source.ts';

/*
 * A parsed note as JSON in two parts: what nearly every command needs, and the place of each
 * field of its record, which is most of the data and seldom needed. The text itself is not kept.
 */

/** The two parts of a note. */
export interface EncodedNote {
  readonly main: string;
  readonly places: string;
}

type Places = Pick<NonNullable<VaultNote['record']>, 'fields' | 'properties'>;

/** Null for a note with a value that JSON cannot represent, so that it would be decoded as another value. */
export function encodeNote(note: VaultNote): EncodedNote | null {
  const { namesAsked, record, ...rest } = note;
  const { fields = new Map(), properties = [], ...ofRecord } = record ?? {};
  const main = { ...rest, text: '', namesAsked: [...namesAsked], record: record && ofRecord };
  const places = record && [[...fields.values()], properties];
  if (!isPlain(main) || !isPlain(places)) return null;
  return { main: JSON.stringify({ ...main, text: undefined }), places: JSON.stringify(places) };
}

/** Whether a value survives being written to JSON and read back. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

/** The main part of a note, as parsed from JSON. */
export type MainPart = Omit<VaultNote, 'text' | 'namesAsked'> & {
  readonly namesAsked: readonly (readonly [string, string | null])[];
};

/** A note from its main part. Its text and the places of its fields are read when first needed. */
export function decodeNote(main: MainPart, textOf: () => string, placesOf: () => string): VaultNote {
  const { namesAsked } = main;
  const note: object = Object.assign(main, {
    namesAsked: namesAsked.length === 0 ? NO_NAMES : new Map(namesAsked),
  });
  lazily(note, textOf, TEXT);
  if (main.record) lazily(main.record, () => decodePlaces(placesOf()), PLACES);
  return note as VaultNote;
}

const NO_NAMES: VaultNote['namesAsked'] = new Map();

function decodePlaces(text: string): Places {
  const [fields, properties] = JSON.parse(text) as [FieldSource[], Property[]];
  return { fields: new Map(fields.map((field) => [field.name, field])), properties };
}

/** The property with a function that reads an object's other part, once. */
const LATER = Symbol();

/** A property whose value is in the part that is read later. */
type Part<Value> = PropertyDescriptor & ThisType<{ readonly [LATER]: () => Value }>;

function part<Value>(of: (value: Value) => unknown): Part<Value> {
  return {
    enumerable: true,
    get() {
      return of(this[LATER]());
    },
  };
}

const TEXT = { text: part<string>((text) => text) };
const PLACES = {
  fields: part<Places>(({ fields }) => fields),
  properties: part<Places>(({ properties }) => properties),
};

/**
 * Gives an object properties that are read when one of them is first used. All objects share the
 * same getters, which must not exist before: otherwise V8 turns each object into a dictionary,
 * and every later access is slow.
 */
function lazily<Value>(
  object: object,
  read: () => Value,
  parts: Readonly<Record<string, Part<Value>>>,
): void {
  let made: { readonly value: Value } | null = null;
  Object.defineProperty(object, LATER, { value: () => (made ??= { value: read() }).value });
  Object.defineProperties(object, parts);
}
