import { parseCadence } from '../../model/cadence.ts';
import { readDate, readApproximateDate, type DateReading } from '../../model/read-date.ts';
import { entryBirthday } from '../entry-birthday.ts';
import { isDefaultGroup, oneLine, severalLines, tagOf, urlOf } from '../clean-text.ts';
import {
  addressBook,
  SINGLE_VALUE_FIELDS,
  type AddressBook,
  type ContactEntry,
  type EntryValue,
} from '../contact-entry.ts';
import { hasNamePart, salutationIn, withoutSalutation } from '../name-parts.ts';
import type { Purpose } from './columns.ts';
import {
  columnKey,
  isHeader,
  isHeaderOf,
  planColumns,
  type ChosenColumns,
  type Column,
  type KeptColumns,
} from './plan-columns.ts';
import { readRows, type Row } from './read-table.ts';

/** A table of people: its columns, and the contents of its rows. */
export interface ContactTable extends AddressBook {
  readonly columns: readonly Column[];
  /** The purposes kept for its columns; null if there are none. */
  readonly kept: KeptColumns | null;
}

/**
 * The apostrophe before text that a spreadsheet would treat as a formula; NetVault's own tables have
 * it too (`src/cli/report/csv.ts`).
 */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠])/;

/** Outlook’s values for a private person, in its languages: of `Private`, and of `Sensitivity`. */
const PRIVATE =
  /^(?:true|wahr|vrai|verdadero|vero|verdadeiro|waar|yes|ja|oui|s[íì]|1|x|private?|privé|privad[oa]|privat[oa]|persönlich|personal|personnel|personale|pessoal|confidential|vertraulich|confidentiel|confidencial|riservato)$/i;

/** NetVault's words for a status; other tools mean other things by other words. */
const STATUS = /^(?:active|paused|archived)$/;

/** Separators of several values in one cell: Google's ` ::: `, semicolons and line breaks. */
const BETWEEN = /:::|[;\n]/;
/** An unknown date, as Outlook writes it: `0/0/00`. */
const NO_DAY = /^0+([./-])0+\1 ?0+$/;
const BIRTHDAY_PARTS: readonly Purpose[] = ['birth year', 'birth month', 'birth day'];
/** The parts of a name, in their order. */
const NAME_PARTS: readonly (Purpose | null)[] = [
  'prefix',
  'first name',
  'middle name',
  'last name',
  'suffix',
];

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
  const at = rows.findIndex(
    ({ cells }) => isHeader(cells) || isChosen(cells, given) || keptFor(cells) !== null,
  );
  const header = rows[at];
  if (!header) return null;
  const found = keptFor(header.cells);
  const people = rows.slice(at + 1);
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

function isChosen(cells: readonly string[], given: ChosenColumns): boolean {
  const names = new Set(cells.map(columnKey));
  return given.size > 0 && [...given.keys()].every((name) => names.has(name));
}

/** A cell that is not empty, and its column. */
interface Cell {
  readonly column: Column;
  readonly text: string;
}

/** Whether the day or the month comes first in dates such as `03/04/1980`; null if the table does not show it. */
type DayOrder = 'day' | 'month' | null;

const IS_DATE: readonly Column['purpose'][] = ['birthday', 'met', 'last_contact', 'snooze_until'];

/** The order of day and month in the unambiguous dates of the table; null if there are none or they differ. */
function dayOrder(rows: readonly Row[], columns: readonly Column[]): DayOrder {
  const orders = new Set<DayOrder>();
  for (const [at, { purpose }] of columns.entries()) {
    for (const { cells } of IS_DATE.includes(purpose) ? rows : []) {
      const text = cells[at]?.trim() ?? '';
      const [, first = 0, second = 0] = (/^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(text) ?? []).map(Number);
      if (first !== second && readDate(text).is === 'rewritable') orders.add(first > 12 ? 'day' : 'month');
    }
  }
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

/** An ambiguous date, read in the order of its table. */
function inOrder(reading: DateReading, order: DayOrder): DateReading {
  if (reading.is !== 'ambiguous' || order === null) return reading;
  return { is: 'exact', date: reading.readings[order === 'day' ? 0 : 1] };
}

function entryOf({ line, cells }: Row, columns: readonly Column[], order: DayOrder): ContactEntry {
  const filled: Cell[] = columns.flatMap((column, at) => {
    const text = cells[at]?.trim().replace(GUARD, '') ?? '';
    return text === '' || NO_DAY.test(text) ? [] : [{ column, text }];
  });
  const isSalutation = ({ column, text }: Cell): boolean =>
    column.purpose === 'prefix' && salutationIn(text) === text;
  const name = nameIn(filled);
  const first = (purpose: Purpose): Cell | undefined =>
    filled.find(({ column }) => column.purpose === purpose);
  const place = (['location', 'country'] as const)
    .flatMap((purpose) => first(purpose)?.text ?? [])
    .map(oneLine)
    .join(', ');
  const birthday = birthdayIn(BIRTHDAY_PARTS.map((part) => first(part)?.text ?? ''));
  // A note has one such field: the values of further columns become lines of its text.
  const kept = new Map<EntryValue['to'], string>();
  const isOther = (cell: Cell): boolean => {
    const { column, text } = cell;
    const { purpose } = column;
    if (purpose === 'location' || purpose === 'country')
      return oneLine(text) !== oneLine(first(purpose)?.text ?? '');
    const isOfName = purpose === 'name' ? cell !== first(purpose) : NAME_PARTS.includes(purpose);
    return isOfName && !hasNamePart(name, text);
  };
  const values = filled.flatMap((cell) => {
    if (isSalutation(cell) || isOther(cell)) return [lineOf(cell)];
    const own = valuesOf(cell, { name, place, birthday, order });
    if (own.some(({ to, text }) => (kept.get(to) ?? text) !== text)) return [lineOf(cell)];
    for (const { to, text } of own) if (SINGLE_VALUE_FIELDS.has(to)) kept.set(to, text);
    return own;
  });
  return { line, values };
}

/** A cell as a line of the note’s text. */
function lineOf({ column: { name: source }, text }: Cell): EntryValue {
  const label = source === '' ? '' : `${labelOf(source)}: `;
  return value(source, 'text', label + severalLines(text));
}

function nameIn(filled: readonly Cell[]): string {
  const textOf = (purpose: Purpose | null): string =>
    oneLine(filled.find(({ column }) => column.purpose === purpose)?.text ?? '');
  const whole = textOf('name') || NAME_PARTS.map(textOf).filter(Boolean).join(' ');
  return withoutSalutation(whole, textOf('prefix'));
}

/** A birthday in three columns, as Thunderbird writes it, maybe without the year; null if it is none. */
function birthdayIn([year = '', month = '', day = '']: readonly string[]): string | null {
  const two = (part: string): string => part.padStart(2, '0');
  return entryBirthday(`${year === '' ? '-' : year}-${two(month)}-${two(day)}`);
}

/** The context of a cell: the person's whole name, place and birthday, and the order of day and month in dates. */
interface RowContext {
  readonly name: string;
  readonly place: string;
  readonly birthday: string | null;
  readonly order: DayOrder;
}

function valuesOf(
  { column, text }: Cell,
  { name, place, birthday, order }: RowContext,
): readonly EntryValue[] {
  const { name: source, purpose } = column;
  const several = (to: EntryValue['to'], clean = oneLine): EntryValue[] =>
    text.split(BETWEEN).map((part) => value(source, to, clean(part)));
  if (purpose === null) return [lineOf({ column, text })];
  if (typeof purpose === 'object') return [value(source, purpose, '')];
  switch (purpose) {
    case 'name':
    case 'prefix':
    case 'first name':
    case 'middle name':
    case 'last name':
    case 'suffix':
      return [value(source, 'name', name)];
    case 'birth year':
    case 'birth month':
    case 'birth day':
      return [birthday === null ? lineOf({ column, text }) : value(source, 'birthday', birthday)];
    case 'location':
    case 'country':
      return [value(source, 'location', place)];
    case 'note':
      return [value(source, 'text', severalLines(text))];
    case 'birthday': {
      const day = entryBirthday(oneLine(text), (reading) => inOrder(reading, order));
      return [day === null ? lineOf({ column, text }) : value(source, purpose, day)];
    }
    case 'private':
      return [
        PRIVATE.test(oneLine(text))
          ? value(source, purpose, 'true')
          : value(source, { not: 'technical' }, ''),
      ];
    case 'tags':
      return text
        .split(/:::?|[;,\n]/)
        .map((part) => part.trim())
        .map((part) =>
          isDefaultGroup(part)
            ? value(source, { not: 'technical' }, '')
            : value(source, purpose, tagOf(part.replace(/^\* ?/, ''))),
        );
    case 'met':
    case 'last_contact': {
      const read = inOrder(readApproximateDate(oneLine(text)), order);
      const isDay = read.is === 'exact' || read.is === 'rewritable';
      return [isDay ? value(source, purpose, read.about ?? read.date) : lineOf({ column, text })];
    }
    case 'cadence': {
      const cadence = oneLine(text);
      return [parseCadence(cadence) ? value(source, purpose, cadence) : lineOf({ column, text })];
    }
    case 'status': {
      const status = oneLine(text).toLowerCase();
      return [STATUS.test(status) ? value(source, purpose, status) : lineOf({ column, text })];
    }
    case 'snooze_until': {
      const read = inOrder(readDate(oneLine(text)), order);
      const isDay = read.is === 'exact' || read.is === 'rewritable';
      return [isDay ? value(source, purpose, read.date) : lineOf({ column, text })];
    }
    case 'tier':
    case 'organization':
    case 'role':
    case 'uid':
      return [value(source, purpose, oneLine(text))];
    case 'url':
      return several(purpose, urlOf);
    default:
      return several(purpose);
  }
}

/** `Address 2 - Formatted` is an address, the second of several. */
function labelOf(source: string): string {
  return source.replace(/ - (?:Formatted|Value)$/, '').replace(/ 1$/, '');
}

/** A value; `unreadable` if no text is left of it. */
function value(source: string, to: EntryValue['to'], text: string): EntryValue {
  if (typeof to === 'object') return { source, to, text: '' };
  return text === '' ? { source, to: { not: 'unreadable' }, text } : { source, to, text };
}
