import type { CivilDate } from '../model/civil-date.ts';
import type { Hundredths } from '../model/decimal.ts';
import { partitionPoint } from '../model/partition-point.ts';
import type { Moment } from '../model/moment.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { ContactDays } from './contact-days.ts';
import type { CountedTwice } from './counted-twice.ts';
import { Journal } from './journal.ts';
import { mergeByPath, withoutNotesOf } from './by-path.ts';
import { groupBy } from '../model/group-by.ts';
import { peopleOf, readNotes, type LoggedLine, type ReadNotes } from './note-activities.ts';
import { ledgerDiff } from './ledger-diff.ts';
import { pointsOf } from './points.ts';
import { Reconnections } from './reconnections.ts';
import { Scorecards } from './worth.ts';

/** Everything that was done up to a moment, ready to be counted; immutable. */
export class Ledger implements ReadNotes {
  /** The ledger of a vault at a moment, counted from scratch. */
  static of(index: VaultIndex, now: Moment): Ledger {
    return new Ledger(index, now, null);
  }

  readonly index: VaultIndex;
  readonly now: Moment;
  readonly notes: ReadNotes['notes'];
  readonly scorecards: Scorecards;
  readonly contacts: ContactDays;
  /** Log lines about what is still to be done, sorted by path and place. */
  readonly planned: readonly LoggedLine[];
  readonly journal: Journal;
  /**
   * Activities of a day → their sums, by name (see `sum`). An unchanged day keeps its list, so the
   * sums are passed on from ledger to ledger.
   */
  readonly #sums: WeakMap<readonly Activity[], Map<string, Hundredths>>;
  #reconnections: Reconnections | null;
  #met: ReadonlyMap<string, CivilDate> | null;
  #metDays: readonly CivilDate[] | null = null;
  #allLines: readonly LoggedLine[] | null = null;
  #allDone: readonly Activity[] | null = null;
  #all: readonly Activity[] | null = null;
  /** Day → event → its activities, for the days that were asked for. */
  readonly #byEvent = new Map<CivilDate, ReadonlyMap<string | null, readonly Activity[]>>();

  protected constructor(index: VaultIndex, now: Moment, last: Ledger | null) {
    this.index = index;
    this.now = now;
    this.notes = readNotes(index, last);
    // On another day, or with other settings, nearly everything counts differently: only what was read
    // from notes is reused.
    const before = last?.now.date === now.date && last.index.settings === index.settings ? last : null;
    const { removed, added } = ledgerDiff(before, this);
    const { journal, dates } = (before?.journal ?? Journal.EMPTY).changed(
      removed.activities,
      added.activities,
    );
    const { contacts, people } = (before?.contacts ?? ContactDays.NONE).changed(removed, added);
    this.journal = journal;
    this.contacts = contacts;
    this.planned = mergeByPath(withoutNotesOf(before?.planned ?? [], removed.planned), added.planned);
    this.scorecards = before?.scorecards ?? new Scorecards(index.records('scorecard'));
    this.#sums = before ? before.#sums : new WeakMap();
    const affected = new Set([...people, ...removed.contacts, ...added.contacts]);
    if (before && before.index.me !== index.me)
      for (const me of [before.index.me, index.me]) if (me !== null) affected.add(me);
    this.#reconnections = (before ? before.#reconnections : null)?.changed(this, affected, dates) ?? null;
    this.#met = before && isMetTheSame(before.index, index) ? before.#met : null;
  }

  /**
   * The ledger of another state of the vault, or of another moment: equal to `Ledger.of`, but made
   * from this one. Only the days, people and reconnections that changed notes concern are counted
   * again, and notes whose links now lead elsewhere; on another day or with other settings,
   * everything.
   */
  next(index: VaultIndex, now: Moment): Ledger {
    const isSame = index === this.index && now.date === this.now.date && now.minutes === this.now.minutes;
    return isSame ? this : new Ledger(index, now, this);
  }

  /** Every readable line of every log, sorted by path and place. */
  get lines(): readonly LoggedLine[] {
    return (this.#allLines ??= [...this.notes.values()].flatMap(({ lines }) => lines));
  }

  /** The activities recorded in notes, sorted by date, without derived ones. */
  get done(): readonly Activity[] {
    return (this.#allDone ??= this.journal.dates.flatMap((date) => this.journal.on(date)?.kept ?? []));
  }

  /** Activities that two notes record, sorted by date. */
  get twice(): readonly CountedTwice[] {
    return this.journal.dates.flatMap((date) => this.journal.on(date)?.twice ?? []);
  }

  /** All activities, derived ones included, sorted by date. */
  get activities(): readonly Activity[] {
    return (this.#all ??= this.journal.dates.flatMap((date) => this.on(date)));
  }

  /** Person → the day they were met for the first time. */
  get firstMet(): ReadonlyMap<string, CivilDate> {
    return (this.#met ??= firstMeetings(this.index, this.now.date));
  }

  /** The days of first meetings, sorted; one for each person met. */
  get metDays(): readonly CivilDate[] {
    return (this.#metDays ??= [...this.firstMet.values()].sort());
  }

  /** The days on which something was done, sorted. */
  get dates(): readonly CivilDate[] {
    return this.journal.dates;
  }

  /** The day of the vault's first activity, or null if there is none. */
  get first(): CivilDate | null {
    return this.dates[0] ?? null;
  }

  /** The activities of the event at a path, sorted by date. */
  at(event: string): readonly Activity[] {
    const dates = this.notes.get(event)?.activities.map(({ date }) => date) ?? [];
    return [...new Set(dates)].sort().flatMap((date) => this.#eventsOn(date).get(event) ?? []);
  }

  /** Activities from `start` to `end`, both included, sorted by date. */
  between(start: CivilDate, end: CivilDate): readonly Activity[] {
    return this.datesBetween(start, end).flatMap((date) => this.on(date));
  }

  /** The points from `start` to `end`, both included. */
  points(start: CivilDate, end: CivilDate): Hundredths {
    return this.sum(start, end, POINTS, (activities) => pointsOf(activities, this.scorecards));
  }

  /**
   * The sum over the days from `start` to `end`, both included, of what `of` makes of each. The
   * value of a day is kept under `name` as long as the day is unchanged, so it must depend on
   * nothing but the name, the activities and the scorecards.
   */
  sum(
    start: CivilDate,
    end: CivilDate,
    name: string,
    of: (activities: readonly Activity[]) => Hundredths,
  ): Hundredths {
    return this.datesBetween(start, end).reduce((sum, date) => sum + this.sumOn(date, name, of), 0);
  }

  /** The value of one day; see `sum`. */
  protected sumOn(
    date: CivilDate,
    name: string,
    of: (activities: readonly Activity[]) => Hundredths,
  ): Hundredths {
    const activities = this.on(date);
    const known = this.#sums.get(activities) ?? new Map<string, Hundredths>();
    this.#sums.set(activities, known);
    const count = known.get(name) ?? of(activities);
    known.set(name, count);
    return count;
  }

  /** The days from `start` to `end`, both included, on which something was done. */
  protected datesBetween(start: CivilDate, end: CivilDate): readonly CivilDate[] {
    const dates = this.dates;
    return dates.slice(
      partitionPoint(dates, (date) => date < start),
      partitionPoint(dates, (date) => date <= end),
    );
  }

  /** The activities of a day by event. Each day is grouped once, however many events there are. */
  #eventsOn(date: CivilDate): ReadonlyMap<string | null, readonly Activity[]> {
    const known = this.#byEvent.get(date) ?? groupBy(this.on(date), ({ event }) => [event]);
    this.#byEvent.set(date, known);
    return known;
  }

  /** The activities of a day, followed by its reconnections. The same list object as long as the day is unchanged. */
  on(date: CivilDate): readonly Activity[] {
    return this.reconnections.on(date) ?? this.journal.on(date)?.kept ?? NOTHING;
  }

  get reconnections(): Reconnections {
    return (this.#reconnections ??= Reconnections.of(this));
  }
}

/** The name of points for `sum`. */
export const POINTS = 'points ';

const NOTHING: readonly Activity[] = [];

/** Whether first meetings are certainly the same in two states, judged without comparing each. */
function isMetTheSame(before: VaultIndex, index: VaultIndex): boolean {
  return (
    before.links === index.links &&
    before.records('contact') === index.records('contact') &&
    before.records('event') === index.records('event')
  );
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
