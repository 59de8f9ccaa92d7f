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
import { LinkTable } from '../../vault/link-table.ts';
import type { VaultPart } from '../../vault/vault-part.ts';
import { PartReader, type ChangedNotes, type PartReading } from '../vault/part-reader.ts';
import { isUnseen, type FilesDifference } from '../vault/files-difference.ts';
import { numbersOf, tellersOf } from '../vault/vault-basis.ts';
import { eventsOf, movedRecords, readBefore, withFiles, withMoved } from './moved-records.ts';
import { differenceOf, isSameRecord } from './note-difference.ts';
import type { SummaryOptions } from './summarize.ts';
import type { Tally } from './tally.ts';

/** A vault in which some notes have changed, or came and went, since it was counted. */
export interface CountedBefore extends ChangedNotes, FilesDifference {
  /** A note as it was when the vault was counted, and as it is; null where that is not to be known. */
  readonly was: PartReading['read'];
  readonly is: PartReading['read'];
  /** What is to be summarized, of a part of the vault that has its settings. */
  readonly choose: (part: { readonly index: VaultPart; readonly now: Moment }) => SummaryOptions;
}

/** What a vault comes to, as far as a summary of it goes. */
export interface CountedAgain {
  readonly ledger: Ledger;
  readonly views: WholeViews;
  readonly chosen: SummaryOptions;
}

/** As many notes as change, or are read, to count a few; with more it is not worth it. */
const MOST_CHANGED = 50;
const MOST_READ = 1000;

/**
 * What a vault comes to in which a few notes have changed, came or went, from what it came to before: the same as is
 * counted of all notes. Read are these notes, what else tells of the people and days that they concern and of the
 * period that is asked for, and what is still to be done. Null where that is not enough: where more than logs and
 * texts changed, or what is suggested; where records other than events came or went, or files that links look for.
 */
export function countAgain(known: Tally, changed: CountedBefore): CountedAgain | null {
  const { paths, added, removed, now, choose } = changed;
  if (paths.length + added.length + removed.length > MOST_CHANGED) return null;
  const before = withFiles(known, changed);
  const links = new LinkTable(before.paths, changed.surroundings.others);
  const isCopied = paths.some((path) => known.originals.includes(path));
  if (isCopied || !isUnseen(known, changed, links, before.paths)) return null;
  const reading = { ...changed, links, most: MOST_READ };
  const reader = new PartReader(before, { ...reading, read: changed.is }, numbersOf(before.paths));
  const present = [...paths, ...added];
  const old = readBefore(known, { ...reading, prepare: undefined }, [...paths, ...removed]);
  const fresh = old && reader.read(present);
  if (!old || !fresh || !paths.every((path) => isSameRecord(old.note(path), fresh.note(path)))) return null;
  const moved = movedRecords(changed, { old, fresh });
  if (!moved) return null;
  const { people: told, dates } = differenceOf(old, fresh, [...present, ...removed], now);
  const people = new Set([...told, ...moved.people]);
  const close = reader.read([...present, ...tellersOf(before, people)]);
  if (!close) return null;
  const ends = endsAfter(before, people, close, now);
  const chosen = choose({ index: fresh, now });
  const period = periodOf(chosen.unit, chosen.date ?? now.date, fresh.settings.weekStart);
  const days = new Days(before, new Set([...dates, ...ends.dates]));
  const complete = new Set([...days.changed, ...days.within(period), now.date]);
  const shown = moved.events === null ? [] : eventsOf(before.views);
  const read = withPeriod(before, { reader, near: [...close.notes.keys(), ...shown], complete, period, now });
  if (!read) return null;
  const ledger = new LedgerPart(read.part, now, {
    dates: days.after(read.ledger),
    complete,
    sumOn: (date, name) => days.sumOn(date, name),
    endsOn: (dates) => endsOn(before, ends.of, dates),
    metDays: Array.from(before.metDays, fromDayNumber),
  });
  const views = viewsAfter(before.views, ledger, people);
  return views && { ledger, views: withMoved(views, ledger, moved), chosen };
}

/** The days on which silences with some people end after a change that concerns them, and on which of them that is new. */
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

/** The days among some on which silences end: of some people what is known of them, of all others what was known before. */
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

  /** Those of a period on which something was done before. */
  within(period: Period): CivilDate[] {
    return [...this.#places.keys()].filter((date) => periodContains(period, date));
  }

  /** Those on which something was done, in order, by the ledger of a part that holds all that tells of changed ones. */
  after({ journal }: Ledger): readonly CivilDate[] {
    const dates = new Set(this.#places.keys());
    for (const date of this.changed) {
      if (journal.on(date)) dates.add(date);
      else dates.delete(date);
    }
    return [...dates].sort();
  }

  /** What a day came to before. */
  sumOn(date: CivilDate, name: string): number | undefined {
    return this.#before.sums.get(name)?.[this.#places.get(date) ?? -1];
  }
}

interface Around {
  readonly reader: PartReader;
  /** Notes that are read as well. */
  readonly near: readonly string[];
  /** The days of which all is to be read; those on which events of the period say something are added. */
  readonly complete: Set<CivilDate>;
  readonly period: Period;
  readonly now: Moment;
}

/** The part of the vault that holds all that tells of some days, the events of a period, and what is still to be done. */
function withPeriod(
  before: Tally,
  { reader, near, complete, period, now }: Around,
): { readonly part: VaultPart; readonly ledger: Ledger } | null {
  const events = notesIn(before, before.events, (date) => periodContains(period, date));
  const planning = Array.from(before.planning, (note) => before.paths[note] ?? '');
  let wanted = new Set([...near, ...events, ...planning]);
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

/** The notes of pairs of a day and a note. */
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

/** The days on which something was done that belongs to an event of a period. */
function datesOfEvents(part: VaultPart, { notes, now }: Ledger, period: Period): CivilDate[] {
  return part.records('event').flatMap(({ path, date }) => {
    const isShown = date !== null && periodContains(period, date);
    const activities = isShown ? (notes.get(path)?.activities ?? []) : [];
    return activities.flatMap((one) => (one.date <= now.date ? [one.date] : []));
  });
}

/** Whose notes may say what is served by what was done in a period, where anything can be. */
function peopleIn(part: VaultPart, { journal }: Ledger, period: Period): string[] {
  if (activePurposes(part).length === 0) return [];
  const dates = journal.dates.filter((date) => periodContains(period, date));
  return dates.flatMap((date) => (journal.on(date)?.noted ?? []).flatMap(({ people }) => people));
}

/** What of a scorecard is the same for all periods after a change that concerns some people; null where something else is suggested. */
function viewsAfter(before: WholeViews, ledger: Ledger, people: ReadonlySet<string>): WholeViews | null {
  const isConcerned = ({ path }: { readonly path: string }): boolean => people.has(path);
  const dormant = dormantContacts(ledger, ledger.now.date).map(({ contact }) => contact);
  if (before.suggestions.some(isConcerned) || dormant.some(isConcerned)) return null;
  const due = [...before.due.filter((one) => !isConcerned(one)), ...dueContacts(ledger).filter(isConcerned)];
  const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  due.sort((a, b) => (b.daysOver ?? -1) - (a.daysOver ?? -1) || byPath(a.path, b.path));
  return { ...before, due };
}
