import { addDays } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import type { KnownActivities } from '../../model/known-activities.ts';
import { containsTyped, isSameName, plainName, plainWordings } from '../../model/plain-name.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { LinkTarget } from '../../parser/records/field.ts';
import { dueContacts } from '../../scorecard/due.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { plannedActivities } from '../../scorecard/planned.ts';
import type { EffectiveScorecard } from '../../scorecard/worth.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { plainNames } from '../people/find-person.ts';
import { firstOrganization } from '../people/distinguishing-text.ts';
import { linkTo } from '../../vault/link-to.ts';
import { worthWords } from '../words/completion-words.ts';

export interface LineOption {
  readonly is: 'activity' | 'person' | 'word';
  /** The text shown in the list. */
  readonly text: string;
  /** Shown next to it: what an activity is worth, a person's role or organization. */
  readonly note: string;
  /** The text to insert. */
  readonly insert: string;
}

/** What can be proposed while typing, from the whole vault or from a `Vocabulary`. */
export interface Proposals {
  readonly known: KnownActivities;
  readonly tiers: readonly string[];
  /** Whether an activity was always done without people. */
  readonly isWithoutPeople: (activity: string) => boolean;
  /** Activities that contain a word in lower case; none if the word is already one of them. */
  activities(word: string): readonly LineOption[];
  /**
   * Contacts with a word in a name that begins with the typed text; none if only one fits, and the
   * text is already their whole name.
   */
  people(written: string): readonly LineOption[];
  /** Overall goals, or events, whose names contain the typed text. */
  notes(wants: LinkTarget, written: string): readonly LineOption[];
}

const MAX_OPTIONS = 8;
/** Number of past days whose activities are counted to rank completions. */
const DAYS_COUNTED = 90;

/** Proposals from the whole vault: the most frequent activities and the next people first. */
export function proposalsOf(ledger: Ledger): Proposals {
  const { index } = ledger;
  return {
    known: index.settings.activities,
    tiers: [...index.settings.tiers.keys()],
    isWithoutPeople: (activity) => isWithoutPeople(ledger, activity),
    activities: (word) => activities(ledger, word),
    people: (written) => people(ledger, written),
    notes: (wants, written) =>
      noteTargets(index, wants, written)
        .slice(0, MAX_OPTIONS)
        .map((path) => ({ is: 'word', text: fileName(path), note: '', insert: linkTo(index, path) })),
  };
}

/** Activities that begin with a word, the most frequent first; none if the word is already one of them. */
function activities(ledger: Ledger, word: string): LineOption[] {
  const { scorecards, now } = ledger;
  const worths = scorecards.on(now.date);
  const times = new Map<string, number>();
  for (const { activity, count } of ledger.between(addDays(now.date, -DAYS_COUNTED), now.date))
    times.set(activity, (times.get(activity) ?? 0) + count);
  const fits = worths.activities.filter((name) => name !== 'reconnection' && name.includes(word));
  if (fits.includes(word)) return [];
  // During an event goals are set aside, so no points are shown.
  const isAside = eventInProgress(ledger) !== null;
  const rank = (name: string): number => (name.startsWith(word) ? 1_000_000 : 0) + (times.get(name) ?? 0);
  return fits
    .sort((a, b) => rank(b) - rank(a))
    .map((name) => ({
      is: 'activity',
      text: name,
      note: isAside ? '' : worthNote(worths, name),
      insert: `${name} `,
    }));
}

function worthNote(worths: EffectiveScorecard, name: string): string {
  const worth = worths.worth(name);
  if (worths.isResult(name) || !worth) return worthWords(null);
  return worthWords({ points: fromHundredths(worth.hundredths), perMinutes: worth.perMinutes });
}

/** Whether an activity was always done without people. */
function isWithoutPeople({ done }: Ledger, activity: string): boolean {
  const same = done.filter((one) => one.activity === activity);
  return same.length === 0 ? activity === 'reading' : same.every(({ people }) => people.length === 0);
}

/**
 * Contacts with a word in a name that begins with the typed text: those planned for today first,
 * then due ones, then those contacted last.
 */
function people(ledger: Ledger, written: string): LineOption[] {
  const { index, now, contacts } = ledger;
  const wanted = plainName(written.replace(/^\[+/, ''));
  const first = [
    ...plannedActivities(ledger)
      .filter(({ date }) => date === now.date)
      .flatMap((one) => one.people),
    ...dueContacts(ledger).map(({ path }) => path),
  ];
  const ranks = new Map([...first.entries()].reverse().map(([at, path]) => [path, at]));
  const rank = ({ path }: ContactRecord): number => ranks.get(path) ?? first.length;
  const lastOf = ({ path }: ContactRecord): string => contacts.last(path) ?? '';
  const typed = plainWordings(wanted);
  const fits = index
    .derive(plainNames)
    // Archived contacts are proposed only once a part of a name is typed.
    .filter(({ contact: { path, status } }) => path !== index.me && (wanted !== '' || status !== 'archived'))
    .flatMap(({ contact, names }) => {
      const found = names.find(({ wordings }) => wanted === '' || containsTyped(wordings, typed));
      const isWhole = names.some(({ wordings }) => isSameName(wordings, typed));
      return found ? [{ contact, name: found.name, isWhole }] : [];
    });
  // Someone's whole name is not completed, so that Enter ends the line.
  if (fits.length === 1 && fits[0]?.isWhole) return [];
  return fits
    .sort(
      ({ contact: a }, { contact: b }) =>
        rank(a) - rank(b) || (lastOf(a) === lastOf(b) ? 0 : lastOf(a) < lastOf(b) ? 1 : -1),
    )
    .slice(0, MAX_OPTIONS)
    .map(({ contact, name }) => ({
      is: 'person',
      text: contact.name,
      note: name === contact.name ? firstOrganization(contact) : name,
      insert: linkTo(index, contact.path),
    }));
}

/** Overall goals, or events, the latest first. */
export function noteTargets(index: VaultIndex, wants: LinkTarget, written: string): string[] {
  const wanted = foldPath(written);
  const found =
    wants === 'event'
      ? [...index.records('event')].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      : index.records('goal').filter(({ goalKind }) => goalKind === 'overall');
  return found.map(({ path }) => path).filter((path) => foldPath(fileName(path)).includes(wanted));
}
