import { indexOfSorted } from '../../model/partition-point.ts';
import { activePurposes } from '../../scorecard/purposes.ts';
import { dayNumber, fromDayNumber, type CivilDate } from '../../model/civil-date.ts';
import { periodContains, periodOf, type Period } from '../../model/period.ts';
import type { Moment } from '../../model/moment.ts';
import { dueContacts } from '../../scorecard/due.ts';
import type { WholeViews } from '../../scorecard/index.ts';
import { LedgerPart } from '../../scorecard/ledger-part.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import { silenceReader, type Reconnections } from '../../scorecard/reconnections.ts';
import { dormantContacts } from '../../scorecard/suggestions.ts';
import { linksForFew } from '../../vault/name-search.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { PartReader, type ChangedNotes, type PartReading } from '../vault/part-reader.ts';
import { affectsNoOtherFile, type FilesDifference } from '../vault/files-difference.ts';
import { notesMentioning } from '../vault/vault-basis.ts';
import {
  pathsOfListedEvents,
  recordCountChanges,
  readBefore,
  withFiles,
  withRecordCountChanges,
} from './record-count-changes.ts';
import { differenceOf, isSameRecord } from './note-difference.ts';
import type { SummaryOptions } from './summarize.ts';
import type { Tally } from './tally.ts';

/** The changes to a vault since it was counted. */
export interface ChangesToCount extends ChangedNotes, FilesDifference {
  /** A note as it was when the vault was counted, and as it is; null if that cannot be determined. */
  readonly was: PartReading['read'];
  readonly is: PartReading['read'];
  /** The options of the summary, given a part of the vault with its settings. */
  readonly choose: (part: { readonly index: VaultPart; readonly now: Moment }) => SummaryOptions;
}

/** The totals of a vault that a summary needs. */
export interface UpdatedTotals {
  readonly ledger: Ledger;
  readonly views: WholeViews;
  readonly chosen: SummaryOptions;
}

/** The most notes that may have changed, and that may be read to count them; beyond that it is faster to count all. */
const MAX_CHANGED = 50;
const MAX_READ = 1000;

/**
 * The totals of a vault after a few notes were changed, added or removed, made from the earlier
 * totals and equal to those counted from all notes. Reads these notes, other notes that mention
 * the same people and days or the period that is asked for, and open lines. Null if that is not
 * enough: if more than logs and texts changed, or the suggestions; if records other than events
 * were added or removed, or files that links refer to.
 */
export function countAgain(known: Tally, changed: ChangesToCount): UpdatedTotals | null {
  const { paths, added, removed, now, choose } = changed;
  if (paths.length + added.length + removed.length > MAX_CHANGED) return null;
  const before = withFiles(known, changed);
  const links = linksForFew(before.paths, changed.surroundings.others);
  const isCopied = paths.some((path) => known.originals.includes(path));
  if (isCopied || !affectsNoOtherFile(known, changed, links, before.paths)) return null;
  const reading = { ...changed, links, most: MAX_READ };
  const reader = new PartReader(before, { ...reading, read: changed.is }, indexOfSorted(before.paths));
  const present = [...paths, ...added];
  const old = readBefore(known, { ...reading, prepare: undefined }, [...paths, ...removed]);
  const fresh = old && reader.read(present);
  if (!old || !fresh || !paths.every((path) => isSameRecord(old.note(path), fresh.note(path)))) return null;
  const moved = recordCountChanges(changed, { old, fresh });
  if (!moved) return null;
  const { people: mentioned, dates } = differenceOf(old, fresh, [...present, ...removed], now);
  const people = new Set([...mentioned, ...moved.people]);
  const close = reader.read([...present, ...notesMentioning(before, people)]);
  if (!close) return null;
  const ends = endsAfter(before, people, close, now);
  const chosen = choose({ index: fresh, now });
  const period = periodOf(chosen.unit, chosen.date ?? now.date, fresh.settings.weekStart);
  const days = new Days(before, new Set([...dates, ...ends.dates]));
  const complete = new Set([...days.changed, ...days.within(period), now.date]);
  const shown = moved.events === null ? [] : pathsOfListedEvents(before.views);
  const read = withPeriod(before, {
    reader,
    otherNotes: [...close.notes.keys(), ...shown],
    complete,
    period,
    now,
  });
  if (!read) return null;
  const ledger = new LedgerPart(read.part, now, {
    dates: days.after(read.ledger),
    complete,
    sumOn: (date, name) => days.sumOn(date, name),
    endsOn: (dates) => endsOn(before, ends.of, dates),
    metDays: Array.from(before.metDays, fromDayNumber),
  });
  const views = viewsAfter(before.views, ledger, people);
  return views && { ledger, views: withRecordCountChanges(views, ledger, moved), chosen };
}

/** The days on which silences with some people end after a change that concerns them, and which of these are new. */
function endsAfter(
  { ends: pairs, people: all }: Tally,
  people: ReadonlySet<string>,
  part: VaultPart,
  now: Moment,
): { readonly of: Reconnections['ends']; readonly dates: ReadonlySet<CivilDate> } {
  const before = new Map<string, Set<CivilDate>>();
  for (let at = 0; at < pairs.length; at += 2) {
    const person = all[pairs[at] ?? -1] ?? '';
    if (!people.has(person)) continue;
    const days = before.get(person) ?? new Set();
    before.set(person, days.add(fromDayNumber(pairs[at + 1] ?? NaN)));
  }
  const of = new Map<string, ReadonlySet<CivilDate>>();
  const dates = new Set<CivilDate>();
  const endsOf = silenceReader({ index: part, contacts: Ledger.of(part, now).contacts });
  for (const person of people) {
    const was = before.get(person) ?? new Set();
    const is = new Set(endsOf(person));
    for (const date of was) if (!is.has(date)) dates.add(date);
    for (const date of is) if (!was.has(date)) dates.add(date);
    of.set(person, is);
  }
  return { of, dates };
}

/** Those of some days on which silences end: for some people from what is known of them now, for all others from before. */
function endsOn(
  { ends: pairs, people: all }: Tally,
  known: Reconnections['ends'],
  dates: ReadonlySet<CivilDate>,
): Reconnections['ends'] {
  const days = new Map(Array.from(dates, (date) => [dayNumber(date), date]));
  const others = new Map<string, Set<CivilDate>>();
  for (let at = 0; at < pairs.length; at += 2) {
    const date = days.get(pairs[at + 1] ?? NaN);
    const person = all[pairs[at] ?? -1] ?? '';
    if (date !== undefined && !known.has(person))
      others.set(person, (others.get(person) ?? new Set()).add(date));
  }
  return new Map([...others, ...known]);
}

/** The days of a vault before and after a change. */
class Days {
  readonly #before: Tally;
  /** Those that the change concerns. */
  readonly changed: ReadonlySet<CivilDate>;
  readonly #places: ReadonlyMap<CivilDate, number>;

  constructor(before: Tally, changed: ReadonlySet<CivilDate>) {
    this.#before = before;
    this.changed = changed;
    this.#places = new Map(Array.from(before.dates, (day, at) => [fromDayNumber(day), at]));
  }

  /** Those in a period on which something was done before. */
  within(period: Period): CivilDate[] {
    return [...this.#places.keys()].filter((date) => periodContains(period, date));
  }

  /** The days on which something was done, sorted, from the ledger of a part with everything that mentions changed days. */
  after({ journal }: Ledger): readonly CivilDate[] {
    const dates = new Set(this.#places.keys());
    for (const date of this.changed) {
      if (journal.on(date)) dates.add(date);
      else dates.delete(date);
    }
    return [...dates].sort();
  }

  /** The earlier value of a day. */
  sumOn(date: CivilDate, name: string): number | undefined {
    return this.#before.sums.get(name)?.[this.#places.get(date) ?? -1];
  }
}

interface PeriodSources {
  readonly reader: PartReader;
  /** Other notes to read. */
  readonly otherNotes: readonly string[];
  /** The days for which everything is read; days that events of the period mention are added. */
  readonly complete: Set<CivilDate>;
  readonly period: Period;
  readonly now: Moment;
}

/** The part of the vault with everything that mentions some days, the events of a period, and open lines. */
function withPeriod(
  before: Tally,
  { reader, otherNotes, complete, period, now }: PeriodSources,
): { readonly part: VaultPart; readonly ledger: Ledger } | null {
  const events = notesIn(before, before.events, (date) => periodContains(period, date));
  const planning = Array.from(before.planning, (note) => before.paths[note] ?? '');
  let wanted = new Set([...otherNotes, ...events, ...planning]);
  for (;;) {
    for (const path of notesIn(before, before.noted, (date) => complete.has(date))) wanted.add(path);
    const part = reader.read(wanted);
    if (!part) return null;
    const ledger = Ledger.of(part, now);
    const isNew = datesOfEvents(part, ledger, period).filter((date) => !complete.has(date));
    const missing = peopleIn(part, ledger, period).filter(
      (person) => !part.notes.has(person) && part.links.has(person) && !wanted.has(person),
    );
    if (isNew.length === 0 && missing.length === 0) return { part, ledger };
    for (const date of isNew) complete.add(date);
    wanted = new Set([...wanted, ...missing]);
  }
}

/** The notes in pairs of a day and a note. */
function notesIn(
  { paths }: Tally,
  pairs: Int32Array,
  isWanted: (date: CivilDate) => boolean,
): ReadonlySet<string> {
  const notes = new Set<string>();
  const known = new Map<number, boolean>();
  for (let at = 0; at < pairs.length; at += 2) {
    const day = pairs[at] ?? NaN;
    const wanted = known.get(day) ?? isWanted(fromDayNumber(day));
    known.set(day, wanted);
    if (wanted) notes.add(paths[pairs[at + 1] ?? -1] ?? '');
  }
  return notes;
}

/** The days with activities of an event of a period. */
function datesOfEvents(part: VaultPart, { notes, now }: Ledger, period: Period): CivilDate[] {
  return part.records('event').flatMap(({ path, date }) => {
    const isShown = date !== null && periodContains(period, date);
    const activities = isShown ? (notes.get(path)?.activities ?? []) : [];
    return activities.flatMap((one) => (one.date <= now.date ? [one.date] : []));
  });
}

/** The people whose notes may say what an activity of a period serves, if there are purposes. */
function peopleIn(part: VaultPart, { journal }: Ledger, period: Period): string[] {
  if (activePurposes(part).length === 0) return [];
  const dates = journal.dates.filter((date) => periodContains(period, date));
  return dates.flatMap((date) => (journal.on(date)?.noted ?? []).flatMap(({ people }) => people));
}

/**
 * The parts of a scorecard that do not depend on the period, after a change that concerns some
 * people; null if the suggestions change.
 */
function viewsAfter(before: WholeViews, ledger: Ledger, people: ReadonlySet<string>): WholeViews | null {
  const isConcerned = ({ path }: { readonly path: string }): boolean => people.has(path);
  const dormant = dormantContacts(ledger, ledger.now.date).map(({ contact }) => contact);
  if (before.suggestions.some(isConcerned) || dormant.some(isConcerned)) return null;
  const due = [...before.due.filter((one) => !isConcerned(one)), ...dueContacts(ledger).filter(isConcerned)];
  const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  due.sort((a, b) => (b.daysOver ?? -1) - (a.daysOver ?? -1) || byPath(a.path, b.path));
  return { ...before, due };
}
