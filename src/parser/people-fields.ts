import type { Span } from '../model/span.ts';
import { isInCode } from './line-people.ts';
import { readLinks, type FoundLink } from './links.ts';
import type { Place } from './place.ts';
import { readPeopleText } from './records/people-text.ts';

/** Other tools' names of the field `with`, in the front matter of an event and in log lines. */
export const OTHER_NAMES_OF_WITH = [
  'people',
  'person',
  'persons',
  'attendees',
  'attendee',
  'participants',
  'contacts',
  'contact',
  'who',
] as const;

/** A field of Dataview that names people, by its offsets in the text of a log line. */
export interface PeopleField extends Span {
  readonly links: readonly FoundLink[];
}

const NAMES = `with|${OTHER_NAMES_OF_WITH.join('|')}`;
const WITH = new RegExp(
  String.raw`([[(][ \t]*(?:${NAMES})[ \t]*::[ \t]*)((?:\[\[[^[\]]{0,200}\]\]|\[[^[\]]{0,200}\]\([^()]{0,200}\)|[^[\]()]){0,100})[\])]`,
  'gi',
);
const NONE: readonly never[] = [];

/**
 * The fields of a log line that name people: `[with:: [[Ada]], [[Bob]]]`, `(People:: [Ada](Ada.md))`,
 * and by a name alone (`[with:: Ada]`) if the field has no link. Those in `code` are left out.
 */
export function peopleFields(
  text: string,
  place: Place,
  code: readonly Span[] | undefined,
  personNamed: (name: string) => string | null,
): readonly PeopleField[] {
  // Nearly no line has one.
  if (!text.includes('::')) return NONE;
  const links = readLinks(text, place, 0, code);
  return [...text.matchAll(WITH)].map(({ 0: { length }, 1: before = '', 2: value = '', index }) => {
    const start = index;
    const end = start + length;
    const linked = links.filter((one) => start < one.start && one.start < end);
    if (linked.length > 0 || isInCode(code ?? NONE, start)) return { start, end, links: linked };
    const from = start + before.length;
    const named = readPeopleText(value, (at, to) => place(from + at, from + to), personNamed);
    return { start, end, links: named.links.map((link) => ({ start, end, link })) };
  });
}
