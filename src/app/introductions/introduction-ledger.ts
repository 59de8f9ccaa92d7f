import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { IntroductionRecord, IntroductionStatus } from '../../parser/records/introduction.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Days after which an introduction should have an outcome, as in the rule not-followed-up. */
const DAYS_UNTIL_OUTCOME = 30;

/**
 * What an introduction waits for: that you ask, that someone answers, that you introduce them, or
 * that you ask for the outcome; null for nothing.
 */
export type NextStep = 'ask' | 'answer' | 'introduce' | 'outcome' | null;

/** One introduction and its state. Plain data. */
export interface IntroductionEntry {
  readonly path: string;
  /** Paths, or the link's text if the link is broken. */
  readonly between: readonly [string, string];
  readonly names: readonly [string, string];
  readonly status: IntroductionStatus;
  readonly asked: CivilDate | null;
  readonly consent: readonly string[];
  readonly made: CivilDate | null;
  readonly outcome: string | null;
  readonly next: NextStep;
  /** Those of the two, except you, who are not known to have agreed, and their names. */
  readonly missing: readonly string[];
  readonly missingNames: readonly string[];
}

/**
 * Every introduction whose people and status can be read: first those to be made, then those to ask
 * the outcome of, those that wait for an answer, those to ask about, and those that are finished.
 */
export function introductionLedger(index: VaultIndex, now: Moment): IntroductionEntry[] {
  const entries = index
    .records('introduction')
    .flatMap((record) => introductionEntry(index, now, record) ?? []);
  return entries.sort((a, b) => rank(a) - rank(b) || byDate(a, b));
}

/** A record as an entry; null if its people or its status cannot be read. */
export function introductionEntry(
  index: VaultIndex,
  now: Moment,
  record: IntroductionRecord,
): IntroductionEntry | null {
  const { path, between, status, asked, made, outcome } = record;
  if (between === null || status === null) return null;
  const ends = [index.pathOf(between[0], path), index.pathOf(between[1], path)] as const;
  const consent = unique(peopleOf(index, record.consent, path));
  const missing = ends.filter((one) => one !== index.me && !consent.includes(one));
  return {
    path,
    between: ends,
    names: [index.nameOf(ends[0]), index.nameOf(ends[1])],
    status,
    asked,
    consent,
    made,
    outcome,
    next: nextStep(record, missing.length, now),
    missing,
    missingNames: missing.map((one) => index.nameOf(one)),
  };
}

function nextStep({ status, made, outcome }: IntroductionRecord, missing: number, now: Moment): NextStep {
  switch (status) {
    case 'proposed':
      return missing > 0 ? 'ask' : 'introduce';
    case 'asked':
      return missing > 0 ? 'answer' : 'introduce';
    case 'consented':
      return 'introduce';
    case 'made':
      return outcome === null && made !== null && daysBetween(made, now.date) >= DAYS_UNTIL_OUTCOME
        ? 'outcome'
        : null;
    case 'declined':
    case null:
      return null;
  }
}

const ORDER: readonly NextStep[] = ['introduce', 'outcome', 'answer', 'ask'];

function rank({ next, status }: IntroductionEntry): number {
  if (next !== null) return ORDER.indexOf(next);
  return ORDER.length + (status === 'declined' ? 1 : 0);
}

/** Of those that wait, the longest first; of those that are finished, the latest first. */
function byDate(a: IntroductionEntry, b: IntroductionEntry): number {
  const [first, second] = [a.made ?? a.asked ?? '9999', b.made ?? b.asked ?? '9999'];
  const order = first < second ? -1 : first > second ? 1 : 0;
  return a.next === null ? -order : order;
}
