import type { Span } from '../model/span.ts';
import { readLinks, type FoundLink } from './links.ts';
import type { Place } from './place.ts';

/** A field of Dataview that names people, by its offsets in the text of a log line. */
export interface PeopleField extends Span {
  readonly links: readonly FoundLink[];
}

const WITH = /[[(]with::(?:\[\[[^[\]]{0,200}\]\]|\[[^[\]]{0,200}\]\([^()]{0,200}\)|[^[\]()]){0,100}[\])]/gi;
const NONE: readonly never[] = [];

/** The fields of a log line that name people: `[with:: [[Ada]], [[Bob]]]`, `(With:: [Ada](Ada.md))`. Links in `code` are left out. */
export function peopleFields(
  text: string,
  place: Place,
  code: readonly Span[] | undefined,
): readonly PeopleField[] {
  // Nearly no line has one.
  if (!text.includes('::')) return NONE;
  const links = readLinks(text, place, 0, code);
  return [...text.matchAll(WITH)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    links: links.filter(({ start }) => index < start && start < index + length),
  }));
}
