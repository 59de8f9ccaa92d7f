import type { EventLeftOut } from '../../exchange/ics/calendar-event.ts';
import type { EventValueOutcome } from './calendar/event-filling.ts';

/** Why values were not written. */
export type UnwrittenReason =
  | Exclude<EventValueOutcome, 'written'>
  | EventLeftOut
  | 'unclear'
  | 'refused'
  | 'not-writable'
  | 'received'
  | 'without-words';

/** A value of an address book or a calendar, and its field, or why it is left out. */
interface SourceValue {
  readonly source: string;
  readonly to: string | { readonly not: EventLeftOut };
}

interface SourceValueWithOutcome {
  readonly value: SourceValue;
  readonly outcome: EventValueOutcome | null;
  /** The field it was written to, if not its own. */
  readonly into?: string;
}

/** Where the values of one field went; the counts add up to `values`. */
export interface SourceReport {
  /** The name of the field in the address book or calendar. */
  readonly source: string;
  readonly values: number;
  /** Number of values written, by field of the note; `text` for the note's text. */
  readonly written: Readonly<Record<string, number>>;
  /** Number of values not written, by reason. */
  readonly unwritten: Readonly<Partial<Record<UnwrittenReason, number>>>;
}

interface Row {
  values: number;
  readonly written: Map<string, number>;
  readonly unwritten: Map<UnwrittenReason, number>;
}

/** Counts where the values of an address book or a calendar went. */
export class LossReport {
  readonly #sources = new Map<string, Row>();

  /** Fields are reported in the order in which these entries have them. */
  constructor(entries: readonly { readonly values: readonly SourceValue[] }[]) {
    for (const { values } of entries) for (const { source } of values) this.#rowOf(source);
  }

  /** Counts values with the same outcome. A value that the reader left out keeps its own reason. */
  add(values: readonly SourceValue[], why: UnwrittenReason): void {
    for (const { source, to } of values) {
      const row = this.#row(source);
      count(row.unwritten, typeof to === 'object' ? to.not : why);
    }
  }

  addWithOutcome(values: readonly SourceValueWithOutcome[]): void {
    for (const { value, outcome, into } of values) {
      const { source, to } = value;
      const row = this.#row(source);
      if (typeof to === 'object') count(row.unwritten, to.not);
      else if (outcome === 'written') count(row.written, into ?? to);
      else if (outcome !== null) count(row.unwritten, outcome);
    }
  }

  /** By field, in order of first occurrence. */
  get sources(): readonly SourceReport[] {
    return [...this.#sources].map(([source, { values, written, unwritten }]) => ({
      source,
      values,
      written: Object.fromEntries(written),
      unwritten: Object.fromEntries(unwritten),
    }));
  }

  #row(source: string): Row {
    const row = this.#rowOf(source);
    row.values++;
    return row;
  }

  #rowOf(source: string): Row {
    const known = this.#sources.get(source);
    if (known) return known;
    const row: Row = { values: 0, written: new Map(), unwritten: new Map() };
    this.#sources.set(source, row);
    return row;
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
