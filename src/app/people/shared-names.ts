import type { Summary } from '../../scorecard/summary.ts';

/** The names that several of those to reconnect with have: only their paths tell them apart. */
export function sharedNames({ due, suggestions }: Pick<Summary, 'due' | 'suggestions'>): ReadonlySet<string> {
  const names = [...due, ...suggestions].map(({ name }) => name);
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}
