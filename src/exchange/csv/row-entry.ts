import { oneLine } from '../clean-text.ts';
import { SINGLE_VALUE_FIELDS, type ContactEntry, type EntryValue } from '../contact-entry.ts';
import { entryBirthday } from '../entry-birthday.ts';
import { hasNamePart, nameFromParts, salutationIn, withoutSalutation } from '../name-parts.ts';
import { lineOf, valuesOf, type Cell } from './cell-values.ts';
import type { Purpose } from './columns.ts';
import type { DayOrder } from './date-order.ts';
import { PATH_COLUMN, type Column } from './plan-columns.ts';
import type { Row } from './read-table.ts';

/**
 * The apostrophe before text that a spreadsheet would treat as a formula; NetVault's own tables have
 * it too (`src/cli/report/csv.ts`).
 */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠])/;

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

/** The person in a row. */
export function entryOf({ line, cells }: Row, columns: readonly Column[], order: DayOrder): ContactEntry {
  const textIn = (at: number): string => cells[at]?.trim().replace(GUARD, '') ?? '';
  const labels = new Map(
    columns.flatMap(({ name, purpose }, at) =>
      purpose === 'label' && textIn(at) !== ''
        ? [
            [
              name.replace(/ - (?:Type|Label)$/, ' - Value'),
              oneLine(textIn(at).replace(/^\* ?/, '')),
            ] as const,
          ]
        : [],
    ),
  );
  const filled: Cell[] = columns.flatMap((column, at) => {
    const text = textIn(at);
    return text === '' || NO_DAY.test(text) ? [] : [{ column, text, label: labels.get(column.name) ?? null }];
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
  const at = columns.findIndex(({ name, purpose }) => name === PATH_COLUMN && isDerived(purpose));
  return at < 0 ? { line, values } : { line, path: textIn(at), values };
}

const isDerived = (purpose: Purpose | null): boolean =>
  purpose !== null && typeof purpose === 'object' && purpose.not === 'derived';

function nameIn(filled: readonly Cell[]): string {
  const textOf = (purpose: Purpose | null): string =>
    oneLine(filled.find(({ column }) => column.purpose === purpose)?.text ?? '');
  const prefix = textOf('prefix');
  const whole =
    textOf('name') ||
    nameFromParts({
      ...{ prefix, given: textOf('first name'), middle: textOf('middle name') },
      ...{ family: textOf('last name'), suffix: textOf('suffix') },
    });
  return withoutSalutation(whole, prefix);
}

/** A birthday in three columns, as Thunderbird writes it, maybe without the year; null if it is none. */
function birthdayIn([year = '', month = '', day = '']: readonly string[]): string | null {
  const two = (part: string): string => part.padStart(2, '0');
  return entryBirthday(`${year === '' ? '-' : year}-${two(month)}-${two(day)}`);
}
