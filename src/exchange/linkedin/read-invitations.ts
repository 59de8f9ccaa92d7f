import { civilDate, parseCivilDate, type CivilDate } from '../../model/civil-date.ts';
import { readRows } from '../csv/read-table.ts';

/** An invitation on LinkedIn: the two people and the day. The text of a note is not read. */
export interface Invitation {
  /** The day as the table writes it, without a zone; null if it cannot be read. */
  readonly date: CivilDate | null;
  /** The profile page of the invited person. */
  readonly to: string;
  /** Whether the owner of the account sent it. */
  readonly isSent: boolean;
  readonly hasNote: boolean;
}

/**
 * The invitations of LinkedIn's `Invitations.csv`; null for another table, or one from before
 * 2023, without profile pages.
 */
export function readInvitations(text: string): readonly Invitation[] | null {
  const [header, ...rows] = readRows(text);
  const names = header?.cells.map((cell) => cell.trim().toUpperCase()) ?? [];
  const [to, at, direction, note] = [...['INVITEEPROFILEURL', 'SENT AT', 'DIRECTION', 'MESSAGE']].map(
    (name) => names.indexOf(name),
  );
  if (to === undefined || at === undefined || direction === undefined || Math.min(to, at, direction) < 0)
    return null;
  const cellOf = ({ cells }: { readonly cells: readonly string[] }, nth: number): string =>
    cells[nth]?.trim() ?? '';
  const days = rows.map((row) => cellOf(row, at));
  const isDayFirst = isDayFirstIn(days);
  return rows.map((row, nth) => ({
    date: dayOf(days[nth] ?? '', isDayFirst),
    to: cellOf(row, to),
    isSent: /^outgoing$/i.test(cellOf(row, direction)),
    hasNote: cellOf(row, note ?? -1) !== '',
  }));
}

/** `1/29/26, 2:37 PM`; in other languages day and month may be swapped. */
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?=[, ]|$)/;
const DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=[, ]|$)/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?=[T ]|$)/;

/**
 * Whether the dates of a table begin with the day: a number above 12 in any of them decides
 * for all; otherwise `PM` in capitals is American. Null if nothing decides it, or if two dates
 * contradict each other.
 */
function isDayFirstIn(days: readonly string[]): boolean | null {
  const read = days.flatMap((day) => {
    const [, first, second] = SLASHES.exec(day) ?? [];
    return first === undefined ? [] : [{ first: Number(first), second: Number(second), day }];
  });
  const [dayFirst, monthFirst] = [
    read.some(({ first }) => first > 12),
    read.some(({ second }) => second > 12),
  ];
  if (dayFirst || monthFirst) return dayFirst && monthFirst ? null : dayFirst;
  return read.every(({ day }) => /[AP]M$/.test(day)) ? false : null;
}

function dayOf(text: string, isDayFirst: boolean | null): CivilDate | null {
  const [, iso] = ISO.exec(text) ?? [];
  if (iso !== undefined) return parseCivilDate(iso) ?? null;
  const dots = DOTS.exec(text);
  const [, first, second, year] = dots ?? SLASHES.exec(text) ?? [];
  if (first === undefined || (!dots && isDayFirst === null)) return null;
  const [day, month] = dots || isDayFirst === true ? [first, second] : [second, first];
  return civilDate(Number((year ?? '').padStart(4, '20')), Number(month), Number(day)) ?? null;
}
