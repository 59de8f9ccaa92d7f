import type { Moment } from '../../model/moment.ts';
import { lintedAmong } from '../../rules/engine/run-rules.ts';
import { isAround } from '../../scorecard/event-time.ts';
import { DailyDates } from '../../vault/daily-notes/daily-dates.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { renumber, renumbered, renumberedPairs, type FilesDifference } from '../vault/files-difference.ts';
import { faceOf, NOTHING_TOLD, type Judgement } from './judgement.ts';
import { NOTHING_FOUND } from './note-findings.ts';

/** Notes that came and went since a vault was judged, by their faces. */
export interface ComingsAndGoings {
  /** How many more notes are linted. */
  readonly linted: number;
  /** What others may see of the notes that came. */
  readonly faces: ReadonlyMap<string, string>;
}

/** The same judgement with places for the notes that came, of which nothing is known, and without those that went. */
export function withFiles(before: Judgement, difference: FilesDifference): Judgement {
  if (difference.added.length + difference.removed.length === 0) return before;
  const to = renumber(before.paths, difference);
  const { reviews, faces, told, findings, about } = before;
  return {
    ...before,
    paths: to.paths,
    faces: renumbered(faces, to, ''),
    told: renumberedPairs(told, to, 0),
    findings: renumbered(findings, to, NOTHING_FOUND),
    about: renumberedPairs(about, to, 0),
    reviews: reviews && { ...reviews, parts: renumbered(reviews.parts, to, NOTHING_TOLD) },
  };
}

/**
 * Null where more may be found in other notes by it, or less, than in those that link them or tell of the same people;
 * and where an event comes by which the answer may turn before it did (`sameUntil`).
 */
export function comingsAndGoings(
  { added, removed }: FilesDifference,
  faceBefore: (path: string) => string,
  part: VaultPart,
  now: Moment,
): ComingsAndGoings | null {
  const faces = new Map<string, string>();
  for (const path of added) {
    const note = part.note(path);
    if (!note || mayBeScorecard(note) || (note.record?.kind === 'event' && isAround(note.record, now.date)))
      return null;
    faces.set(path, faceOf(note));
  }
  const seen = [...faces, ...removed.map((path) => [path, faceBefore(path)] as const)].map(
    ([path, face]) => ({ path, ...readFace(face) }),
  );
  if (!seen.every(({ isAlone }) => isAlone)) return null;
  // What is told of the first note whose name may be of several days is told for all of them.
  const dates = DailyDates.of(part.settings.dailyNotes);
  if (dates && !dates.reader.isCertain && seen.some(({ path }) => dates.days(path).length > 1)) return null;
  const faceOfPath = (path: string): string => faces.get(path) ?? faceBefore(path);
  const linted = (paths: readonly string[]): number => lintedOf(paths, faceOfPath, part.surroundings);
  return { faces, linted: linted(added) - linted(removed) };
}

/** How many of some notes are linted, as `judge` counts them. */
export function lintedOf(
  paths: readonly string[],
  face: (path: string) => string,
  surroundings: Surroundings,
): number {
  return lintedAmong(paths, surroundings).filter((path) => !readFace(face(path)).isTemplate).length;
}

interface Seen {
  readonly isTemplate: boolean;
  /** Whether nothing is found by it in notes that neither link it nor tell of the people of whom it tells. */
  readonly isAlone: boolean;
}

/** What is to be known of a note by what others may see of it (`faceOf`). */
function readFace(face: string): Seen {
  const [standsAlone, frontMatter, , kind, ...fields] = JSON.parse(face) as unknown[];
  return {
    isTemplate: frontMatter === 'template',
    isAlone: standsAlone === true && kind !== 'contact' && (fields.at(-1) ?? null) === null,
  };
}
