import type { Span } from '../../model/span.ts';
import { withoutAppended } from '../../parser/appended.ts';
import type { Activity } from '../../scorecard/activity.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { LoggedLine } from '../../scorecard/note-activities.ts';
import { Places } from '../../scorecard/places.ts';

/** Where something stands: a note's path, and the number of the line in it, from 1. */
export interface NotePlace {
  readonly path: string;
  readonly line: number;
}

type Written = Pick<Activity, 'path' | 'span'>;

/** Where activities are written, and what their lines say. */
export class WrittenAt {
  readonly #ledger: Ledger;
  readonly #places: Places;
  /** Path → where a line begins → the line. */
  readonly #lines = new Map<string, ReadonlyMap<number, LoggedLine>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#places = new Places(ledger.index);
  }

  /** Its line, or the field that says when it was. */
  placeOf({ path, span }: Written): NotePlace {
    return { path, line: this.#places.lineAt(path, (span ?? dateField(this.#ledger, path)).start) };
  }

  /** What its line says besides, without what plugins append; `''` for what fields of a record say. */
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

/** The field of a record that says when it was. */
function dateField({ index }: Ledger, path: string): Pick<Span, 'start'> {
  const record = index.note(path)?.record;
  return record?.fields.get(record.kind === 'introduction' ? 'made' : 'date')?.keySpan ?? BEGINNING;
}
