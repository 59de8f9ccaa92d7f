import { isActivePurpose, isInEffect } from './purposes.ts';
import { addDays, civilDate, later, yearOf, type CivilDate } from '../model/civil-date.ts';
import { dayAndMonth, withoutDatePrefix } from '../model/date-names.ts';
import type { ContactRecord } from '../parser/records/contact.ts';

import { approximateLastContact, shouldKeepInTouch } from './due.ts';
import { comingEvents, peopleAt } from './events.ts';
import { peopleOf } from './note-activities.ts';
import type { Ledger } from './ledger.ts';
import { MatchIndex, beforeFirstComma } from './offers.ts';
import { cadenceOf, isSilence } from './reconnections.ts';
import type { SuggestionView, Summary } from './summary.ts';

const MAX_SUGGESTIONS = 5;
const BIRTHDAY_WITHIN_DAYS = 14;

/**
 * Suggestions for reconnecting: dormant contacts who are not due, each with one reason. They are
 * sorted by reason, then the less familiar first: people prefer the ties they know best, but less
 * familiar ones who are willing are more useful (Walter, Levin & Murnighan 2015, "Reconnection
 * Choices", Organization Science 26). They are for `day` (default: today), so earlier events and
 * birthdays are not a reason. Of the other dormant contacts, those who are `free` are counted.
 */
export function suggested(
  ledger: Ledger,
  day: CivilDate = ledger.now.date,
  free: (contact: ContactRecord) => boolean = () => true,
): Pick<Summary, 'suggestions' | 'moreQuiet'> {
  const chosen: SuggestionView[] = [];
  let waiting = dormantContacts(ledger, day);
  for (const reasonFor of reasons(ledger, day)) {
    const rest: Dormant[] = [];
    for (const one of waiting) {
      const reason = chosen.length < MAX_SUGGESTIONS ? reasonFor(one.contact) : null;
      if (reason === null) rest.push(one);
      else {
        const { contact, last } = one;
        const lastAbout = approximateLastContact(ledger, contact);
        const approximate = lastAbout === null ? {} : { lastAbout };
        chosen.push({ path: contact.path, name: contact.name, last, ...approximate, reason });
      }
    }
    waiting = rest;
  }
  return { suggestions: chosen, moreQuiet: waiting.filter(({ contact }) => free(contact)).length };
}

interface Dormant {
  readonly contact: ContactRecord;
  readonly last: CivilDate;
}

/** The contacts who are dormant on a day, by familiarity, the least first, then by the last contact, the earliest first. */
export function dormantContacts(ledger: Ledger, day: CivilDate): Dormant[] {
  const { index, contacts } = ledger;
  const dormant = index.records('contact').flatMap((contact): Dormant[] => {
    const last = contacts.last(contact.path);
    // A contact with a cadence is listed as due instead.
    if (last === null || cadenceOf(index, contact) !== null || !shouldKeepInTouch(ledger, contact, day))
      return [];
    return isSilence(index, contact, last, day) ? [{ contact, last }] : [];
  });
  const familiarity = ({ contact }: Dormant): number => contacts.familiarity(contact.path);
  return dormant.sort(
    (a, b) => familiarity(a) - familiarity(b) || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0),
  );
}

type ReasonFor = (contact: ContactRecord) => string | null;

/** Reasons to write, the best first; computed only as far as they are needed. */
function* reasons(ledger: Ledger, from: CivilDate): Generator<ReasonFor> {
  yield attendsSoon(ledger, from);
  yield canHelp(ledger);
  yield canBeHelped(ledger);
  yield (contact) => hasBirthday(contact, from, ledger.now.date);
  yield (contact) => servesPurpose(ledger, contact, from);
  yield (contact) =>
    ledger.contacts.familiarity(contact.path) <= 3
      ? 'a loose tie often knows what close ones do not'
      : 'you were in touch often once';
}

function attendsSoon(ledger: Ledger, from: CivilDate): ReasonFor {
  const { index, now } = ledger;
  const coming = new Map<string, string>();
  for (const { path, name, date, endDate = date } of comingEvents(ledger)) {
    if (endDate < from) continue;
    for (const person of peopleAt(index, path)) {
      if (!coming.has(person))
        coming.set(person, `comes to ${withoutDatePrefix(name)} ${dayInWords(later(date, from), now.date)}`);
    }
  }
  return ({ path }) => coming.get(path) ?? null;
}

/** A date as text: `today`, `tomorrow` or `on 24 November`. */
function dayInWords(date: CivilDate, today: CivilDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return `on ${dayAndMonth(date)}`;
}

/** The index of all contacts' offers or needs, the vault owner's first. */
function matchIndexOf({ index }: Ledger, kind: 'offers' | 'needs'): MatchIndex {
  return index.fromRecords('contact', matchIndexes)(kind, index.me);
}

/** Builds the indexes of a list of contacts when they are first asked for, and keeps them. */
function matchIndexes(
  all: readonly ContactRecord[],
): (kind: 'offers' | 'needs', me: string | null) => MatchIndex {
  const contacts = all.filter(({ status }) => status !== 'archived');
  const known = new Map<string, MatchIndex>();
  return (kind, me) => {
    const key = `${kind} ${me ?? ''}`;
    const candidates = known.get(key) ?? MatchIndex.of(withFirst(contacts, me), kind);
    known.set(key, candidates);
    return candidates;
  };
}

function withFirst(contacts: readonly ContactRecord[], me: string | null): readonly ContactRecord[] {
  return [...contacts.filter(({ path }) => path === me), ...contacts.filter(({ path }) => path !== me)];
}

function firstMatch(
  candidates: MatchIndex,
  texts: readonly string[],
  contact: ContactRecord,
): { readonly text: string; readonly path: string } | null {
  for (const text of texts) {
    const found = candidates.first(text, ({ path }) => path !== contact.path);
    if (found) return { text: beforeFirstComma(text), path: found.path };
  }
  return null;
}

function canHelp(ledger: Ledger): ReasonFor {
  const { index } = ledger;
  const needs = matchIndexOf(ledger, 'needs');
  return (contact) => {
    const found = firstMatch(needs, contact.offers, contact);
    if (!found) return null;
    return `offers ${found.text}, which ${found.path === index.me ? 'you need' : `${index.nameOf(found.path)} needs`}`;
  };
}

function canBeHelped(ledger: Ledger): ReasonFor {
  const { index } = ledger;
  const offers = matchIndexOf(ledger, 'offers');
  return (contact) => {
    const found = firstMatch(offers, contact.needs, contact);
    if (!found) return null;
    return `needs ${found.text}, which ${found.path === index.me ? 'you offer' : `${index.nameOf(found.path)} offers`}`;
  };
}

function hasBirthday({ birthday }: ContactRecord, from: CivilDate, today: CivilDate): string | null {
  const match = /-(\d{2})-(\d{2})$/.exec(birthday ?? '');
  if (!match) return null;
  for (let days = 0; days <= BIRTHDAY_WITHIN_DAYS; days++) {
    const date = addDays(from, days);
    const day = birthdayIn(yearOf(date), Number(match[1]), Number(match[2]));
    if (date === day) {
      return `has a birthday ${dayInWords(date, today)}`;
    }
  }
  return null;
}

/** The day of a birthday in a year: 29 February becomes the 28th outside leap years. */
function birthdayIn(year: number, month: number, day: number): CivilDate | undefined {
  return civilDate(year, month, day) ?? civilDate(year, month, day - 1);
}

function servesPurpose({ index }: Ledger, contact: ContactRecord, date: CivilDate): string | null {
  const purpose = peopleOf(index, contact.purpose, contact.path)
    .map((path) => index.record('goal', path))
    .find((goal) => goal && isActivePurpose(goal) && isInEffect(goal, date));
  return purpose ? `belongs to ${index.nameOf(purpose.path)}` : null;
}
