import { foldCase } from '../../model/plain-letters.ts';
import { oneLine } from '../clean-text.ts';
import { nearPurpose, purposeOfHeading, type Purpose } from './columns.ts';

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** Null for a column that becomes a line of the note's text. */
  readonly purpose: Purpose | null;
  /** Where the purpose comes from: the heading, an option, or the choice for an earlier table with these columns. */
  readonly by: 'heading' | 'given' | 'kept';
  /** For a heading without a known meaning: the purpose that one of its words suggests. */
  readonly near: Purpose | null;
}

/** The purposes that the user chose, by the column's name in lower case. */
export type ChosenColumns = ReadonlyMap<string, Purpose | null>;

/** The purposes chosen for the columns of one table, which apply to every table with these columns. */
export interface KeptColumns {
  /** All columns of the table. */
  readonly columns: readonly string[];
  readonly chosen: ChosenColumns;
}

/** Whether a row has exactly these columns, in any order and case. */
export function isHeaderOf({ columns }: KeptColumns, cells: readonly string[]): boolean {
  const [own, others] = [columns, cells].map(
    (names) => new Set(names.map(columnKey).filter((name) => name !== '')),
  );
  return own?.size === others?.size && [...(own ?? [])].every((name) => others?.has(name));
}

/** The name of a column, normalized for comparison. */
export const columnKey = (name: string): string => foldCase(oneLine(name));

/** In NetVault's own export: the column with the path of the person's note. */
export const PATH_COLUMN = 'path';

/** Google’s numbered columns: `E-mail 1 - Value`, `Address 2 - City`. */
const NUMBERED = /^(.+?) (\d+) - (.+)$/;

const OF_GOOGLE: Readonly<Record<string, Purpose>> = {
  'e-mail value': 'email',
  'phone value': 'phone',
  'website value': 'url',
  'organization name': 'organization',
  'organization title': 'role',
  'address city': 'location',
  'address country': 'country',
};

/** The purpose of each column of a table: given ones take precedence over kept ones, and those over names. */
export function planColumns(
  header: readonly string[],
  given: ChosenColumns = new Map(),
  kept: ChosenColumns = new Map(),
): readonly Column[] {
  const names = header.map(oneLine);
  const known = new Set(names);
  return names.map((name) => {
    for (const [by, chosen] of [
      ['given', given],
      ['kept', kept],
    ] as const) {
      const purpose = chosen.get(columnKey(name));
      if (purpose !== undefined) return { name, purpose, by, near: null };
    }
    const purpose = purposeIn(name, known);
    return { name, purpose, by: 'heading', near: purpose === null ? nearPurpose(name) : null };
  });
}

function purposeIn(name: string, names: ReadonlySet<string>): Purpose | null {
  const [, thing = '', number = '', part = ''] = NUMBERED.exec(name) ?? [];
  // In Outlook’s tables `Title` is a form of address (“Dr.”), and the role is in `Job Title`.
  if (name.toLowerCase() === 'title' && names.has('Job Title')) return 'prefix';
  // In NetVault's own export `last` is the latest contact of any kind, from which a person is due.
  if (names.has('dueOn')) {
    if (name === 'last') return 'last_contact';
    if (name === 'lastContact') return { not: 'repeated' };
    if (name === PATH_COLUMN || name === 'standing' || name === 'dueOn') return { not: 'derived' };
  }
  if (part === '') return purposeOfHeading(name);
  if (part === 'Type' || part === 'Label') {
    const hasField = `${thing} value`.toLowerCase() in OF_GOOGLE;
    return !hasField && names.has(`${thing} ${number} - Value`) ? 'label' : { not: 'technical' };
  }
  const formatted = `${thing} ${number} - Formatted`;
  const purpose = OF_GOOGLE[`${thing} ${part}`.toLowerCase()] ?? null;
  const isPlace = purpose === 'location' || purpose === 'country';
  if (isPlace && number === '1') return purpose;
  // A part of an address that the table also contains as a whole.
  if (names.has(formatted) && name !== formatted) return { not: 'repeated' };
  return isPlace ? null : purpose;
}

/**
 * Whether one of the rows can be the header of a table of people: it has a column for names, and
 * another known column. Without another one, it must be as wide as the rows around it, unlike a
 * title above a table.
 */
export function isHeaderAt(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows[at] ?? [];
  const purposes = planColumns(cells).map(({ purpose }) => purpose);
  const isName = (purpose: Purpose | null): boolean =>
    purpose === 'name' || purpose === 'first name' || purpose === 'last name';
  if (!purposes.some(isName)) return false;
  if (purposes.filter((purpose) => purpose !== null).length > 1) return true;
  const widthOf = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
  return rows.slice(0, at + 2).every((row) => widthOf(row) <= widthOf(cells));
}
