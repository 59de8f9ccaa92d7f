import type { Summary } from '../../scorecard/summary.ts';

/** The names that several of the people to reconnect with have, so that only the path distinguishes them. */
export const sharedNames = ({
  due,
  suggestions,
}: Pick<Summary, 'due' | 'suggestions'>): ReadonlySet<string> => duplicateNames([...due, ...suggestions]);

interface Named {
  readonly path: string;
  readonly name: string;
}

/** The names that more than one of these people has, each of whom may be among them several times. */
export function duplicateNames(people: Iterable<Named>): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, path } of people) {
    if ((seen.get(name) ?? path) !== path) shared.add(name);
    seen.set(name, path);
  }
  return shared;
}

/** The name of a person, with the path if somebody else has the name: `Jo Poe (Work/Jo Poe.md)`. */
export const nameApart = ({ name, path }: Named, shared: Pick<ReadonlySet<string>, 'has'>): string =>
  shared.has(name) ? `${name} (${path})` : name;

/** How to name each of these people: with the path if another of them has the name. */
export function namesApart(people: Iterable<Named>): (person: Named) => string {
  const shared = duplicateNames(people);
  return (person) => nameApart(person, shared);
}

/** A line with the paths of its people and, beside them, their names. */
interface WithNames {
  readonly people: readonly string[];
  readonly names: readonly string[];
}

/** Lines with names by which people with one name can be told apart, also from those of the others in `all`. */
export function namedApart<Line extends WithNames>(
  lines: readonly Line[],
  all: readonly WithNames[] = lines,
): readonly Line[] {
  const peopleIn = ({ people, names }: WithNames): readonly Named[] =>
    people.map((path, at) => ({ path, name: names[at] ?? '' }));
  const nameOf = namesApart(all.flatMap(peopleIn));
  return lines.map((one) => ({ ...one, names: peopleIn(one).map(nameOf) }));
}
