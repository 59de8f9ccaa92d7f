import type { LinkRef } from '../../model/records.ts';
import type { JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';

/** The kind of record that a link should lead to. Links in texts may lead to any note. */
export type LinkTarget = 'person' | 'event' | 'purpose' | 'any';

/** A link in a field's value. */
export interface ValueLink {
  readonly link: LinkRef;
  readonly wants: LinkTarget;
  /** Part of a longer text in front matter, where Obsidian does not update it when the target is renamed. */
  readonly hidden: boolean;
}

/** A link in a record, with NetVault's name of its field. */
export interface FieldLink extends ValueLink {
  readonly field: string;
}

/**
 * What completion offers for a value besides words: a link; a pair of links
 * joined by ` + `; an activity, to which `then` is appended; or the name of one
 * of the scorecard's tiers.
 */
export type FieldHint =
  | { readonly is: 'link' | 'pair'; readonly wants: LinkTarget }
  | { readonly is: 'activity'; readonly then: '' | ' ' }
  | { readonly is: 'tier' };

/** Reads one type of value, and describes it. */
export interface Codec<Value> {
  /** The value if the field is not given. Without it, `read` is called in that case, too. */
  readonly ifAbsent?: Value;
  /** Reads the value of the field `name` and reports findings to `fields`. Never throws. */
  read(fields: Fields, name: string): Value;
  readonly schema: JsonSchema;
  /** A short description of the value, for docs/format.md. */
  readonly description: string;
  /** All allowed words, if the value is one of a set. */
  readonly words?: readonly string[];
  readonly hint?: FieldHint;
  /** Whether any text is a value. */
  readonly free?: true;
  /** The links in a value. */
  linksIn?(value: Value): readonly ValueLink[];
}

/** Makes a field required: always, or unless another field has one of the given words. */
export interface Requirement {
  /** What to write as its value. */
  readonly what: string;
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
  readonly description: string | null;
  readonly example: string | null;
  readonly decidesNothing: boolean;
  /** For a list: most records have one item, which is then written without brackets. */
  readonly mostlyOne: boolean;
}

const NO_FACTS: Facts = {
  property: '',
  fallback: null,
  requirement: null,
  spellings: [],
  vcard: [],
  suggestions: [],
  hint: null,
  description: null,
  example: null,
  decidesNothing: false,
  mostlyOne: false,
};

/**
 * The definition of one field of a kind of record. Immutable: each method
 * returns a new field. `Property` is the name of its property in the record, `''`
 * for the field's own name in camel case, or `never` if it has no property.
 */
export class Field<Value, Property extends string = ''> {
  readonly codec: Codec<Value>;
  readonly facts: Facts & { readonly property: Property | null };

  constructor(codec: Codec<Value>, facts: Facts & { readonly property: Property | null }) {
    this.codec = codec;
    this.facts = facts;
  }

  /** Other tools' names for the field, as docs/format.md shows them. They match in any case and with space, `_` or `-`. */
  alsoCalled(...spellings: readonly string[]): Field<Value, Property> {
    return this.#with({ spellings });
  }

  /** vCard keys that are read as this field (RFC 6350): `TEL`, or `ADR.LOCALITY` for a component. */
  vcard(...keys: readonly string[]): Field<Value, Property> {
    return this.#with({ vcard: keys });
  }

  /** The value if the field is not given or cannot be read. */
  or(fallback: NonNullable<Value>): Field<NonNullable<Value>, Property> {
    return this.#with({ fallback }) as unknown as Field<NonNullable<Value>, Property>;
  }

  /** Sets the name of its property in the record. */
  as<Name extends string>(property: Name): Field<Value, Name> {
    return new Field(this.codec, { ...this.facts, property });
  }

  /** A known field that has no property in the record. */
  notKept(): Field<Value, never> {
    return new Field<Value, never>(this.codec, { ...this.facts, property: null });
  }

  /** Makes the field required, `unless` another field has one of the given words. `what` is to be written as its value. */
  required(what: string, unless: Requirement['unless'] = null): Field<Value, Property> {
    return this.#with({ requirement: { what, unless } });
  }

  /** Common words, offered by completion; other values are allowed. */
  suggests(...suggestions: readonly string[]): Field<Value, Property> {
    return this.#with({ suggestions });
  }

  /** What completion offers for the value, instead of its codec's hint. */
  hinted(hint: FieldHint): Field<Value, Property> {
    return this.#with({ hint });
  }

  /** The field affects no number, so that the record is complete even if it cannot be read. */
  decidesNothing(): Field<Value, Property> {
    return this.#with({ decidesNothing: true });
  }

  /** A list that has one item in most records, which is then written as plain text. */
  mostlyOne(): Field<Value, Property> {
    return this.#with({ mostlyOne: true });
  }

  /** The description for docs/format.md, in addition to the allowed words, if any. */
  description(description: string): Field<Value, Property> {
    return this.#with({ description });
  }

  /** An example of a value as written in a note, for docs/format.md. */
  example(example: string): Field<Value, Property> {
    return this.#with({ example });
  }

  /** The words that completion offers: all allowed words, or the common ones. */
  get words(): readonly string[] {
    return this.codec.words ?? this.facts.suggestions;
  }

  get hint(): FieldHint | null {
    return this.facts.hint ?? this.codec.hint ?? null;
  }

  /** Whether any text is a value, and none is more likely than others. */
  get isFree(): boolean {
    return this.codec.free === true && this.hint === null;
  }

  read(fields: Fields, name: string): Value {
    const { codec } = this;
    const value =
      codec.ifAbsent === undefined || fields.isGiven(name) ? codec.read(fields, name) : codec.ifAbsent;
    return value ?? (this.facts.fallback as Value);
  }

  #with(more: Partial<Omit<Facts, 'property'>>): Field<Value, Property> {
    return new Field(this.codec, { ...this.facts, ...more });
  }
}

/** A field whose value is read by this codec. */
export function field<Value>(codec: Codec<Value>): Field<Value> {
  return new Field(codec, { ...NO_FACTS, property: '' });
}
