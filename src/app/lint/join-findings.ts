import { groupBy } from '../../model/group-by.ts';
import type { TextIndex } from '../../model/partition-point.ts';
import { withoutPairsOf, withPairs } from '../../model/number-pairs.ts';
import type { JudgedFinding } from '../../model/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { Judgement } from './judgement.ts';
import { peopleInFindings, type NoteFindings } from './note-findings.ts';

/** The findings in a vault after some notes were changed, added or removed. */
export interface NewFindings {
  /** The findings in these notes, and in the notes that depend on them. */
  readonly judged: readonly JudgedFinding[];
  /** The earlier findings in a note. */
  readonly earlierFindings: (path: string) => readonly JudgedFinding[];
  /** Path → index of the notes that exist now. */
  readonly numbers: TextIndex;
  /** All people that changed notes mention or mentioned. */
  readonly people: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** The people that the numbers in `Judgement.people` stand for from now on: the earlier ones, and more. */
  readonly peopleNow: readonly string[];
}

/**
 * The earlier findings, except those that concern changed notes and people, together with the new
 * findings about these. Null if that cannot be determined without all other notes.
 */
export function joinFindings(
  before: Pick<Judgement, 'findings' | 'people' | 'about'>,
  { judged, earlierFindings, numbers, people, changed, peopleNow }: NewFindings,
): Pick<Judgement, 'findings' | 'people' | 'about'> | null {
  const isConcerned = ({ diagnostic: { path }, about = [] }: JudgedFinding): boolean =>
    changed.has(path) || about.some((person) => people.has(person));
  const notesConcerned = notesAbout(before, people).flatMap((at) => before.findings[at]?.judged ?? []);
  const elsewhere = notesConcerned.filter((one) => !changed.has(one.diagnostic.path) && isConcerned(one));
  const outdated = [...[...changed].flatMap(earlierFindings), ...elsewhere];
  const found = judged.filter(isConcerned);
  // Findings about the whole vault are unchanged, since these notes have the same signatures; only their
  // places may have moved.
  if (findingsOfVault(outdated, changed) !== findingsOfVault(found, changed)) return null;
  const newByPath = groupBy(found, ({ diagnostic }) => [diagnostic.path]);
  const findings = [...before.findings];
  const touched = new Map<number, NoteFindings>();
  for (const path of new Set([...outdated, ...found].map(({ diagnostic }) => diagnostic.path))) {
    const at = numbers.get(path);
    if (at === undefined) continue;
    const unchanged = (before.findings[at]?.judged ?? []).filter((one) => !isConcerned(one));
    const places = new Set(unchanged.map(placeOf));
    const added = newByPath.get(path) ?? [];
    // The order of findings at the same place is known only if all of them are found in one run.
    if (added.some((one) => places.has(placeOf(one)))) return null;
    findings[at] = { judged: [...unchanged, ...added].sort(byPlace) };
    touched.set(at, findings[at]);
  }
  return { findings, ...dependenciesAfter(before, touched, peopleNow) };
}

/** The notes with findings that depend on the activities of some people. */
function notesAbout(
  { people: all, about }: Pick<Judgement, 'people' | 'about'>,
  people: ReadonlySet<string>,
): number[] {
  const notes = new Set<number>();
  for (let at = 0; at < about.length; at += 2) {
    if (people.has(all[about[at + 1] ?? -1] ?? '')) notes.add(about[at] ?? -1);
  }
  return [...notes];
}

function dependenciesAfter(
  { about }: Pick<Judgement, 'about'>,
  touched: ReadonlyMap<number, NoteFindings>,
  peopleNow: readonly string[],
): Pick<Judgement, 'people' | 'about'> {
  const { people, more } = peopleInFindings(touched, peopleNow);
  return { people, about: withPairs(withoutPairsOf(about, [...touched.keys()]), more) };
}

/** Those findings about the whole vault that are in some notes. */
function findingsAboutVault(judged: readonly JudgedFinding[], paths: ReadonlySet<string>): JudgedFinding[] {
  return judged.filter(
    ({ diagnostic: { path, rule } }) => paths.has(path) && RULES.get(rule)?.dependsOn === 'vault',
  );
}

/** The notes other than their own that such findings in changed notes named. */
export function otherNamedNotes({
  changed,
  earlierFindings,
}: Pick<NewFindings, 'changed' | 'earlierFindings'>): string[] {
  return findingsAboutVault([...changed].flatMap(earlierFindings), changed).flatMap(
    ({ diagnostic: { related = [] } }) => related.map(({ path }) => path),
  );
}

/** What such findings say, without their places. */
function findingsOfVault(judged: readonly JudgedFinding[], paths: ReadonlySet<string>): string {
  const texts = findingsAboutVault(judged, paths).map(({ diagnostic }) =>
    JSON.stringify({ ...diagnostic, start: null, end: null }),
  );
  return texts.sort().join('\n');
}

function placeOf({ diagnostic: { path, start, end } }: JudgedFinding): string {
  return JSON.stringify([path, start, end]);
}

/** The order of a note's findings in reports; a stable sort keeps those at the same place in order. */
function byPlace({ diagnostic: one }: JudgedFinding, { diagnostic: other }: JudgedFinding): number {
  return (
    one.start.line - other.start.line ||
    one.start.column - other.start.column ||
    one.end.line - other.end.line ||
    one.end.column - other.end.column
  );
}
