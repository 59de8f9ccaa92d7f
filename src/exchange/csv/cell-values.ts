import { parseCadence } from '../../model/cadence.ts';
import { readApproximateDate, readDate } from '../../model/read-date.ts';
import { isDefaultGroup, oneLine, severalLines, tagOf } from '../clean-text.ts';
import type { EntryValue } from '../contact-entry.ts';
import { entryBirthday } from '../entry-birthday.ts';
import { BETWEEN, emailsIn, isExchangeAddress, phonesIn, urlsIn } from '../several-addresses.ts';
import { inOrder, type DayOrder } from './date-order.ts';
import type { Column } from './plan-columns.ts';

/** Outlook’s values for a private person, in its languages: of `Private`, and of `Sensitivity`. */
const PRIVATE =
  /^(?:true|wahr|vrai|verdadero|vero|verdadeiro|waar|yes|ja|oui|s[íì]|1|x|private?|privé|privad[oa]|privat[oa]|persönlich|personal|personnel|personale|pessoal|confidential|vertraulich|confidentiel|confidencial|riservato)$/i;

/** NetVault’s words for a status; other tools mean other things by other words. */
const STATUS = /^(?:active|paused|archived)$/;

/** A cell that is not empty, and its column. */
export interface Cell {
  readonly column: Column;
  readonly text: string;
  /** What the user calls it, in a column of its own: `Spouse`; null if nothing is there. */
  readonly label: string | null;
}

/** A cell as a line of the note’s text. */
export function lineOf({ column: { name: source }, text, label }: Cell): EntryValue {
  const before = label ?? labelOf(source);
  return value(source, 'text', (before === '' ? '' : `${before}: `) + severalLines(text));
}

/** The context of a cell: the person's whole name, place and birthday, and the order of day and month in dates. */
interface RowContext {
  readonly name: string;
  readonly place: string;
  readonly birthday: string | null;
  readonly order: DayOrder;
}

/** The values of a cell. */
export function valuesOf(cell: Cell, { name, place, birthday, order }: RowContext): readonly EntryValue[] {
  const { column, text } = cell;
  const { name: source, purpose } = column;
  const all = (to: EntryValue['to'], texts: readonly string[]): EntryValue[] =>
    texts.map((one) => value(source, to, one));
  if (purpose === null) return [lineOf(cell)];
  if (typeof purpose === 'object') return [value(source, purpose, '')];
  switch (purpose) {
    case 'name':
    case 'prefix':
    case 'first name':
    case 'middle name':
    case 'last name':
    case 'suffix':
      return [value(source, 'name', name)];
    case 'label':
      // It is in the text of the value that it belongs to.
      return [];
    case 'birth year':
    case 'birth month':
    case 'birth day':
      return [birthday === null ? lineOf(cell) : value(source, 'birthday', birthday)];
    case 'location':
    case 'country':
      return [value(source, 'location', place)];
    case 'note':
      return [value(source, 'text', severalLines(text))];
    case 'birthday': {
      const day = entryBirthday(oneLine(text), (reading) => inOrder(reading, order));
      return [day === null ? lineOf(cell) : value(source, purpose, day)];
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
      return [isDay ? value(source, purpose, read.about ?? read.date) : lineOf(cell)];
    }
    case 'cadence': {
      const cadence = oneLine(text);
      return [parseCadence(cadence) ? value(source, purpose, cadence) : lineOf(cell)];
    }
    case 'status': {
      const status = oneLine(text).toLowerCase();
      return [STATUS.test(status) ? value(source, purpose, status) : lineOf(cell)];
    }
    case 'snooze_until': {
      const read = inOrder(readDate(oneLine(text)), order);
      const isDay = read.is === 'exact' || read.is === 'rewritable';
      return [isDay ? value(source, purpose, read.date) : lineOf(cell)];
    }
    case 'tier':
    case 'role':
    case 'uid':
      return [value(source, purpose, oneLine(text))];
    case 'email':
      return emailsIn(text).map((one) =>
        value(source, isExchangeAddress(one) ? { not: 'technical' } : purpose, one),
      );
    case 'phone':
      return all(purpose, phonesIn(text));
    case 'url':
      return all(purpose, urlsIn(text));
    default:
      return all(purpose, text.split(BETWEEN).map(oneLine));
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
