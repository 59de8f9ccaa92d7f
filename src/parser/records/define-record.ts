import type { FieldSource, Kind, Property, RecordOrigin } from '../../model/records.ts';
import { FieldNames } from './field-names.ts';
import type { Field, FieldLink } from './field.ts';
import type { Fields } from './fields.ts';
import { propertiesOf } from './properties.ts';

/** What every record has. */
interface RecordBase {
  readonly path: string;
  readonly origin: RecordOrigin;
  /** By NetVault's name. A field that is given but cannot be read is here, and has a finding. */
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** Every key of the front matter, in the order in which they are written. */
  readonly properties: readonly Property[];
  /** False where a field that decides numbers could not be read: a scorecard or a goal must not be used then. */
  readonly complete: boolean;
}

type AnyField = Field<unknown, string>;
type FieldMap = Readonly<Record<string, AnyField>>;

/** Fields that stand beside the others in a note, and together in the record. */
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

/** What is said of a kind beside its fields. */
interface More<M extends Members, Asked extends string, Made extends object> {
  /** Other values of `type` that mean this kind. */
  readonly alsoCalled?: readonly string[];
  /** The fields that are asked for when a record is made, in this order. */
  readonly asks?: readonly (Asked & keyof M)[];
  /** The front matter of a new record: field → what stands there, where `{{date}}` is the day. */
  readonly template?: Readonly<Partial<Record<keyof M & string, string>>>;
  /** Where a field cannot be read, the record must not be used (`complete`), but for those that decide nothing. */
  readonly whole?: true;
  /** What follows from several fields; wins over what they say alone. */
  readonly finish?: (values: ValuesOf<M>, fields: Fields) => Made;
}

/** All that is known of one kind of record. */
export interface RecordDefinition<
  K extends Kind = Kind,
  M extends Members = Members,
  Asked extends string = string,
  Made extends object = object,
> {
  readonly kind: K;
  readonly members: M;
  /** Every field by NetVault's name, those of groups among the others. */
  readonly fields: ReadonlyMap<string, AnyField>;
  readonly names: FieldNames;
  readonly alsoCalled: readonly string[];
  readonly asks: readonly Asked[];
  /** The front matter of a new record: field and what stands there. */
  readonly template: readonly (readonly [name: string, text: string])[];
  /** The links in the values of a record of this kind, in the order of the fields. */
  linksIn(record: object): FieldLink[];
  /** Reads a record of this kind; what is wrong with it is reported to `fields`. Never throws. */
  read(fields: Fields): Flat<RecordBase & { readonly kind: K } & Omit<ValuesOf<M>, keyof Made> & Made>;
}

/** The type of the records of a kind. */
export type RecordOf<D extends { read(fields: Fields): object }> = ReturnType<D['read']>;

/** Where the value of a field goes in a record. */
interface Slot {
  readonly name: string;
  readonly field: AnyField;
  /** The property of a group that it stands in, or null. */
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

/** Reads the fields in the order of the definition. */
function readSlots(slots: readonly Slot[], record: Record<string, unknown>, fields: Fields): void {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { name, field, group, property } of slots) {
    const { requirement } = field.facts;
    if (requirement && isRequired(requirement.unless, slots, record)) fields.require(name, requirement.help);
    const value = field.read(fields, name);
    if (property === null) continue;
    if (group === null) record[property] = value;
    else (groups[group] ??= {})[property] = value;
  }
  Object.assign(record, groups);
}

/** What a record says of a field. */
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
 * Says what is known of a kind of record, once: from it follow the record's
 * type, its reader, what its fields are called, which of them must be given,
 * their JSON Schema, what is suggested while they are typed, which links are
 * checked, what is asked for a new one, and the tables of docs/format.md.
 */
export function defineRecord<
  const K extends Kind,
  M extends Members,
  const Asked extends string = never,
  Made extends object = object,
>(
  kind: K,
  members: M,
  { alsoCalled = [], asks = [], template, whole, finish }: More<M, Asked, Made> = {},
): RecordDefinition<K, M, Asked, Made> {
  const slots = slotsOf(members);
  const fields = new Map(slots.map(({ name, field }) => [name, field]));
  const linking = slots.filter(({ field, property }) => field.codec.linksIn && property !== null);
  const decisive = new Set(slots.flatMap(({ name, field }) => (field.facts.decidesNothing ? [] : [name])));
  return {
    kind,
    members,
    fields,
    names: new FieldNames(fields),
    alsoCalled,
    asks,
    template: Object.entries<string | undefined>(template ?? {}).map(([name, text]) => [name, text ?? '']),
    linksIn: (record) =>
      linking.flatMap((slot) => {
        const links = slot.field.codec.linksIn?.(valueIn(record, slot)) ?? [];
        return links.map((one) => ({ ...one, field: slot.name }));
      }),
    read(found) {
      const { path, origin, root } = found.source;
      const record: Record<string, unknown> = {
        path,
        origin,
        fields: found.sources,
        properties: propertiesOf(root),
        complete: true,
        kind,
      };
      readSlots(slots, record, found);
      if (finish) Object.assign(record, finish(record as ValuesOf<M>, found));
      if (whole) record['complete'] = ![...found.unread].some((name) => decisive.has(name));
      return record as unknown as ReturnType<RecordDefinition<K, M, Asked, Made>['read']>;
    },
  };
}
