import type { CivilDate } from './civil-date.ts';
import type { Hundredths } from './decimal.ts';
import type { Span } from './span.ts';

export const KINDS = ['goal', 'contact', 'event', 'introduction', 'scorecard', 'review'] as const;
export type Kind = (typeof KINDS)[number];

/** `a goal`, `an event`. */
export const aKind = (kind: Kind): string => `a${/^[ei]/.test(kind) ? 'n' : ''} ${kind}`;

/** A link in a note: `[[Note#heading|shown]]` or `[shown](Note.md)`. */
export interface LinkRef extends Span {
  /** The linked note, percent-decoded, without heading and display text; `''` is the note itself. */
  readonly target: string;
  /** The display text, or else the target. */
  readonly shown: string;
  /** True for a person named without a link: the span is the name's, and `target` is the path of that contact. */
  readonly plain?: true;
}

/** Where a field of a record is written. */
export interface FieldSource {
  /** NetVault's name for the field. */
  readonly name: string;
  /** The key as written; it differs from `name` if another spelling was used. */
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** The type of a property's value. Dates and date-times are YAML strings in that form. */
export type PropertyShape =
  'empty' | 'text' | 'number' | 'checkbox' | 'date' | 'datetime' | 'list' | 'nested';

/** A top-level key of the front matter, whether NetVault knows it or not. `nested` is a map, or a list with a list or a map in it. */
export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  readonly shape: PropertyShape;
}

/**
 * What makes a note a record: `own`, a `type` in NetVault's spelling;
 * `dialect`, one in another tool's spelling (`person`, `meeting`, …); `mapped`,
 * a rule of the scorecard's `records`.
 */
export type RecordOrigin = 'own' | 'dialect' | 'mapped';

/** The checkbox of a log line. `done`: none or `[x]`; `intention`: `[ ]`; `other`: any other mark, which counts as neither. */
export type Mark = 'done' | 'intention' | 'other';

/** One line of a log (docs/format.md, Logs). */
export interface LogEntry {
  readonly span: Span;
  readonly mark: Mark;
  /** The date on the line, or of the item that it is nested in; null if the note implies it. */
  readonly date: CivilDate | null;
  /** Where the date is written on the line, else null. */
  readonly dateSpan: Span | null;
  /**
   * The activity as the scorecard spells it; in lower case if no scorecard knows it. `''` for a
   * dated item of a contact's own log that names none: contact on that day, or planned for it.
   */
  readonly activity: string;
  /** Where the activity is written; the first word of the text if there is none. */
  readonly activitySpan: Span;
  /** Number of times, 1 to 1000. */
  readonly count: number;
  /** Minutes in total (`x2 30m` is 60), or null if no duration is given. */
  readonly minutes: number | null;
  readonly people: readonly LinkRef[];
  readonly text: string;
  /** Links in `text`, and to places (`at [[Blue Bottle]]`); they do not count as people. */
  readonly textLinks: readonly LinkRef[];
  readonly from: 'front matter' | 'body';
}

/** Which parts of notes count as contact; the log always does. */
export const CONTACT_SOURCES = ['log', 'headings', 'mentions'] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** Contact that a line of a body shows outside the log. */
export interface ContactTrace {
  /** The date at the beginning of the line; null for the note's own date. */
  readonly date: CivilDate | null;
  /** Who is linked; null for the contact whose note it is. */
  readonly link: LinkRef | null;
  /** Where the line begins, as an offset in the note's text. */
  readonly at: number;
}

/** The points for one activity: `hundredths` of a point each time, or for every full `perMinutes` minutes. */
export interface Worth {
  readonly hundredths: Hundredths;
  readonly perMinutes: number | null;
}

/** A setting that makes notes without a known `type` records of a kind: by folder, path (a glob), tag or property. */
export type RecordRule = {
  readonly kind: Kind;
  /** Globs of notes to which the rule does not apply. */
  readonly except: readonly string[];
  /** The activity for an event that does not say one; null for `event`. */
  readonly activity: string | null;
} & (
  | { readonly folder: string }
  | { readonly path: string }
  | { readonly tag: string }
  | { readonly property: string; readonly value: string }
);

/** kind → NetVault's field name → the vault's own value, folded → NetVault's value. */
export type FieldValues = ReadonlyMap<Kind, ReadonlyMap<string, ReadonlyMap<string, string>>>;
