import { withoutPairsOf, withPairs } from '../../model/number-pairs.ts';
import { indexOfSorted, type TextIndex } from '../../model/partition-point.ts';
import type { SourceNote } from '../../model/note.ts';
import { judge } from '../../rules/engine/run-rules.ts';
import type { JudgedFinding } from '../../model/finding.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import { linksIn } from '../../parser/records/definitions.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { linksForFew } from '../../vault/name-search.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { PartReader, type ChangedNotes } from '../vault/part-reader.ts';
import { affectsNoOtherFile, type FilesDifference } from '../vault/files-difference.ts';
import { linkNamesAfter, notesMentioning, peopleMentioned } from '../vault/vault-basis.ts';
import { addedAndRemoved, withFiles } from './added-and-removed.ts';
import { otherNamedNotes, joinFindings } from './join-findings.ts';
import {
  mayChangeReviews,
  noteSignature,
  EMPTY_PART,
  reviewedPart,
  couldBeJudgedAlone,
  textAt,
  type Judgement,
} from './judgement.ts';

/** The changes to a vault since it was judged. */
export interface ChangesToJudge extends ChangedNotes, FilesDifference {
  /** Reads a note; null if it cannot be read. */
  readonly read: (path: string) => SourceNote | null;
  /** Severities that override the vault's settings; the same as before. */
  readonly rules: RuleSettings;
}

/** The most notes that may have changed, and that may be read to judge them; beyond that it is faster to judge all. */
const MAX_CHANGED = 50;
const MAX_READ = 400;

/**
 * The findings in a vault after a few notes were changed, added or removed: equal to those of
 * `judge`, but made from the earlier findings; and what they depend on, so that the result can be
 * used for the next change. Reads these notes, the notes that they link, and other notes that
 * mention the same people. Null if that is not enough: for notes of other kinds, changed names,
 * addresses or dates, comments that disable rules, reviewed days; and if people, or files that
 * links refer to, were added or removed.
 */
export function rejudge(known: Judgement, changed: ChangesToJudge): Judgement | null {
  const { paths, added, removed, surroundings } = changed;
  if (paths.length + added.length + removed.length > MAX_CHANGED) return null;
  const before = withFiles(known, changed);
  const numbers = indexOfSorted(before.paths);
  const numbersThen = before === known ? numbers : indexOfSorted(known.paths);
  const links = linksForFew(before.paths, surroundings.others);
  if (!affectsNoOtherFile(known, changed, links, before.paths)) return null;
  const parts = new PartReader(before, { ...changed, links, most: MAX_READ }, numbers);
  const present = [...paths, ...added];
  const few = parts.read(present);
  if (!few || !paths.every((path) => hasSameSignature(before, few, path, numbers))) return null;
  const moved = addedAndRemoved(changed, (path) => signatureAt(known, numbersThen, path), few, changed.now);
  if (!moved) return null;
  const recorded = Ledger.of(few, changed.now).notes;
  const then = [...paths, ...removed].map((path) => numbersThen.get(path) ?? -1);
  if (areReviewsConcerned(known, { recorded, numbers: numbersThen }, [...present, ...removed])) return null;
  const people = new Set(paths.filter((path) => few.record('contact', path)));
  for (const path of present) {
    const note = recorded.get(path);
    for (const person of note ? peopleMentioned(note) : []) people.add(person);
  }
  addMentionedBefore(people, known, then);
  const since = {
    ...{ numbers, people, changed: new Set([...present, ...removed]) },
    earlierFindings: (path: string): readonly JudgedFinding[] =>
      known.findings[numbersThen.get(path) ?? -1]?.judged ?? [],
  };
  const mentioning = notesMentioning(before, people).filter((path) => numbers.has(path));
  // Whether a comment suppresses anything is known only when all findings that it may suppress are
  // known.
  if (
    !mentioning.every(
      (path) => since.changed.has(path) || couldBeJudgedAlone(signatureAt(before, numbers, path)),
    )
  )
    return null;
  const others = otherNamedNotes(since);
  const part = parts.read([...present, ...linkedFrom(few, present), ...mentioning, ...others]);
  const whole = part && parts.withMeetings(part, people);
  if (!whole) return null;
  const { judged } = judge(whole, changed.now, { rules: changed.rules });
  const after = mentionsAfter(before, present, { recorded, numbers });
  const joined = joinFindings(before, { ...since, judged, peopleNow: after.people });
  if (!joined) return null;
  // What reviews state is the same, and no note has become a scorecard: otherwise all notes would be
  // judged.
  return {
    ...before,
    ...{ mentions: after.mentions, ...joined },
    notes: before.notes + moved.linted,
    signatures:
      moved.signatures.size === 0
        ? before.signatures
        : Array.from(
            before.signatures,
            (signature, at) => moved.signatures.get(before.paths[at] ?? '') ?? signature,
          ),
    linked: linkNamesAfter(
      before,
      present.flatMap((path) => few.note(path) ?? []),
    ),
    now: changed.now,
  };
}

/**
 * Notes that `rejudge` will probably read if these have changed, so that they can be fetched with
 * other files.
 */
export function pathsToPrefetch(known: Judgement, changed: ReadonlySet<string>): readonly string[] {
  if (changed.size > MAX_CHANGED) return [];
  const numbers = indexOfSorted(known.paths);
  const people = new Set(changed);
  addMentionedBefore(
    people,
    known,
    Array.from(changed, (path) => numbers.get(path) ?? -1),
  );
  return [...known.always, ...people, ...notesMentioning(known, people)].slice(0, MAX_READ);
}

type Numbers = TextIndex;

/** Whether findings about reviews may depend on what some notes now record; removed notes record nothing. */
function areReviewsConcerned(
  { reviews }: Judgement,
  { recorded, numbers }: Recorded,
  paths: readonly string[],
): boolean {
  return (
    reviews !== null &&
    paths.some((path) => {
      const was = textAt(reviews.parts, numbers, path) ?? EMPTY_PART;
      return mayChangeReviews(reviews, was, reviewedPart(recorded.get(path), reviews.until));
    })
  );
}

/** What changed notes record, and the index of every note. */
interface Recorded {
  readonly recorded: Ledger['notes'];
  readonly numbers: Numbers;
}

/** Which notes mention which people after a change. */
function mentionsAfter(
  { people: known, mentions: pairs }: Judgement,
  paths: readonly string[],
  { recorded, numbers }: Recorded,
): Pick<Judgement, 'people' | 'mentions'> {
  const people = [...known];
  const added: number[] = [];
  for (const path of paths) {
    const note = recorded.get(path);
    for (const person of note ? peopleMentioned(note) : []) {
      const place = people.indexOf(person);
      added.push(numbers.get(path) ?? -1, place < 0 ? people.push(person) - 1 : place);
    }
  }
  const changed = paths.map((path) => numbers.get(path) ?? -1);
  return { people, mentions: withPairs(withoutPairsOf(pairs, changed), added) };
}

/** Whether a changed note has the same signature as before, and can be judged without all others. */
function hasSameSignature(before: Judgement, part: VaultPart, path: string, numbers: Numbers): boolean {
  const note = part.note(path);
  const signature = signatureAt(before, numbers, path);
  return (
    note !== undefined &&
    couldBeJudgedAlone(signature) &&
    signature === noteSignature(note) &&
    !before.originals.includes(path)
  );
}

function signatureAt({ signatures }: Judgement, numbers: Numbers, path: string): string {
  return textAt(signatures, numbers, path) ?? '';
}

/** Adds the people whom notes mentioned when they were judged. */
function addMentionedBefore(
  people: Set<string>,
  { people: all, mentions: recorded }: Judgement,
  notes: readonly number[],
): void {
  const wanted = new Set(notes);
  for (let at = 0; at < recorded.length; at += 2) {
    if (wanted.has(recorded[at] ?? -1)) people.add(all[recorded[at + 1] ?? -1] ?? '');
  }
}

/** The paths to which the links of some notes lead. */
function linkedFrom(part: VaultPart, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const note: VaultNote | undefined = part.note(path);
    if (!note) return [];
    const links = note.record ? linksIn(note.record) : logLinks(note.log);
    return links.flatMap(({ link }) => part.resolve(link, path)?.path ?? []);
  });
}
