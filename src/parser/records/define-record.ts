import type { FieldSource, Kind, Property, RecordOrigin } from '../../model/records.ts';
import type { YamlEntry } from '../yaml-node.ts';
import { FieldNames } from './field-names.ts';
import type { Field, FieldLink } from './field.ts';
import type { Fields } from './fields.ts';
import { propertiesOf } from './properties.ts';

/** The properties of every record. */
interface RecordBase {
  readonly path: string;
  readonly origin: RecordOrigin;
  /** NetVault's name → where the field is written. Includes fields whose value could not be read, which have a finding. */
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** All top-level keys of the front matter, in order. */
  readonly properties: readonly Property[];
  /** False if a field that affects numbers could not be read. An incomplete scorecard or goal must not be used. */
  readonly complete: boolean;
}

type AnyField = Field<unknown, string>;
type FieldMap = Readonly<Record<string, AnyField>>;

/** Fields that are top-level keys in a note, like all others, but form one nested object in the record. */
export class FieldGroup<F extends FieldMap> {
  readonly fields: F;

  constructor(fields: F) {
    this.fields = fields;
  }
}

type Members = Readonly<Record<string, AnyField | FieldGroup<FieldMap>>>;

type Camel<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;
type PropertyOf<Name, F> =
  F extends Field<unknown, infer Own>
    ? [Own] extends [never]
      ? never
      : Own extends ''
        ? Camel<Name>
        : Own
    : Name;
type ValueOf<F> =
  F extends FieldGroup<infer Inner> ? ValuesOf<Inner> : F extends Field<infer Value, string> ? Value : never;
type ValuesOf<M> = { readonly [Name in keyof M as PropertyOf<Name, M[Name]> & string]: ValueOf<M[Name]> };
type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/** Options of a kind besides its fields. */
interface KindFacts<M extends Members, Asked extends string, Made extends object> {
  /** Other values of `type` that mean this kind. */
  readonly alsoCalled?: readonly string[];
  /** The fields that `new` asks for, in this order. */
  readonly asks?: readonly (Asked & keyof M)[];
  /** The front matter of a new record: field → text, in which `{{date}}` stands for the current date. */
  readonly template?: Readonly<Partial<Record<keyof M & string, string>>>;
  /** The record is incomplete (`complete` is false) if a field cannot be read, except for fields marked `decidesNothing`. */
  readonly whole?: true;
  /** NetVault's name for an entry in another spelling whose value decides which field it is; null for all others. */
  readonly nameByValue?: (entry: YamlEntry, path: string) => string | null;
  /** Computes properties from several fields; they replace those of the single fields. */
  readonly finish?: (values: ValuesOf<M>, fields: Fields) => Made;
}

/** The definition of one kind of record. */
export interface RecordDefinition<
  K extends Kind = Kind,
  M extends Members = Members,
  Asked extends string = string,
  Made extends object = object,
> {
  readonly kind: K;
  readonly members: M;
  /** NetVault's name → field, including the fields of groups. */
  readonly fields: ReadonlyMap<string, AnyField>;
  readonly names: FieldNames;
  readonly alsoCalled: readonly string[];
  readonly nameByValue: ((entry: YamlEntry, path: string) => string | null) | null;
  readonly asks: readonly Asked[];
  /** The front matter of a new record: fields and their text, in order. */
  readonly template: readonly (readonly [name: string, text: string])[];
  /** The links in the field values of a record of this kind, in the order of the fields. */
  linksIn(record: object): FieldLink[];
  /** Reads a record of this kind and reports findings to `fields`. Never throws. */
  read(fields: Fields): Flat<RecordBase & { readonly kind: K } & Omit<ValuesOf<M>, keyof Made> & Made>;
}

/** The type of the records of a kind. */
export type RecordOf<D extends { read(fields: Fields): object }> = ReturnType<D['read']>;

/** The property of a record that holds a field's value. */
interface Slot {
  readonly name: string;
  readonly field: AnyField;
  /** The name of its group's property, or null if it is not in a group. */
  readonly group: string | null;
  readonly property: string | null;
}

function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function slotsOf(members: Members, group: string | null = null): Slot[] {
  return Object.entries(members).flatMap(([name, member]): Slot[] => {
    if (member instanceof FieldGroup) return slotsOf(member.fields, name);
    const { property } = member.facts;
    return [{ name, field: member, group, property: property === '' ? camel(name) : property }];
  });
}

/** Reads the fields into `record`, in the order of the definition. */
function readSlots(slots: readonly Slot[], record: Record<string, unknown>, fields: Fields): void {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { name, field, group, property } of slots) {
    const { requirement } = field.facts;
    if (requirement && isRequired(requirement.unless, slots, record)) fields.require(name, requirement.what);
    const value = field.read(fields, name);
    if (property === null) continue;
    if (group === null) record[property] = value;
    else (groups[group] ??= {})[property] = value;
  }
  Object.assign(record, groups);
}

/**
 * An object with the properties of a record, all null. Copies of it have room for all of them
 * from the beginning. A record to which dozens are added one by one would become a hash table,
 * which is slow and several times as large.
 */
function blankOf(record: object): object {
  const properties = (key: string, value: unknown): unknown => (key === '' ? value : null);
  return JSON.parse(JSON.stringify(record, properties)) as object;
}

/** The value of a field in a record. */
function valueIn(record: object, { group, property }: Slot): unknown {
  const values = record as Readonly<Record<string, unknown>>;
  const own = group === null ? values : (values[group] as Readonly<Record<string, unknown>>);
  return own[property ?? ''];
}

function isRequired(
  unless: { readonly field: string; readonly words: readonly string[] } | null,
  slots: readonly Slot[],
  record: Readonly<Record<string, unknown>>,
): boolean {
  if (unless === null) return true;
  const property = slots.find(({ name }) => name === unless.field)?.property ?? '';
  return !unless.words.some((word) => record[property] === word);
}

/**
 * Defines a kind of record. Everything else is derived from the definition: the
 * record's type and reader, the names of its fields, which of them are required,
 * their JSON Schema, completion, link checks, the questions and template of
 * `new`, and the tables of docs/format.md.
 */
export function defineRecord<
  const K extends Kind,
  M extends Members,
  const Asked extends string = never,
  Made extends object = object,
>(
  kind: K,
  members: M,
  { alsoCalled = [], asks = [], template, whole, nameByValue, finish }: KindFacts<M, Asked, Made> = {},
): RecordDefinition<K, M, Asked, Made> {
  const slots = slotsOf(members);
  const fields = new Map(slots.map(({ name, field }) => [name, field]));
  const linking = slots.filter(({ field, property }) => field.codec.linksIn && property !== null);
  /** The properties of records of this kind; set when the first one is read. */
  let blank: object | null = null;
  const decisive = new Set(slots.flatMap(({ name, field }) => (field.facts.decidesNothing ? [] : [name])));
  return {
    kind,
    members,
    fields,
    names: new FieldNames(fields),
    alsoCalled,
    nameByValue: nameByValue ?? null,
    asks,
    template: Object.entries<string | undefined>(template ?? {}).map(([name, text]) => [name, text ?? '']),
    linksIn(record) {
      const found: FieldLink[] = [];
      for (const slot of linking) {
        const value = valueIn(record, slot);
        // Most fields have no value, and links are looked for in every record.
        if (value === null || (Array.isArray(value) && value.length === 0)) continue;
        for (const { link, wants, hidden } of slot.field.codec.linksIn?.(value) ?? [])
          found.push({ link, wants, hidden, field: slot.name });
      }
      return found;
    },
    read(found) {
      const { path, origin, root } = found.source;
      const record: Record<string, unknown> = {
        ...blank,
        path,
        origin,
        fields: found.sources,
        properties: propertiesOf(root),
        complete: true,
        kind,
      };
      readSlots(slots, record, found);
      if (finish) Object.assign(record, finish(record as ValuesOf<M>, found));
      if (whole) record['complete'] = ![...found.unreadable].some((name) => decisive.has(name));
      blank ??= blankOf(record);
      return record as unknown as ReturnType<RecordDefinition<K, M, Asked, Made>['read']>;
    },
  };
}
