import { FIRST_DATE, later, type CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { TextIndex } from '../../model/partition-point.ts';
import { parsePeriod } from '../../model/period.ts';
import type { FoundInVault } from '../../rules/engine/run-rules.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { NoteActivities } from '../../scorecard/note-activities.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { basisOf, type VaultBasis } from '../vault/vault-basis.ts';
import { peopleInFindings, findingsByNote, type NoteFindings } from './note-findings.ts';

/** The findings in a vault, with everything they depend on when only a few notes change (see `rejudge`). */
export interface Judgement extends VaultBasis {
  readonly now: Moment;
  /** Number of linted notes, and for each note its findings at every place. */
  readonly notes: number;
  readonly findings: readonly NoteFindings[];
  /** Pairs of numbers: a note, and a person (index in `people`) on whose activities a finding in the note depends. */
  readonly about: Int32Array;
  /** The signature of each note (see `noteSignature`), sorted by path. */
  readonly signatures: Texts;
  readonly reviews: Reviews | null;
}

/** What the reviews of a vault state. */
export interface Reviews {
  /** The last day of any reviewed period. */
  readonly until: CivilDate;
  /** The names that they count but that no scorecard knows. */
  readonly names: readonly string[];
  /** For each note, its part in these days and what it counts (see `reviewedPart`). */
  readonly parts: Texts;
}

/** A list of texts that may be read lazily: a change concerns few of a vault's notes. */
export type Texts = Pick<readonly string[], 'length' | 'at'> & Iterable<string>;

/** The text of a note; undefined if there is no such note. */
export function textAt(texts: Texts, numbers: TextIndex, path: string): string | undefined {
  const number = numbers.get(path);
  return number === undefined ? undefined : texts.at(number);
}

/** The part of a judgement that can be reused. Null for a vault that is not set up, or whose scorecards cannot be used. */
export function judgementOf(
  ledger: Ledger,
  { notes, judged }: FoundInVault,
  mayBeScorecard: (note: VaultNote) => boolean,
): Judgement | null {
  const { index, now } = ledger;
  if (!index.adopted || index.brokenScorecards.length > 0) return null;
  const all = [...index.notes.values()];
  const basis = basisOf(ledger, mayBeScorecard);
  const findings = findingsByNote(basis.paths, judged);
  const { people, more } = peopleInFindings(findings.entries(), basis.people);
  return {
    ...{ ...basis, now, notes, findings, people, about: Int32Array.from(more) },
    signatures: all.map(noteSignature),
    reviews: reviewsOf(ledger),
  };
}

/** Kinds of records whose notes are judged alone when they change; other kinds concern the whole vault. */
const KINDS_JUDGED_ALONE = new Set<string | null>([null, 'contact', 'event', 'introduction']);

/** Whether a note may be judged without all others. */
export function canBeJudgedAlone({
  record,
  unread,
  brokenScorecard,
  mayDisable,
  copyOf,
}: VaultNote): boolean {
  const isPlain = unread === null && !brokenScorecard && !mayDisable && copyOf === null;
  return isPlain && KINDS_JUDGED_ALONE.has(record?.kind ?? null);
}

/**
 * Everything in a note that findings in other notes may depend on, except the people it mentions.
 * As JSON: two notes with the same signature are interchangeable to others.
 */
export function noteSignature(note: VaultNote): string {
  const { frontMatter, daily, record } = note;
  return JSON.stringify([canBeJudgedAlone(note), frontMatter, daily, record?.kind, ...fieldsSeen(record)]);
}

/** Whether the note with this signature could be judged without all others. */
export function couldBeJudgedAlone(signature: string): boolean {
  return signature.startsWith('[true');
}

function fieldsSeen(record: VaultNote['record']): readonly unknown[] {
  if (record?.kind === 'contact') {
    const { name, aliases, email, phone, url, organization, location, birthday } = record;
    return [name, aliases, email, phone, url, organization, location, birthday];
  }
  if (record?.kind !== 'event') return [];
  const { date, time, end, status, origin, unknownStatus } = record;
  return [date, time, end, status, origin, unknownStatus];
}

function reviewsOf({ index, notes, now, scorecards }: Ledger): Reviews | null {
  const reviews = index.records('review');
  if (reviews.length === 0) return null;
  const until = reviews
    .map(({ period }) => (period === null ? undefined : parsePeriod(period, index.settings.weekStart)?.end))
    .reduce<CivilDate>((last, end) => (end === undefined ? last : later(last, end)), FIRST_DATE);
  const worths = scorecards.on(now.date);
  return {
    until,
    names: [...new Set(reviews.flatMap(({ assertions }) => [...assertions.keys()]))].filter(
      (name) => worths.worth(name) === undefined,
    ),
    parts: [...index.notes.keys()].map((path) => reviewedPart(notes.get(path), until)),
  };
}

/** The part of a note that records nothing. */
export const EMPTY_PART = JSON.stringify([[], null, [], []]);

/** What a note records up to a day, and everything that it counts, as JSON. */
export function reviewedPart(note: NoteActivities | undefined, until: CivilDate): string {
  if (!note) return EMPTY_PART;
  const { record } = note.note;
  const cadence = record?.kind === 'contact' ? [record.cadence, record.tier, record.noCadence] : null;
  const activities = note.activities.filter(({ date }) => date <= until);
  const otherContacts = note.otherContacts.filter(({ date }) => date <= until);
  const names = [...new Set(note.activities.map(({ activity }) => activity))];
  return JSON.stringify([names, cadence, activities.map((one) => ({ ...one, span: null })), otherContacts]);
}

/** Whether the findings about reviews may depend on the difference between two parts of a note. */
export function mayChangeReviews({ names }: Reviews, before: string, after: string): boolean {
  if (before === after) return false;
  const [[was, ...one], [is, ...other]] = [before, after].map(
    (part) => JSON.parse(part) as [names: string[], ...rest: unknown[]],
  ) as [[string[], ...unknown[]], [string[], ...unknown[]]];
  if (JSON.stringify(one) !== JSON.stringify(other)) return true;
  return names.some((name) => was.includes(name) !== is.includes(name));
}
