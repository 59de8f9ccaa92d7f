import type { FieldSource, Property } from '../model/records.ts';
import type { VaultNote } from './parse-source.ts';

/*
 * A parsed note as JSON, in two parts: what nearly every command looks at, and
 * where each field of its record stands, which is most of it and seldom asked for.
 * The text itself is not kept.
 */

/** The two parts of a note. */
export interface EncodedNote {
  readonly main: string;
  readonly places: string;
}

type Places = Pick<NonNullable<VaultNote['record']>, 'fields' | 'properties'>;

/**
 * Null for a note that holds what JSON cannot say, so that it would be read back as another.
 */
export function encodeNote(note: VaultNote): EncodedNote | null {
  const { namesAsked, record, ...rest } = note;
  const { fields = new Map(), properties = [], ...ofRecord } = record ?? {};
  const main = { ...rest, text: '', namesAsked: [...namesAsked], record: record && ofRecord };
  const places = record && [[...fields.values()], properties];
  if (!isPlain(main) || !isPlain(places)) return null;
  return { main: JSON.stringify({ ...main, text: undefined }), places: JSON.stringify(places) };
}

/** Whether a value is the same when it is read back from JSON. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

/** What the main part of a note says, as JSON gives it. */
export type MainPart = Omit<VaultNote, 'text' | 'namesAsked'> & {
  readonly namesAsked: readonly (readonly [string, string | null])[];
};

/** A note from its main part. Its text and the places of its fields are read when they are first asked for. */
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

/** Reads what an object has later; once. */
const LATER = Symbol();

/** A property that is a part of what is read later. */
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
 * Gives an object properties that are read when one of them is first asked for. All objects have the same getters, and
 * lack the properties before: else V8 makes a dictionary of each, and every later look at it is slow.
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
