import type { LinkRef } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import { readLinks } from '../links.ts';
import { placeAt } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { linesLike } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { isOnlySeparators, partsOf, readPeopleText, type PersonNamed } from './people-text.ts';
import { itemsOf, placeOf, sourceInQuotes, spanOf, textOf } from './values.ts';

type Pair = readonly [LinkRef, LinkRef];
type Introductions = readonly { readonly between: Pair; readonly span: Span }[];

/** What may separate pairs that are written as one value. */
const SEPARATORS = [/\n/g, /;/g, /,/g];

/** What looks like one more pair after the first: it has a `+`. */
const ONE_MORE = /[\n;,][^\n;,+]*[ \t]\+[ \t]/;

/** The people in a text: names without a link only if there is no other text. */
function peopleIn(text: string, start: number, personNamed: PersonNamed): readonly LinkRef[] {
  const { links, isWhole } = readPeopleText(text, placeAt(start), personNamed);
  return isWhole ? links : links.filter(({ plain }) => plain !== true);
}

/** The pairs in a text each of whose parts begins with a person and names two; null if one does not. */
function pairsIn(text: string, start: number, personNamed: PersonNamed): Pair[] | null {
  const [first, second, third] = peopleIn(text, start, personNamed);
  if (first && second && !third) return first.start === start ? [[first, second]] : null;
  for (const separator of SEPARATORS) {
    const parts = partsOf(text, readLinks(text, placeAt(0)), separator);
    if (parts.length < 2) continue;
    const pairs = parts.map((part) => pairsIn(part.text, start + part.start, personNamed));
    if (pairs.every((each) => each !== null)) return pairs.flat();
  }
  return null;
}

/** Whether a text has more people after the first two, and not only words about them. */
function namesMore(text: string, people: readonly LinkRef[]): boolean {
  const [, second, third] = people;
  if (!second) return false;
  return (
    ONE_MORE.test(text.slice(second.end)) ||
    (third !== undefined && isOnlySeparators(text.slice(second.end, third.start)))
  );
}

/** The pairs of people in one item. What is more than one pair and cannot be read is reported. */
function pairsOf(fields: Fields, name: string, item: YamlNode): readonly Pair[] {
  if (item.is !== 'scalar') return [];
  const { personNamed } = fields.source.parts;
  const [text, place] = [textOf(item), placeOf(fields, item)];
  const placed = (link: LinkRef): LinkRef => ({ ...link, ...place(link.start, link.end) });
  const people = peopleIn(text, 0, personNamed);
  const [first, second] = people;
  if (!first || !second) return [];
  const all = namesMore(text, people) ? pairsIn(text, 0, personNamed) : [[first, second] as const];
  if (!all)
    fields.invalid(
      name,
      item,
      `${sourceInQuotes(fields, item)} names more than two people: only the first two are read`,
      'Write a line for each two people: "[[A]] + [[B]]"',
    );
  return (all ?? [[first, second]]).map(([one, other]) => [placed(one), placed(other)]);
}

/**
 * A field with introductions at an event, one `"[[A]] + [[B]]"` each; text after the second link is
 * ignored. Several may be one value, separated by commas, semicolons or line ends.
 */
export function introductions(): Field<Introductions> {
  return field<Introductions>({
    ifAbsent: [],
    read: (fields, name) =>
      itemsOf(fields.node(name)).flatMap((item) => {
        const pairs = pairsOf(fields, name, item);
        if (pairs.length > 0) return pairs.map((between) => ({ between, span: spanOf(item) }));
        fields.invalid(
          name,
          item,
          `${sourceInQuotes(fields, item)} does not name two people`,
          'Write "[[A]] + [[B]]", with links to both',
        );
        return [];
      }),
    schema: linesLike('[[Ada Lovelace]] + [[Grace Hopper]]'),
    description: 'list of `"[[A]] + [[B]]"`',
    hint: { is: 'pair', wants: 'person' },
    linksIn: (all) =>
      all.flatMap(({ between }) => between.map((link) => ({ link, wants: 'person' as const, hidden: true }))),
  });
}
