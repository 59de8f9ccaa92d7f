import type { CivilDate } from '../model/civil-date.ts';
import type { Hundredths } from '../model/decimal.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Moment } from '../model/moment.ts';
import type { Kind } from '../model/records.ts';
import type { LinkTable } from '../vault/link-table.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { ContactDays } from './contact-days.ts';
import type { CountedTwice } from './counted-twice.ts';
import { Journal } from './journal.ts';
import { mergeByPath, withoutPathsOf } from './by-path.ts';
import { groupBy } from './group-by.ts';
import { peopleOf, activitiesOf, type LoggedLine } from './note-activities.ts';
import { ledgerDiff } from './ledger-diff.ts';
import { pointsOf } from './points.ts';
import { Reconnections } from './reconnections.ts';
import { Scorecards } from './worth.ts';

/** The last ledger of each vault: the scorecard and the rules ask for the same one, one after the other. */
const LAST = new WeakMap<VaultIndex, Ledger>();

/** The last ledger of all states of a vault that have the same files: the next one is made from it. */
const LATEST = new WeakMap<LinkTable, Ledger>();

/** Everything that was done up to a moment, ready to be counted. */
export class Ledger {
  /**
   * The ledger of a vault, which never changes, at a moment: made once for both
   * who count and who judge. From one state to the next of the same day only
   * the days and people are looked at that changed notes tell of.
   */
  static of(index: VaultIndex, now: Moment): Ledger {
    const last = LAST.get(index);
    if (last?.now.date === now.date && last.now.minutes === now.minutes) return last;
    const before = LATEST.get(index.links);
    const ledger = new Ledger(index, now, before?.now.date === now.date ? before : null);
    LAST.set(index, ledger);
    LATEST.set(index.links, ledger);
    return ledger;
  }

  readonly index: VaultIndex;
  readonly now: Moment;
  readonly scorecards: Scorecards;
  readonly contacts: ContactDays;
  /** The lines of logs that say what is still to be done, in order of path and place. */
  readonly planned: readonly LoggedLine[];
  readonly journal: Journal;
  /** What was counted of days, by what was counted. */
  readonly #sums: WeakMap<readonly Activity[], Map<string, Hundredths>>;
  #reconnections: Reconnections | null;
  #met: ReadonlyMap<string, CivilDate> | null;
  #allLines: readonly LoggedLine[] | null = null;
  #allDone: readonly Activity[] | null = null;
  #all: readonly Activity[] | null = null;

  private constructor(index: VaultIndex, now: Moment, before: Ledger | null) {
    const { removed, added } = ledgerDiff(before, { index, now });
    const { journal, dates } = (before?.journal ?? Journal.EMPTY).changed(
      removed.activities,
      added.activities,
    );
    const { contacts, people } = (before?.contacts ?? ContactDays.NONE).changed(removed, added);
    const same = (kind: Kind): boolean => before?.index.records(kind) === index.records(kind);
    this.index = index;
    this.now = now;
    this.journal = journal;
    this.contacts = contacts;
    this.planned = mergeByPath(withoutPathsOf(before?.planned ?? [], removed.planned), added.planned);
    const scored = before && same('scorecard') ? before : null;
    this.scorecards = scored?.scorecards ?? new Scorecards(index.records('scorecard'));
    this.#sums = scored ? scored.#sums : new WeakMap();
    const derived = before === null ? null : before.#reconnections;
    this.#reconnections =
      derived?.changed(this, new Set([...people, ...removed.contacts, ...added.contacts]), dates) ?? null;
    this.#met = before && same('contact') && same('event') ? before.#met : null;
  }

  /** Every readable line of every log, in order of path and place. */
  get lines(): readonly LoggedLine[] {
    return (this.#allLines ??= [...this.index.notes.values()].flatMap(
      (note) => activitiesOf(this.index, note).lines,
    ));
  }

  /** What the notes say was done, in order of date: derived ones are left out. */
  get done(): readonly Activity[] {
    return (this.#allDone ??= this.journal.dates.flatMap((date) => this.journal.on(date)?.kept ?? []));
  }

  /** What two notes tell of, in order of date. */
  get twice(): readonly CountedTwice[] {
    return this.journal.dates.flatMap((date) => this.journal.on(date)?.twice ?? []);
  }

  /** In order of date, derived ones included. */
  get activities(): readonly Activity[] {
    return (this.#all ??= this.journal.dates.flatMap((date) => this.#on(date)));
  }

  /** Person → the day they were met for the first time. */
  get firstMet(): ReadonlyMap<string, CivilDate> {
    return (this.#met ??= firstMeetings(this.index, this.now.date));
  }

  /** The day of the vault's first activity, or null while there is none. */
  get first(): CivilDate | null {
    return this.journal.dates[0] ?? null;
  }

  /** What belongs to an event, by its path, in order of date. */
  at(event: string): readonly Activity[] {
    const note = this.index.note(event);
    const dates = note ? activitiesOf(this.index, note).activities.map(({ date }) => date) : [];
    return [...new Set(dates)].sort().flatMap((date) => byEvent(this.#on(date)).get(event) ?? []);
  }

  /** Activities from `start` to `end`, both included, in order of date. */
  between(start: CivilDate, end: CivilDate): readonly Activity[] {
    return this.#datesBetween(start, end).flatMap((date) => this.#on(date));
  }

  /** The points from `start` to `end`, both included. */
  points(start: CivilDate, end: CivilDate): Hundredths {
    return this.sum(start, end, 'points ', (activities) => pointsOf(activities, this.scorecards));
  }

  /** What each day from `start` to `end` comes to, all together. What `of` makes of a day is kept by `name` for as long as the day stays as it is. */
  sum(
    start: CivilDate,
    end: CivilDate,
    name: string,
    of: (activities: readonly Activity[]) => Hundredths,
  ): Hundredths {
    return this.#datesBetween(start, end).reduce((sum, date) => {
      const activities = this.#on(date);
      const known = this.#sums.get(activities) ?? new Map<string, Hundredths>();
      this.#sums.set(activities, known);
      const count = known.get(name) ?? of(activities);
      known.set(name, count);
      return sum + count;
    }, 0);
  }

  #datesBetween(start: CivilDate, end: CivilDate): readonly CivilDate[] {
    const { dates } = this.journal;
    return dates.slice(
      partitionPoint(dates, (date) => date < start),
      partitionPoint(dates, (date) => date <= end),
    );
  }

  /** What was done on a day, then what follows from it: the same list for as long as the day stays as it is. */
  #on(date: CivilDate): readonly Activity[] {
    this.#reconnections ??= Reconnections.of(this);
    return this.#reconnections.on(date) ?? this.journal.on(date)?.kept ?? NOTHING;
  }
}

const NOTHING: readonly Activity[] = [];

/** What belongs to each event of a day: gone through once, however many there are. */
const BY_EVENT = new WeakMap<readonly Activity[], ReadonlyMap<string | null, readonly Activity[]>>();

function byEvent(day: readonly Activity[]): ReadonlyMap<string | null, readonly Activity[]> {
  const known = BY_EVENT.get(day) ?? groupBy(day, ({ event }) => [event]);
  BY_EVENT.set(day, known);
  return known;
}

/** The earliest of a contact's `met` and the attended events that name them as met. */
function firstMeetings(index: VaultIndex, today: CivilDate): Map<string, CivilDate> {
  const first = new Map<string, CivilDate>();
  const meet = (person: string, date: CivilDate | null): void => {
    const known = first.get(person);
    if (date !== null && date <= today && (known === undefined || date < known)) first.set(person, date);
  };
  for (const { path, met } of index.records('contact')) meet(path, met);
  for (const { path, status, date, met } of index.records('event')) {
    if (status === 'attended') for (const person of peopleOf(index, met, path)) meet(person, date);
  }
  return first;
}
