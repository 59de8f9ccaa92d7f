import type { Span } from '../../model/span.ts';
import { withoutAppended } from '../../parser/appended.ts';
import type { Activity } from '../../scorecard/activity.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import { Places } from '../../scorecard/places.ts';

/** A place: a note's path, and a line number from 1. */
export interface NotePlace {
  readonly path: string;
  readonly line: number;
}

type Written = Pick<Activity, 'path' | 'span'>;

/** The places and texts of activities. */
export class ActivityPlaces {
  readonly #ledger: Ledger;
  readonly #places: Places;
  /** Path → offset of a line → the line. */
  readonly #lines = new Map<string, ReadonlyMap<number, LoggedLine>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#places = new Places(ledger.index);
  }

  /** Its line, or the field with its date. */
  placeOf({ path, span }: Written): NotePlace {
    return { path, line: this.#places.lineAt(path, (span ?? dateField(this.#ledger, path)).start) };
  }

  /** The text of its line, without what plugins append; `''` if it comes from fields of a record. */
  textOf({ path, span }: Written): string {
    if (span === null) return '';
    const known =
      this.#lines.get(path) ??
      new Map(this.#ledger.notes.get(path)?.lines.map((line) => [line.entry.span.start, line]));
    this.#lines.set(path, known);
    return withoutAppended(known.get(span.start)?.entry.text ?? '');
  }
}

const BEGINNING: Pick<Span, 'start'> = { start: 0 };

/** The field of a record with its date. */
function dateField({ index }: Ledger, path: string): Pick<Span, 'start'> {
  const record = index.note(path)?.record;
  return record?.fields.get(record.kind === 'introduction' ? 'made' : 'date')?.keySpan ?? BEGINNING;
}
