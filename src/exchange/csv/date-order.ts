import { readDate, type DateReading } from '../../model/read-date.ts';
import type { Column } from './plan-columns.ts';
import type { Row } from './read-table.ts';

/** Whether the day or the month comes first in dates such as `03/04/1980`; null if the table does not show it. */
export type DayOrder = 'day' | 'month' | null;

const IS_DATE: readonly Column['purpose'][] = ['birthday', 'met', 'last_contact', 'snooze_until'];

/** The order of day and month in the unambiguous dates of the table; null if there are none or they differ. */
export function dayOrder(rows: readonly Row[], columns: readonly Column[]): DayOrder {
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
export function inOrder(reading: DateReading, order: DayOrder): DateReading {
  if (reading.is !== 'ambiguous' || order === null) return reading;
  return { is: 'exact', date: reading.readings[order === 'day' ? 0 : 1] };
}
