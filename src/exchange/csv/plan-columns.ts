import { oneLine } from '../clean-text.ts';
import { purposeOf, type Purpose } from './columns.ts';

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** Null for one that becomes a line of the note’s text. */
  readonly purpose: Purpose | null;
}

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

/** What each column of a table is for; `chosen` (column → purpose) comes before what its name says. */
export function planColumns(
  header: readonly string[],
  chosen: ReadonlyMap<string, Purpose | null> = new Map(),
): readonly Column[] {
  const names = header.map(oneLine);
  const known = new Set(names);
  return names.map((name) => {
    const wanted = chosen.get(name.toLowerCase());
    return { name, purpose: wanted === undefined ? purposeIn(name, known) : wanted };
  });
}

function purposeIn(name: string, names: ReadonlySet<string>): Purpose | null {
  const [, thing = '', number = '', part = ''] = NUMBERED.exec(name) ?? [];
  if (part === '') return purposeOf(name);
  if (part === 'Type' || part === 'Label') return { not: 'technical' };
  const formatted = `${thing} ${number} - Formatted`;
  const purpose = OF_GOOGLE[`${thing} ${part}`.toLowerCase()] ?? null;
  const isPlace = purpose === 'location' || purpose === 'country';
  if (isPlace && number === '1') return purpose;
  // The parts of an address that stands there whole as well.
  if (names.has(formatted) && name !== formatted) return { not: 'repeated' };
  return isPlace ? null : purpose;
}

/** Whether a row can be the header of a table of people: it names a column for names, and one more. */
export function isHeader(cells: readonly string[]): boolean {
  const purposes = planColumns(cells).map(({ purpose }) => purpose);
  const isName = (purpose: Purpose | null): boolean =>
    purpose === 'name' || purpose === 'first name' || purpose === 'last name';
  return purposes.some(isName) && purposes.filter((purpose) => purpose !== null).length > 1;
}
