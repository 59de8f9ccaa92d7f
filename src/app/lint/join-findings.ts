import { groupBy } from '../../model/group-by.ts';
import type { Judged } from '../../rules/engine/run-rules.ts';
import { RULES } from '../../rules/index.ts';
import type { Judgement } from './judgement.ts';
import { aboutPairs, type NoteFindings } from './note-findings.ts';

/** What is found in a vault in which some notes have changed, or came and went. */
export interface FoundAnew {
  /** What is found in these notes, and in what they hang together with. */
  readonly judged: readonly Judged[];
  /** What was found in a note. */
  readonly foundThen: (path: string) => readonly Judged[];
  /** The numbers of the notes that are there now. */
  readonly numbers: ReadonlyMap<string, number>;
  /** All of whom changed notes tell or told. */
  readonly people: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** Whom the numbers of `Judgement.people` stand for from now on: all that did, and more. */
  readonly named: readonly string[];
}

/**
 * What was found before, but for what changed notes and people are concerned, and what is found of these. Null where
 * that is not to be known without all other notes.
 */
export function joinFindings(
  before: Pick<Judgement, 'findings' | 'people' | 'about'>,
  { judged, foundThen, numbers, people, changed, named }: FoundAnew,
): Pick<Judgement, 'findings' | 'people' | 'about'> | null {
  const isConcerned = ({ diagnostic: { path }, about = [] }: Judged): boolean =>
    changed.has(path) || about.some((person) => people.has(person));
  const inOthers = notesAbout(before, people).flatMap((at) => before.findings[at]?.judged ?? []);
  const elsewhere = inOthers.filter((one) => !changed.has(one.diagnostic.path) && isConcerned(one));
  const lost = [...[...changed].flatMap(foundThen), ...elsewhere];
  const found = judged.filter(isConcerned);
  // What is found by looking at all notes is the same, as these show others what they did: found again is its place.
  if (saidOfVault(lost, changed) !== saidOfVault(found, changed)) return null;
  const anew = groupBy(found, ({ diagnostic }) => [diagnostic.path]);
  const findings = [...before.findings];
  const touched = new Map<number, NoteFindings>();
  for (const path of new Set([...lost, ...found].map(({ diagnostic }) => diagnostic.path))) {
    const at = numbers.get(path);
    if (at === undefined) continue;
    const beside = (before.findings[at]?.judged ?? []).filter((one) => !isConcerned(one));
    const places = new Set(beside.map(placeOf));
    const come = anew.get(path) ?? [];
    // Findings at one place stand in an order that is known only where all of them are found at once.
    if (come.some((one) => places.has(placeOf(one)))) return null;
    findings[at] = { judged: [...beside, ...come].sort(byPlace) };
    touched.set(at, findings[at]);
  }
  return { findings, ...aboutAfter(before, touched, named) };
}

/** The notes in which something is found that hangs on the activities of some people. */
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

function aboutAfter(
  { about }: Pick<Judgement, 'about'>,
  touched: ReadonlyMap<number, NoteFindings>,
  named: readonly string[],
): Pick<Judgement, 'people' | 'about'> {
  const pairs: number[] = [];
  for (let at = 0; at < about.length; at += 2) {
    if (!touched.has(about[at] ?? -1)) pairs.push(about[at] ?? -1, about[at + 1] ?? -1);
  }
  const { people, more } = aboutPairs(touched, named);
  return { people, about: Int32Array.from([...pairs, ...more]) };
}

/** What is found by looking at all notes, in some of them. */
function ofVault(judged: readonly Judged[], paths: ReadonlySet<string>): Judged[] {
  return judged.filter(
    ({ diagnostic: { path, rule } }) => paths.has(path) && RULES.get(rule)?.hangsOn === 'vault',
  );
}

/** The notes that such findings in changed notes named besides their own. */
export function alsoNamed({ changed, foundThen }: Pick<FoundAnew, 'changed' | 'foundThen'>): string[] {
  return ofVault([...changed].flatMap(foundThen), changed).flatMap(({ diagnostic: { related = [] } }) =>
    related.map(({ path }) => path),
  );
}

/** What such findings say, but for their places. */
function saidOfVault(judged: readonly Judged[], paths: ReadonlySet<string>): string {
  const said = ofVault(judged, paths).map(({ diagnostic }) =>
    JSON.stringify({ ...diagnostic, start: null, end: null }),
  );
  return said.sort().join('\n');
}

function placeOf({ diagnostic: { path, start, end } }: Judged): string {
  return JSON.stringify([path, start, end]);
}

/** The order in which a note's findings are reported; those at one place stay in theirs. */
function byPlace({ diagnostic: one }: Judged, { diagnostic: other }: Judged): number {
  return (
    one.start.line - other.start.line ||
    one.start.column - other.start.column ||
    one.end.line - other.end.line ||
    one.end.column - other.end.column
  );
}
