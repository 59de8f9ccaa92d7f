import { KnownActivities } from '../../model/known-activities.ts';
import { plainName, plainWordings } from '../../model/plain-name.ts';
import type { Kind } from '../../model/records.ts';
import { headingName } from '../../parser/heading-name.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName } from '../../vault/vault-index.ts';
import { plainNames } from '../people/find-person.ts';
import { noteTargets, proposalsOf, type LineOption, type Proposals } from './proposals.ts';

/**
 * The words for completion as plain data: enough to know immediately whether anything can be
 * proposed, but not in which order.
 */
export interface Vocabulary {
  readonly today: string;
  /** Headings of logs, in lower case. */
  readonly headings: readonly string[];
  readonly known: readonly string[];
  readonly activities: readonly string[];
  /** Activities that are done without people. */
  readonly activitiesWithoutPeople: readonly string[];
  readonly tiers: readonly string[];
  /** All names of each contact in the forms in which they may be typed, each after a space, separated by line ends. */
  readonly people: readonly string[];
  /** Whether a person can be proposed before a letter is typed. */
  readonly hasPeople: boolean;
  readonly events: readonly string[];
  readonly purposes: readonly string[];
  /** Path → kind of all records, if some notes are records for another reason than their `type`; otherwise null. */
  readonly kinds: Readonly<Record<string, Kind>> | null;
}

export function vocabularyOf(ledger: Ledger): Vocabulary {
  const { index, now, done } = ledger;
  const { settings } = index;
  const proposals = proposalsOf(ledger);
  const named = index.derive(plainNames).filter(({ contact }) => contact.path !== index.me);
  const activities = proposals.activities('').map(({ text }) => text);
  const names = (wants: 'event' | 'purpose'): string[] =>
    noteTargets(index, wants, '').map((path) => foldPath(fileName(path)));
  return {
    today: now.date,
    headings: settings.logHeadings.map(headingName),
    known: settings.activities.names,
    activities,
    activitiesWithoutPeople: [
      ...new Set([...done.map(({ activity }) => activity), ...settings.activities.names]),
    ].filter(proposals.isWithoutPeople),
    tiers: proposals.tiers,
    people: named.map(
      (one) => `\n${one.names.flatMap(({ wordings }) => wordings.map((words) => ` ${words}\n`)).join('')}`,
    ),
    hasPeople: named.some(({ contact }) => contact.status !== 'archived'),
    events: names('event'),
    purposes: names('purpose'),
    kinds:
      settings.records.length === 0
        ? null
        : Object.fromEntries(
            [...index.notes.values()].flatMap(({ path, record }) => (record ? [[path, record.kind]] : [])),
          ),
  };
}

const ANY_OPTION: readonly LineOption[] = [{ is: 'word', text: '', note: '', insert: '' }];

/** Proposals that are empty exactly where those of the whole vault are. */
export function proposalsFrom(words: Vocabulary): Proposals {
  const some = (is: boolean): readonly LineOption[] => (is ? ANY_OPTION : []);
  return {
    known: new KnownActivities(words.known),
    tiers: words.tiers,
    isWithoutPeople: (activity) => words.activitiesWithoutPeople.includes(activity),
    activities: (word) =>
      some(!words.activities.includes(word) && words.activities.some((name) => name.includes(word))),
    people: (written) => {
      const wanted = plainName(written.replace(/^\[+/, ''));
      if (wanted === '') return some(words.hasPeople);
      const typed = plainWordings(wanted).filter((one) => one !== '');
      const fits = words.people.filter((names) => typed.some((one) => names.includes(` ${one}`)));
      const isWhole = fits.length === 1 && typed.some((one) => fits[0]?.includes(`\n ${one}\n`));
      return some(fits.length > 0 && !isWhole);
    },
    notes: (wants, written) =>
      some(
        (wants === 'event' ? words.events : words.purposes).some((name) => name.includes(foldPath(written))),
      ),
  };
}
