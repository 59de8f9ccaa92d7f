import type { CivilDate } from '../../model/civil-date.ts';
import { addTo } from '../../model/group-by.ts';
import type { Moment } from '../../model/moment.ts';
import { contribution } from '../../scorecard/ledger-diff.ts';
import { readNotes, type NoteActivities } from '../../scorecard/note-activities.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Properties that do not matter here: those that only give places in the text, and the log. */
const LEFT_OUT = new Set(['fields', 'properties', 'span', 'log']);

/** Whether two states of a note differ at most in their text and their log. False if either is undefined. */
export function isSameRecord(was: VaultNote | undefined, is: VaultNote | undefined): boolean {
  return was !== undefined && is !== undefined && recordText(was) === recordText(is);
}

function recordText({ frontMatter, daily, record }: VaultNote): string {
  return JSON.stringify([frontMatter, daily, record], (key, value: unknown) => {
    if (LEFT_OUT.has(key)) return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

/** The people and days whose activities or contact differ between two states of some notes. */
export interface Difference {
  readonly people: ReadonlySet<string>;
  readonly dates: ReadonlySet<CivilDate>;
}

/**
 * The people and days for which some notes record something else in two states of a vault; only
 * what counts up to the moment `now` is compared.
 */
export function differenceOf(
  before: VaultIndex,
  after: VaultIndex,
  paths: readonly string[],
  now: Moment,
): Difference {
  const [was, is] = [before, after].map((index) => readNotes(index, null)) as [
    ReadonlyMap<string, NoteActivities>,
    ReadonlyMap<string, NoteActivities>,
  ];
  const dates = new Set<CivilDate>();
  const people = new Set<string>();
  for (const path of paths) {
    const [one, other] = [was.get(path), is.get(path)].map((note) => partsOf(note, now)) as [Parts, Parts];
    for (const date of differingKeys(one.dates, other.dates)) dates.add(date);
    for (const person of differingKeys(one.people, other.people)) people.add(person);
  }
  return { people, dates };
}

/** What a note records on each day, and about each person, as texts to be compared. */
interface Parts {
  readonly dates: ReadonlyMap<CivilDate, string>;
  readonly people: ReadonlyMap<string, string>;
}

function partsOf(note: NoteActivities | undefined, now: Moment): Parts {
  const dates = new Map<CivilDate, string>();
  const people = new Map<string, string[]>();
  const { activities, otherContacts } = contribution(note ? [note] : [], now);
  const add = (person: string, date: CivilDate, isDone: boolean): void => {
    addTo(people, person, JSON.stringify([date, isDone]));
  };
  for (const activity of activities) {
    const { date } = activity;
    dates.set(date, (dates.get(date) ?? '') + JSON.stringify({ ...activity, span: null }));
    for (const person of activity.people) add(person, date, true);
  }
  for (const { person, date } of otherContacts) add(person, date, false);
  return { dates, people: new Map([...people].map(([person, all]) => [person, all.sort().join('\n')])) };
}

/** The keys for which two maps have different values. */
function differingKeys<Key>(some: ReadonlyMap<Key, string>, others: ReadonlyMap<Key, string>): Set<Key> {
  const keys = new Set([...some.keys(), ...others.keys()]);
  return new Set([...keys].filter((key) => some.get(key) !== others.get(key)));
}
