import { addDays, dayOfMonth, monthOf, type CivilDate } from '../model/civil-date.ts';
import { dayAndMonth, withoutDatePrefix } from '../model/date-names.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { isWanted } from './due.ts';
import { comingEvents } from './events.ts';
import { peopleOf } from './note-activities.ts';
import type { Ledger } from './ledger.ts';
import { Wishes, inShort } from './offers.ts';
import { cadenceOf, isSilence } from './reconnections.ts';
import type { SuggestionView } from './summary.ts';

const MOST_SUGGESTIONS = 5;
const BIRTHDAY_WITHIN = 14;

/**
 * Whom to reconnect with beside those who are due: dormant contacts, each with
 * one reason. Reasons come before familiarity, and of equals the less familiar
 * first: people prefer the ties they knew best, yet the less familiar who are
 * willing are worth more (Walter, Levin & Murnighan 2015, "Reconnection
 * Choices", Organization Science 26). They are for a day, today unless given:
 * an event or a birthday that is over by then is no reason.
 */
export function suggestions(ledger: Ledger, day: CivilDate = ledger.now.date): SuggestionView[] {
  const chosen: SuggestionView[] = [];
  let waiting = dormantContacts(ledger, day);
  for (const reasonFor of reasons(ledger, day)) {
    const rest: Dormant[] = [];
    for (const one of waiting) {
      const reason = chosen.length < MOST_SUGGESTIONS ? reasonFor(one.contact) : null;
      if (reason === null) rest.push(one);
      else chosen.push({ path: one.contact.path, name: one.contact.name, last: one.last, reason });
    }
    waiting = rest;
  }
  return chosen;
}

interface Dormant {
  readonly contact: ContactRecord;
  readonly last: CivilDate;
}

/** The less familiar first, of equals those silent for longer. */
function dormantContacts(ledger: Ledger, day: CivilDate): Dormant[] {
  const { index, now, contacts } = ledger;
  const dormant = index.records('contact').flatMap((contact): Dormant[] => {
    const last = contacts.last(contact.path);
    // Who has a cadence and is silent for longer is due, and stands there.
    if (last === null || cadenceOf(index, contact) !== null || !isWanted(ledger, contact, day)) return [];
    return isSilence(index, contact, last, now.date) ? [{ contact, last }] : [];
  });
  const familiarity = ({ contact }: Dormant): number => contacts.familiarity(contact.path);
  return dormant.sort(
    (a, b) => familiarity(a) - familiarity(b) || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0),
  );
}

type ReasonFor = (contact: ContactRecord) => string | null;

/** Reasons to write, the best first. Each is made only when the ones before have not been enough. */
function* reasons(ledger: Ledger, from: CivilDate): Generator<ReasonFor> {
  yield comesSoon(ledger, from);
  yield canHelp(ledger);
  yield canBeHelped(ledger);
  yield (contact) => hasBirthday(contact, from, ledger.now.date);
  yield (contact) => servesPurpose(ledger, contact);
  yield (contact) =>
    ledger.contacts.familiarity(contact.path) <= 3
      ? 'a loose tie often knows what close ones do not'
      : 'you were in touch often once';
}

function comesSoon(ledger: Ledger, from: CivilDate): ReasonFor {
  const { index, now } = ledger;
  const coming = new Map<string, string>();
  for (const { path, name, date } of comingEvents(ledger)) {
    if (date < from) continue;
    const record = index.record('event', path);
    for (const person of record ? peopleOf(index, [...record.with, ...record.met], path) : []) {
      if (!coming.has(person))
        coming.set(person, `comes to ${withoutDatePrefix(name)} ${day(date, now.date)}`);
    }
  }
  return ({ path }) => coming.get(path) ?? null;
}

/** A day soon, as people say it: `today`, `tomorrow`, `on 24 November`. */
function day(date: CivilDate, today: CivilDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return `on ${dayAndMonth(date)}`;
}

/** What contacts wish changes seldom: kept for as long as their records stay the same. */
const WISHES = new WeakMap<readonly ContactRecord[], Map<string, Wishes>>();

/** What the others wish, yourself first. */
function wishesOf({ index }: Ledger, kind: 'offers' | 'needs'): Wishes {
  const records = index.records('contact');
  const known = WISHES.get(records) ?? new Map<string, Wishes>();
  WISHES.set(records, known);
  const key = `${kind} ${index.me ?? ''}`;
  const wishes = known.get(key) ?? gatherWishes(index, kind);
  known.set(key, wishes);
  return wishes;
}

function gatherWishes(index: VaultIndex, kind: 'offers' | 'needs'): Wishes {
  const { me } = index;
  const contacts = index.records('contact').filter(({ status }) => status !== 'archived');
  const ordered = [
    ...contacts.filter(({ path }) => path === me),
    ...contacts.filter(({ path }) => path !== me),
  ];
  return Wishes.of(ordered, kind);
}

function firstMatch(
  wishes: Wishes,
  texts: readonly string[],
  contact: ContactRecord,
): { readonly text: string; readonly path: string } | null {
  for (const text of texts) {
    const wish = wishes.first(text, ({ path }) => path !== contact.path);
    if (wish) return { text: inShort(text), path: wish.path };
  }
  return null;
}

function canHelp(ledger: Ledger): ReasonFor {
  const { index } = ledger;
  const needs = wishesOf(ledger, 'needs');
  return (contact) => {
    const found = firstMatch(needs, contact.offers, contact);
    if (!found) return null;
    return `offers ${found.text}, which ${found.path === index.me ? 'you need' : `${index.nameOf(found.path)} needs`}`;
  };
}

function canBeHelped(ledger: Ledger): ReasonFor {
  const { index } = ledger;
  const offers = wishesOf(ledger, 'offers');
  return (contact) => {
    const found = firstMatch(offers, contact.needs, contact);
    if (!found) return null;
    return `needs ${found.text}, which ${found.path === index.me ? 'you offer' : `${index.nameOf(found.path)} offers`}`;
  };
}

function hasBirthday({ birthday }: ContactRecord, from: CivilDate, today: CivilDate): string | null {
  const match = /-(\d{2})-(\d{2})$/.exec(birthday ?? '');
  if (!match) return null;
  for (let days = 0; days <= BIRTHDAY_WITHIN; days++) {
    const date = addDays(from, days);
    if (monthOf(date) === Number(match[1]) && dayOfMonth(date) === Number(match[2])) {
      return `has a birthday ${day(date, today)}`;
    }
  }
  return null;
}

function servesPurpose({ index }: Ledger, contact: ContactRecord): string | null {
  const purpose = peopleOf(index, contact.purpose, contact.path)
    .map((path) => index.record('goal', path))
    .find((goal) => goal?.goalKind === 'overall' && goal.status === 'active');
  return purpose ? `belongs to ${index.nameOf(purpose.path)}` : null;
}
