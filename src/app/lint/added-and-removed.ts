import type { Moment } from '../../model/moment.ts';
import { lintedAmong } from '../../rules/engine/run-rules.ts';
import { mayBeOn } from '../../scorecard/event-time.ts';
import { DailyDates } from '../../vault/daily-notes/daily-dates.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { renumber, renumbered, renumberedPairs, type FilesDifference } from '../vault/files-difference.ts';
import { noteSignature, EMPTY_PART, type Judgement } from './judgement.ts';
import { NOTHING_FOUND } from './note-findings.ts';

/** Notes added and removed since a vault was judged, by their signatures (see `noteSignature`). */
export interface AddedAndRemoved {
  /** By how much the number of linted notes grows. */
  readonly linted: number;
  /** Path → signature of the added notes. */
  readonly signatures: ReadonlyMap<string, string>;
}

/** The same judgement with empty places for the added notes, and without the removed ones. */
export function withFiles(before: Judgement, difference: FilesDifference): Judgement {
  if (difference.added.length + difference.removed.length === 0) return before;
  const to = renumber(before.paths, difference);
  const { reviews, signatures, mentions, findings, about } = before;
  return {
    ...before,
    paths: to.paths,
    signatures: renumbered([...signatures], to, ''),
    mentions: renumberedPairs(mentions, to, 0),
    findings: renumbered(findings, to, NOTHING_FOUND),
    about: renumberedPairs(about, to, 0),
    reviews: reviews && { ...reviews, parts: renumbered([...reviews.parts], to, EMPTY_PART) },
  };
}

/**
 * Null if the notes that were added or removed may change findings in notes that neither link
 * them nor mention the same people; and for an event that makes the answer valid for a shorter
 * time (`sameUntil`).
 */
export function addedAndRemoved(
  { added, removed }: FilesDifference,
  signatureBefore: (path: string) => string,
  part: VaultPart,
  now: Moment,
): AddedAndRemoved | null {
  const signatures = new Map<string, string>();
  for (const path of added) {
    const note = part.note(path);
    if (!note || mayBeScorecard(note) || (note.record?.kind === 'event' && mayBeOn(note.record, now.date)))
      return null;
    signatures.set(path, noteSignature(note));
  }
  const addedOrRemoved = [
    ...signatures,
    ...removed.map((path) => [path, signatureBefore(path)] as const),
  ].map(([path, signature]) => ({ path, ...readSignature(signature) }));
  if (!addedOrRemoved.every(({ canBeJudgedAlone }) => canBeJudgedAlone)) return null;
  // A finding about names that may mean several days is reported at the first such note only.
  const dates = DailyDates.of(part.settings.dailyNotes);
  if (dates && !dates.reader.isCertain && addedOrRemoved.some(({ path }) => dates.days(path).length > 1))
    return null;
  const signatureOfPath = (path: string): string => signatures.get(path) ?? signatureBefore(path);
  const linted = (paths: readonly string[]): number => lintedOf(paths, signatureOfPath, part.surroundings);
  return { signatures, linted: linted(added) - linted(removed) };
}

/** How many of some notes are linted, counted as `judge` does. */
export function lintedOf(
  paths: readonly string[],
  signature: (path: string) => string,
  surroundings: Surroundings,
): number {
  return lintedAmong(paths, surroundings).filter((path) => !readSignature(signature(path)).isTemplate).length;
}

interface SignatureParts {
  readonly isTemplate: boolean;
  /** Whether it cannot change findings in notes that neither link it nor mention the same people. */
  readonly canBeJudgedAlone: boolean;
}

/** The parts of a note's signature that are needed here. */
function readSignature(signature: string): SignatureParts {
  const [isJudgedAlone, frontMatter, , kind, ...fields] = JSON.parse(signature) as unknown[];
  return {
    isTemplate: frontMatter === 'template',
    canBeJudgedAlone: isJudgedAlone === true && kind !== 'contact' && (fields.at(-1) ?? null) === null,
  };
}
