import { addressBook, type AddressBook, type ContactEntry } from '../contact-entry.ts';
import { dayOrder } from './date-order.ts';
import {
  columnKey,
  isHeaderAt,
  isHeaderOf,
  planColumns,
  type ChosenColumns,
  type Column,
  type KeptColumns,
} from './plan-columns.ts';
import { readRows, type Row } from './read-table.ts';
import { entryOf } from './row-entry.ts';

/** A table of people: its columns, and the contents of its rows. */
export interface ContactTable extends AddressBook {
  readonly columns: readonly Column[];
  /** The purposes kept for its columns; null if there are none. */
  readonly kept: KeptColumns | null;
}

/**
 * Reads a CSV file of people: LinkedIn's connections, Google's contacts, or any other with a
 * header. Lines before the header are skipped. `given` holds the purposes that the user gave for
 * columns; they take precedence over those kept for a table with the same columns. Null if no row
 * is a header.
 */
export function readContactTable<Kept extends KeptColumns>(
  text: string,
  given: ChosenColumns = new Map(),
  kept: readonly Kept[] = [],
): (ContactTable & { readonly kept: Kept | null }) | null {
  const rows = readRows(text);
  const keptFor = (cells: readonly string[]): Kept | null =>
    kept.find((one) => isHeaderOf(one, cells)) ?? null;
  const all = rows.map(({ cells }) => cells);
  const at = rows.findIndex(
    ({ cells }, nth) => isHeaderAt(all, nth) || isChosen(cells, given) || keptFor(cells) !== null,
  );
  const header = rows[at];
  if (!header) return null;
  const found = keptFor(header.cells);
  // Where tables were put together, each begins with the header.
  const people = rows.slice(at + 1).filter(({ cells }) => !isSameHeader(cells, header.cells));
  const columns = planColumns(withColumnsOf(people, header.cells), given, found?.chosen);
  const order = dayOrder(people, columns);
  const entriesOf = (areBroken: boolean): readonly ContactEntry[] =>
    people.filter(({ isBroken }) => isBroken === areBroken).map((row) => entryOf(row, columns, order));
  const book = addressBook(
    entriesOf(false),
    entriesOf(true).map((entry) => ({ ...entry, why: 'unreadable' as const })),
  );
  return { columns, kept: found, ...book };
}

/** The header, with a nameless column added for each non-empty cell to the right of its last name. */
function withColumnsOf(rows: readonly Row[], header: readonly string[]): readonly string[] {
  const wide = rows.reduce(
    (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  return [...header, ...Array<string>(Math.max(0, wide - header.length)).fill('')];
}

function isSameHeader(cells: readonly string[], header: readonly string[]): boolean {
  const [one, other] = [cells, header].map((names) => names.map(columnKey).join('\n').trimEnd());
  return one === other;
}

function isChosen(cells: readonly string[], given: ChosenColumns): boolean {
  const names = new Set(cells.map(columnKey));
  return given.size > 0 && [...given.keys()].every((name) => names.has(name));
}
