import type { Summary } from '../../scorecard/summary.ts';

/** The names that several of the people to reconnect with have, so that only the path distinguishes them. */
export const sharedNames = ({
  due,
  suggestions,
}: Pick<Summary, 'due' | 'suggestions'>): ReadonlySet<string> => duplicateNames([...due, ...suggestions]);

/** The names that more than one of these people has. */
export function duplicateNames(people: readonly { readonly name: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of people) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
