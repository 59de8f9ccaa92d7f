import type { CivilDate } from '../model/civil-date.ts';
import { readDate, type DateReading } from '../model/read-date.ts';
import { linkAt } from './links.ts';
import { placeAt } from './place.ts';

/** The date that a link target refers to by the vault's naming of daily notes, or null. */
export type LinkedDate = (target: string) => CivilDate | null;

/** Recognizes no link as a date, except by the name of its target. */
export const NO_LINKED_DATE: LinkedDate = () => null;

/** The link at `start` that refers to a date: the end of the link, and its date as text. */
export function dateLinkAt(
  text: string,
  start: number,
  linkedDate: LinkedDate,
  read: (text: string) => DateReading = readDate,
): { readonly end: number; readonly reading: DateReading } | null {
  const found = linkAt(text, start, placeAt(0));
  if (!found) return null;
  const { target } = found.link;
  const date = linkedDate(target);
  const reading: DateReading = date ? { is: 'exact', date } : read(`[[${target}]]`);
  return { end: found.end, reading };
}

/** Reads a date with `read`, or a link that refers to one. */
export function readDateOrLink(
  text: string,
  linkedDate: LinkedDate,
  read: (text: string) => DateReading = readDate,
): DateReading {
  const trimmed = text.trim();
  const link = dateLinkAt(trimmed, 0, linkedDate, read);
  return link?.end === trimmed.length ? link.reading : read(text);
}
