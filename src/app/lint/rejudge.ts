import { groupBy } from '../../model/group-by.ts';
import type { SourceNote } from '../../model/note.ts';
import { judge, type Judged } from '../../rules/engine/run-rules.ts';
import { RULES } from '../../rules/index.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import { linksIn } from '../../parser/records/definitions.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { LinkTable } from '../../vault/link-table.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { PartReader, type ChangedNotes } from '../vault/part-reader.ts';
import { tellersOf, toldOf } from '../vault/vault-basis.ts';
import { concernsReviews, faceOf, reviewedPart, stoodAlone, type Judgement } from './judgement.ts';

/** A vault in which some notes have changed since it was judged. */
export interface Changed extends ChangedNotes {
  /** What a note says; null where that is not to be known. */
  readonly read: (path: string) => SourceNote | null;
  /** Severities that override the vault's settings: the same. */
  readonly rules: RuleSettings;
}

/** As many notes as are read to judge a few; with more it is not worth it. */
const MOST_CHANGED = 50;
const MOST_READ = 400;

/**
 * What is found in a vault in which a few notes have changed: the same as `judge` finds in all of it, from what
 * was found before; and on what that hangs, so that it can be what was found before the next change. Read are the
 * changed notes, what they link, and what else is told of the people of whom they tell. Null where that is not
 * enough: notes of other kinds, other names, addresses or dates, comments that disable rules, days that were reviewed.
 */
export function rejudge(before: Judgement, changed: Changed): Judgement | null {
  if (changed.paths.length > MOST_CHANGED) return null;
  const numbers = new Map(before.paths.map((path, at) => [path, at]));
  const { read, prepare, surroundings } = changed;
  const links = new LinkTable(before.paths, surroundings.others);
  const parts = new PartReader(before, { read, prepare, surroundings, links, most: MOST_READ }, numbers);
  const few = parts.read(changed.paths);
  if (!few || !changed.paths.every((path) => isFacedAlike(before, few, path, numbers))) return null;
  const told = Ledger.of(few, changed.now).notes;
  if (before.reviews !== null) {
    const { parts: held, until } = before.reviews;
    for (const path of changed.paths) {
      const is = reviewedPart(told.get(path), until);
      if (concernsReviews(before.reviews, held[numbers.get(path) ?? -1] ?? '[]', is)) return null;
    }
  }
  const people = new Set(changed.paths.filter((path) => few.record('contact', path)));
  for (const path of changed.paths) {
    const note = told.get(path);
    for (const person of note ? toldOf(note) : []) people.add(person);
  }
  addToldBefore(
    people,
    before,
    changed.paths.map((path) => numbers.get(path) ?? -1),
  );
  const since = { numbers, people, changed: new Set(changed.paths) };
  const tellers = tellersOf(before, people).filter((path) => numbers.has(path));
  // Whether a comment disables anything is known once all has been found that it may disable.
  if (!tellers.every((path) => since.changed.has(path) || stoodAlone(faceAt(before, numbers, path))))
    return null;
  const part = parts.read([...changed.paths, ...linkedFrom(few, changed.paths), ...tellers]);
  const whole = part && parts.withMeetings(part, people);
  if (!whole) return null;
  const { judged } = judge(whole, changed.now, { rules: changed.rules });
  const found = joined(before, judged, since);
  if (!found) return null;
  // What reviews hold fast is the same, and nothing has become a scorecard: else all would be looked at.
  return { ...before, ...found, now: changed.now, ...tellersAfter(before, changed.paths, { told, numbers }) };
}

/** What changed notes tell, and the numbers of all notes. */
interface Told {
  readonly told: Ledger['notes'];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Who tells of whom after a change. */
function tellersAfter(
  { people: known, told: pairs }: Judgement,
  paths: readonly string[],
  { told, numbers }: Told,
): Pick<Judgement, 'people' | 'told'> {
  const people = [...known];
  const places = new Map(people.map((person, at) => [person, at]));
  const changed = new Set(paths.map((path) => numbers.get(path) ?? -1));
  const all: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const note = pairs[at] ?? -1;
    if (!changed.has(note)) all.push(note, pairs[at + 1] ?? -1);
  }
  for (const path of paths) {
    const note = told.get(path);
    for (const person of note ? toldOf(note) : []) {
      const place = places.get(person) ?? people.push(person) - 1;
      places.set(person, place);
      all.push(numbers.get(path) ?? -1, place);
    }
  }
  return { people, told: Int32Array.from(all) };
}

/** Whether a changed note shows others what it did, and can be judged without all others. */
function isFacedAlike(
  before: Judgement,
  part: VaultPart,
  path: string,
  numbers: ReadonlyMap<string, number>,
): boolean {
  const note = part.note(path);
  const face = faceAt(before, numbers, path);
  return note !== undefined && stoodAlone(face) && face === faceOf(note) && !before.originals.includes(path);
}

function faceAt({ faces }: Judgement, numbers: ReadonlyMap<string, number>, path: string): string {
  return faces[numbers.get(path) ?? -1] ?? '';
}

/** Adds those of whom notes told when they were judged. */
function addToldBefore(
  people: Set<string>,
  { people: all, told }: Judgement,
  notes: readonly number[],
): void {
  const wanted = new Set(notes);
  for (let at = 0; at < told.length; at += 2) {
    if (wanted.has(told[at] ?? -1)) people.add(all[told[at + 1] ?? -1] ?? '');
  }
}

/** Where the links of some notes lead. */
function linkedFrom(part: VaultPart, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const note: VaultNote | undefined = part.note(path);
    if (!note) return [];
    const links = note.record ? linksIn(note.record) : logLinks(note.log);
    return links.flatMap(({ link }) => part.resolve(link, path)?.path ?? []);
  });
}

interface Since {
  readonly numbers: ReadonlyMap<string, number>;
  /** All of whom changed notes tell or told. */
  readonly people: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** What was found before, but for what changed notes and people are concerned, and what is found of these. */
function joined(
  before: Judgement,
  judged: readonly Judged[],
  { numbers, people, changed }: Since,
): Pick<Judgement, 'notes' | 'judged'> | null {
  const isOf = ({ about = [] }: Judged): boolean => about.some((person) => people.has(person));
  const isConcerned = (one: Judged): boolean => changed.has(one.diagnostic.path) || isOf(one);
  const [lost, kept] = [before.judged.filter(isConcerned), before.judged.filter((one) => !isConcerned(one))];
  const found = judged.filter(isConcerned);
  const concerned = [...lost, ...found];
  // What is found by looking at all notes is not found again.
  const isMissing = ({ diagnostic: { path, rule } }: Judged): boolean =>
    changed.has(path) && RULES.get(rule)?.hangsOn === 'vault';
  if (concerned.some(isMissing)) return null;
  const touched = new Set(concerned.map(({ diagnostic }) => diagnostic.path));
  const beside = kept.filter(({ diagnostic }) => touched.has(diagnostic.path));
  const places = new Set(beside.map(placeOf));
  // Findings at one place stand in an order that is known only where all of them are found at once.
  if (found.some((one) => places.has(placeOf(one)))) return null;
  const byNote = groupBy([...beside, ...found], ({ diagnostic }) => [diagnostic.path]);
  const others = kept.filter(({ diagnostic }) => !touched.has(diagnostic.path));
  const all = [...others, ...[...byNote.values()].flatMap((some) => [...some].sort(byPlace))];
  const pathOf = ({ diagnostic }: Judged): number => numbers.get(diagnostic.path) ?? -1;
  return { notes: before.notes, judged: all.sort((a, b) => pathOf(a) - pathOf(b)) };
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
