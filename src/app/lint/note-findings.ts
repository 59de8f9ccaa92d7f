import { groupBy } from '../../model/group-by.ts';
import type { JudgedFinding } from '../../model/finding.ts';
import type { FoundInVault } from '../../rules/engine/run-rules.ts';

/** The findings in one note. They may be read lazily: a change concerns few of a vault's findings. */
export interface NoteFindings {
  /** Sorted by place. */
  readonly judged: readonly JudgedFinding[];
}

export const NOTHING_FOUND: NoteFindings = { judged: [] };

/** The findings in a vault by note: one item per path. */
export function findingsByNote(paths: readonly string[], judged: readonly JudgedFinding[]): NoteFindings[] {
  const found = groupBy(judged, ({ diagnostic }) => [diagnostic.path]);
  return paths.map((path) => {
    const some = found.get(path);
    return some ? { judged: some } : NOTHING_FOUND;
  });
}

/** All findings, sorted by path and place. */
export function allFindings({
  notes,
  findings,
}: {
  readonly notes: number;
  readonly findings: readonly NoteFindings[];
}): FoundInVault {
  return { notes, judged: findings.flatMap(({ judged }) => judged) };
}

/**
 * The people on whose activities the findings in some notes depend, as pairs of numbers; and all
 * people, including those without activities.
 */
export function peopleInFindings(
  notes: Iterable<readonly [note: number, found: NoteFindings]>,
  named: readonly string[],
): { readonly people: readonly string[]; readonly more: readonly number[] } {
  const people = [...named];
  const more: number[] = [];
  // Few findings depend on people, and a map of very many people takes long.
  let numbers: Map<string, number> | null = null;
  for (const [note, { judged }] of notes) {
    for (const person of new Set(judged.flatMap(({ about = [] }) => about))) {
      numbers ??= new Map(people.map((one, at) => [one, at]));
      const number = numbers.get(person) ?? people.push(person) - 1;
      numbers.set(person, number);
      more.push(note, number);
    }
  }
  return { people, more };
}
