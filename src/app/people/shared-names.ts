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

/** The same for lists that have the names of people beside their paths. */
export const duplicateNamesIn = (all: readonly WithNames[]): ReadonlySet<string> =>
  duplicateNames(
    all.flatMap(({ paths, names }) => paths.map((path, at) => ({ path, name: names[at] ?? '' }))),
  );

interface WithNames {
  readonly paths: readonly string[];
  readonly names: readonly string[];
}

/** The name of a person, with the path if somebody else has the name: `Jo Poe (Work/Jo Poe.md)`. */
export const nameApart = ({ name, path }: Named, shared: ReadonlySet<string>): string =>
  shared.has(name) ? `${name} (${path})` : name;
