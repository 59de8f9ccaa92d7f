import type { EventLeftOut } from '../../exchange/ics/calendar-event.ts';
import type { EventFate } from './calendar/event-filling.ts';

/** Why values were not written. */
export type UnwrittenReason =
  | Exclude<EventFate, 'written'>
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

interface FatedSourceValue {
  readonly value: SourceValue;
  readonly fate: EventFate | null;
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

  /** Counts values with the same fate. A value that the reader left out keeps its own reason. */
  add(values: readonly SourceValue[], why: UnwrittenReason): void {
    for (const { source, to } of values) {
      const row = this.#row(source);
      count(row.unwritten, typeof to === 'object' ? to.not : why);
    }
  }

  addFated(values: readonly FatedSourceValue[]): void {
    for (const { value, fate, into } of values) {
      const { source, to } = value;
      const row = this.#row(source);
      if (typeof to === 'object') count(row.unwritten, to.not);
      else if (fate === 'written') count(row.written, into ?? to);
      else if (fate !== null) count(row.unwritten, fate);
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
