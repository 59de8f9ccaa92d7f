import { groupBy } from '../../model/group-by.ts';
import type { Found, Judged } from '../../rules/engine/run-rules.ts';

/** What is found in one note. It may be read only when it is asked for: a change concerns few of a vault’s findings. */
export interface NoteFindings {
  /** In order of place. */
  readonly judged: readonly Judged[];
}

export const NOTHING_FOUND: NoteFindings = { judged: [] };

/** What is found in a vault, by note: as many as there are paths. */
export function byNote(paths: readonly string[], judged: readonly Judged[]): NoteFindings[] {
  const found = groupBy(judged, ({ diagnostic }) => [diagnostic.path]);
  return paths.map((path) => {
    const some = found.get(path);
    return some ? { judged: some } : NOTHING_FOUND;
  });
}

/** All of it, in order of path and place. */
export function foundIn({
  notes,
  findings,
}: {
  readonly notes: number;
  readonly findings: readonly NoteFindings[];
}): Found {
  return { notes, judged: findings.flatMap(({ judged }) => judged) };
}

/** On whose activities what is found in some notes hangs, as pairs of numbers; and everybody, those behind whom nothing is told yet included. */
export function aboutPairs(
  notes: Iterable<readonly [note: number, found: NoteFindings]>,
  named: readonly string[],
): { readonly people: readonly string[]; readonly more: readonly number[] } {
  const people = [...named];
  const numbers = new Map(people.map((person, at) => [person, at]));
  const more: number[] = [];
  for (const [note, { judged }] of notes) {
    for (const person of new Set(judged.flatMap(({ about = [] }) => about))) {
      const number = numbers.get(person) ?? people.push(person) - 1;
      numbers.set(person, number);
      more.push(note, number);
    }
  }
  return { people, more };
}
