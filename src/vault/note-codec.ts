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
  return { main: JSON.stringify(main), places: JSON.stringify(places) };
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
  const note: object = Object.assign(main, { namesAsked: new Map(main.namesAsked) });
  lazily(note, 'text', textOf);
  if (main.record) {
    let known: Places | null = null;
    const places = (): Places => (known ??= decodePlaces(placesOf()));
    lazily(main.record, 'fields', () => places().fields);
    lazily(main.record, 'properties', () => places().properties);
  }
  return note as VaultNote;
}

function decodePlaces(text: string): Places {
  const [fields, properties] = JSON.parse(text) as [FieldSource[], Property[]];
  return { fields: new Map(fields.map((field) => [field.name, field])), properties };
}

/** Gives an object a property that is worked out when it is first asked for. */
function lazily(object: object, name: string, make: () => unknown): void {
  Object.defineProperty(object, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      Object.defineProperty(object, name, { value, configurable: true, enumerable: true });
      return value;
    },
  });
}
