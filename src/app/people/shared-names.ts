import type { Summary } from '../../scorecard/summary.ts';

/** The names that several of those to reconnect with have: only their paths tell them apart. */
export const sharedNames = ({
  due,
  suggestions,
}: Pick<Summary, 'due' | 'suggestions'>): ReadonlySet<string> => sharedAmong([...due, ...suggestions]);

/** The names that several of these people have. */
export function sharedAmong(people: readonly { readonly name: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of people) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
