import type { CivilDate } from '../model/civil-date.ts';
import { readDate, type DateReading } from '../model/read-date.ts';
import { linkAt } from './links.ts';
import { placeAt } from './place.ts';

/** The date that the target of a link stands for by the vault's own daily notes, or null. */
export type LinkedDate = (target: string) => CivilDate | null;

/** No link stands for a date but by its name. */
export const NO_LINKED_DATE: LinkedDate = () => null;

/** The link at `start` that stands for a date: the end of the link, and how its date is written. */
export function dateLinkAt(
  text: string,
  start: number,
  linkedDate: LinkedDate,
): { readonly end: number; readonly reading: DateReading } | null {
  const found = linkAt(text, start, placeAt(0));
  if (!found) return null;
  const { target } = found.link;
  const date = linkedDate(target);
  const reading: DateReading = date ? { is: 'exact', date } : readDate(`[[${target}]]`);
  return { end: found.end, reading };
}

/** Reads a date as `read` does, or a link that stands for one. */
export function readDateOrLink(
  text: string,
  linkedDate: LinkedDate,
  read: (text: string) => DateReading = readDate,
): DateReading {
  const trimmed = text.trim();
  const link = dateLinkAt(trimmed, 0, linkedDate);
  return link?.end === trimmed.length ? link.reading : read(text);
}
