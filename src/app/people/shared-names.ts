import type { Summary } from '../../scorecard/summary.ts';

/** The names that several of those to reconnect with have: only their paths tell them apart. */
export function sharedNames({ due, suggestions }: Pick<Summary, 'due' | 'suggestions'>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of [...due, ...suggestions]) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
