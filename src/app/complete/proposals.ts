import { addDays } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import type { KnownActivities } from '../../model/known-activities.ts';
import { hasBeginning, isSameName, plainName, plainWordings } from '../../model/plain-name.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { LinkTarget } from '../../parser/records/field.ts';
import { dueContacts } from '../../scorecard/due.ts';
import { setAside } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { plannedActivities } from '../../scorecard/planned.ts';
import type { EffectiveScorecard } from '../../scorecard/worth.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { aboutPerson, linkTo, plainNames } from '../people/find-person.ts';
import { worthWords } from '../words/completion-words.ts';

export interface LineOption {
  readonly is: 'activity' | 'person' | 'word';
  /** As it is shown. */
  readonly text: string;
  /** Shown beside it: what an activity is worth, a person's role or organization. */
  readonly note: string;
  /** As it is written. */
  readonly insert: string;
}

/** What can be proposed while something is typed: from all that is known, or as far as a `Vocabulary` goes. */
export interface Proposals {
  readonly known: KnownActivities;
  readonly tiers: readonly string[];
  /** Whether an activity is done without people, as far as it was ever done. */
  readonly isAlone: (activity: string) => boolean;
  /** Activities that begin with a word, in lower case; none where it is one of them. */
  activities(word: string): readonly LineOption[];
  /** Contacts of whose names a word begins with what is written; none where it is the whole name of one. */
  people(written: string): readonly LineOption[];
  /** Overall goals, or events, in whose names something stands. */
  notes(wants: LinkTarget, written: string): readonly LineOption[];
}

const MOST = 8;
/** Days back whose activities are counted to rank completions. */
const HABIT = 90;

/** What all that is known proposes: what is done most, and who is next, first. */
export function proposalsOf(ledger: Ledger): Proposals {
  const { index } = ledger;
  return {
    known: index.settings.activities,
    tiers: [...index.settings.tiers.keys()],
    isAlone: (activity) => isAlone(ledger, activity),
    activities: (word) => activities(ledger, word),
    people: (written) => people(ledger, written),
    notes: (wants, written) =>
      noteTargets(index, wants, written)
        .slice(0, MOST)
        .map((path) => ({ is: 'word', text: fileName(path), note: '', insert: linkTo(index, path) })),
  };
}

/** Activities that begin with a word, what is done most first; none where it is one of them. */
function activities(ledger: Ledger, word: string): LineOption[] {
  const { scorecards, now } = ledger;
  const worths = scorecards.on(now.date);
  const times = new Map<string, number>();
  for (const { activity, count } of ledger.between(addDays(now.date, -HABIT), now.date))
    times.set(activity, (times.get(activity) ?? 0) + count);
  const fits = worths.activities.filter((name) => name !== 'reconnection' && name.includes(word));
  if (fits.includes(word)) return [];
  // While an event is on, goals are set aside: no points are shown.
  const isAside = setAside(ledger) !== null;
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

/** Whether an activity is done without people, as far as it was ever done. */
function isAlone({ done }: Ledger, activity: string): boolean {
  const same = done.filter((one) => one.activity === activity);
  return same.length === 0 ? activity === 'reading' : same.every(({ people }) => people.length === 0);
}

/** Contacts of whose names a word begins with what is written: those planned for today first, then due ones, then those contacted last. */
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
    // Archived contacts are completed once a name is begun, and not proposed before.
    .filter(({ contact: { path, status } }) => path !== index.me && (wanted !== '' || status !== 'archived'))
    .flatMap(({ contact, names }) => {
      const found = names.find(({ wordings }) => wanted === '' || hasBeginning(wordings, typed));
      const isWhole = names.some(({ wordings }) => isSameName(wordings, typed));
      return found ? [{ contact, name: found.name, isWhole }] : [];
    });
  // A whole name of one person is not completed: Enter is to end the line then.
  if (fits.length === 1 && fits[0]?.isWhole) return [];
  return fits
    .sort(
      ({ contact: a }, { contact: b }) =>
        rank(a) - rank(b) || (lastOf(a) === lastOf(b) ? 0 : lastOf(a) < lastOf(b) ? 1 : -1),
    )
    .slice(0, MOST)
    .map(({ contact, name }) => ({
      is: 'person',
      text: contact.name,
      note: name === contact.name ? aboutPerson(contact) : name,
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
