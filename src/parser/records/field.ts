import type { LinkRef } from '../../model/records.ts';
import type { JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';

/** What kind of record a link is meant to lead to; any note will do for a link in a text. */
export type LinkTarget = 'person' | 'event' | 'purpose' | 'any';

/** A link in a value. */
export interface ValueLink {
  readonly link: LinkRef;
  readonly wants: LinkTarget;
  /** Inside a text in front matter, where Obsidian does not rename it. */
  readonly hidden: boolean;
}

/** A link in a record, and NetVault's name for the field that it stands in. */
export interface FieldLink extends ValueLink {
  readonly field: string;
}

/**
 * What can be suggested for a value while it is typed, beside words: a link,
 * two links of which the second follows ` + `, an activity with what follows
 * it, or the name of one of the scorecard's tiers.
 */
export type FieldHint =
  | { readonly is: 'link' | 'pair'; readonly wants: LinkTarget }
  | { readonly is: 'activity'; readonly then: '' | ' ' }
  | { readonly is: 'tier' };

/** How a kind of value is read, and what is known of it. */
export interface Codec<Value> {
  /** What a record says where the field is not given. Where it is left out, `read` is called all the same. */
  readonly absent?: Value;
  /** Reads the value of a field; what is wrong with it is reported to `fields`. Never throws. */
  read(fields: Fields, name: string): Value;
  readonly schema: JsonSchema;
  /** The value in a few words, for docs/format.md. */
  readonly says: string;
  /** All words that the value can be. */
  readonly words?: readonly string[];
  readonly hint?: FieldHint;
  /** The links in a value that was read. */
  linksIn?(value: Value): readonly ValueLink[];
}

/** When a field must be given: always, or unless another field is one of some words. */
export interface Requirement {
  /** What to write, for a finding. */
  readonly help: string;
  readonly unless: { readonly field: string; readonly words: readonly string[] } | null;
}

interface Facts {
  readonly property: string | null;
  readonly fallback: unknown;
  readonly requirement: Requirement | null;
  readonly spellings: readonly string[];
  readonly vcard: readonly string[];
  readonly suggestions: readonly string[];
  readonly hint: FieldHint | null;
  readonly says: string | null;
  readonly example: string | null;
  readonly decidesNothing: boolean;
}

const NO_FACTS: Facts = {
  property: '',
  fallback: null,
  requirement: null,
  spellings: [],
  vcard: [],
  suggestions: [],
  hint: null,
  says: null,
  example: null,
  decidesNothing: false,
};

/**
 * One field of a kind of record: all that is known of it. Immutable; each
 * method gives another field. `Property` is its name in the record where that
 * is not the field's own in camel case (`''`), and `never` where it has none.
 */
export class Field<Value, Property extends string = ''> {
  readonly codec: Codec<Value>;
  readonly facts: Facts & { readonly property: Property | null };

  constructor(codec: Codec<Value>, facts: Facts & { readonly property: Property | null }) {
    this.codec = codec;
    this.facts = facts;
  }

  /** Other people's spellings of its name, as docs/format.md shows them: case, and which of space, `_` and `-` is used, make no difference. */
  alsoCalled(...spellings: readonly string[]): Field<Value, Property> {
    return this.#with({ spellings });
  }

  /** Keys of a vCard that are read as this field (RFC 6350): `TEL`, or with a part of the value `ADR.LOCALITY`. */
  vcard(...keys: readonly string[]): Field<Value, Property> {
    return this.#with({ vcard: keys });
  }

  /** What the record says where nothing is given or what is given cannot be read. */
  or(fallback: NonNullable<Value>): Field<NonNullable<Value>, Property> {
    return this.#with({ fallback }) as unknown as Field<NonNullable<Value>, Property>;
  }

  /** The name of its property in the record. */
  as<Name extends string>(property: Name): Field<Value, Name> {
    return new Field(this.codec, { ...this.facts, property });
  }

  /** It is known and not kept in the record. */
  unkept(): Field<Value, never> {
    return new Field<Value, never>(this.codec, { ...this.facts, property: null });
  }

  /** It must be given; `unless` another field is one of some words. `help` says what to write. */
  required(help: string, unless: Requirement['unless'] = null): Field<Value, Property> {
    return this.#with({ requirement: { help, unless } });
  }

  /** Words that most say, though others will do: they are suggested while a value is typed. */
  suggests(...suggestions: readonly string[]): Field<Value, Property> {
    return this.#with({ suggestions });
  }

  /** What can be suggested while a value is typed, where its kind does not say it. */
  hinted(hint: FieldHint): Field<Value, Property> {
    return this.#with({ hint });
  }

  /** No number rests on it: in a record that must be read whole it may be unreadable all the same. */
  decidesNothing(): Field<Value, Property> {
    return this.#with({ decidesNothing: true });
  }

  /** What the value is, for docs/format.md; beside the words that it can be, if there are such. */
  says(says: string): Field<Value, Property> {
    return this.#with({ says });
  }

  /** A value as it is written in a note, for docs/format.md. */
  example(example: string): Field<Value, Property> {
    return this.#with({ example });
  }

  /** The words that can be suggested: all that it can say, or what most say. */
  get words(): readonly string[] {
    return this.codec.words ?? this.facts.suggestions;
  }

  get hint(): FieldHint | null {
    return this.facts.hint ?? this.codec.hint ?? null;
  }

  read(fields: Fields, name: string): Value {
    const { codec } = this;
    const value =
      codec.absent === undefined || fields.isGiven(name) ? codec.read(fields, name) : codec.absent;
    return value ?? (this.facts.fallback as Value);
  }

  #with(more: Partial<Omit<Facts, 'property'>>): Field<Value, Property> {
    return new Field(this.codec, { ...this.facts, ...more });
  }
}

/** A field whose values are read so. */
export function field<Value>(codec: Codec<Value>): Field<Value> {
  return new Field(codec, { ...NO_FACTS, property: '' });
}
