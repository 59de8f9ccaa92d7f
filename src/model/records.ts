import type { CivilDate } from './civil-date.ts';
import type { Hundredths } from './decimal.ts';
import type { Span } from './span.ts';

export const KINDS = ['goal', 'contact', 'event', 'introduction', 'scorecard', 'review'] as const;
export type Kind = (typeof KINDS)[number];

/** A link as written: `[[Note#heading|shown]]` or `[shown](Note.md)`. */
export interface LinkRef extends Span {
  /** The note it leads to, without heading and shown text, percent-decoded; `''` is the note itself. */
  readonly target: string;
  /** What a reader sees: the shown text, else the target. */
  readonly shown: string;
}

/** Where a field of a record was found. */
export interface FieldSource {
  /** NetVault's name for it. */
  readonly name: string;
  /** The key as written: another spelling where it differs from `name`. */
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** What a property holds, in the words of YAML's values; dates and date-times are text that is written as one. */
export type PropertyShape =
  'empty' | 'text' | 'number' | 'checkbox' | 'date' | 'datetime' | 'list' | 'nested';

/** A key at the top of the front matter, ours or not. `nested` is a map, or a list that holds more than single values. */
export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  readonly shape: PropertyShape;
}

/**
 * How a note came to be a record: `own` by our spelling of `type`, `dialect` by
 * another's (`person`, `meeting`, …), `mapped` by the scorecard's `records`.
 */
export type Written = 'own' | 'dialect' | 'mapped';

/** `done`: no mark or `[x]`; `intention`: `[ ]`; `other`: any other mark, which counts as neither. */
export type Mark = 'done' | 'intention' | 'other';

/** One line of a log (docs/format.md, Logs). */
export interface LogEntry {
  readonly span: Span;
  readonly mark: Mark;
  /** The date on the line, or null where the note implies it. */
  readonly date: CivilDate | null;
  /** In lower case. */
  readonly activity: string;
  readonly activitySpan: Span;
  /** How many times, 1 or more. */
  readonly count: number;
  /** All of it together (`x2 30m` is 60), or null where no amount of time is given. */
  readonly minutes: number | null;
  readonly people: readonly LinkRef[];
  readonly text: string;
  /** Links in the text: not people. */
  readonly textLinks: readonly LinkRef[];
  readonly from: 'front matter' | 'body';
}

/** What one activity is worth: hundredths of a point each, or for each whole `perMinutes`. */
export interface Worth {
  readonly hundredths: Hundredths;
  readonly perMinutes: number | null;
}

/** A rule by which notes that have no `type` of ours are records of a kind. */
export type RecordRule = { readonly kind: Kind } & (
  | { readonly folder: string }
  | { readonly tag: string }
  | { readonly property: string; readonly value: string }
);
