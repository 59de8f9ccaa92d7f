import { addDays, dayOfMonth, monthOf, type CivilDate } from '../model/civil-date.ts';
import type { ContactRecord } from '../model/records.ts';
import { isWanted } from './due.ts';
import { comingEvents } from './events.ts';
import { peopleOf } from './gather.ts';
import type { Ledger } from './ledger.ts';
import { answers, inShort } from './offers.ts';
import { cadenceOf, isSilence } from './reconnections.ts';
import type { SuggestionView } from './summary.ts';

const MOST_SUGGESTIONS = 5;
const BIRTHDAY_WITHIN = 14;

/** A reason to write, the better the lower its rank. */
interface Reason {
  readonly rank: number;
  readonly text: string;
}

/**
 * Whom to reconnect with beside those who are due: dormant contacts, each with
 * one reason. Reasons come before familiarity, and of equals the less familiar
 * first: people prefer the ties they knew best, yet the less familiar who are
 * willing are worth more (Walter, Levin & Murnighan 2015, "Reconnection
 * Choices", Organization Science 26).
 */
export function suggestions(ledger: Ledger): SuggestionView[] {
  const { index, now, contacts } = ledger;
  const found = index.records('contact').flatMap((contact) => {
    const last = contacts.last(contact.path);
    // Who has a cadence and is silent for longer is due, and stands there.
    if (last === null || cadenceOf(index, contact) !== null || !isWanted(ledger, contact)) return [];
    if (!isSilence(index, contact, last, now.date)) return [];
    const reason = bestReason(ledger, contact);
    const familiarity = contacts.familiarity(contact.path);
    return [{ path: contact.path, name: contact.name, last, reason, familiarity }];
  });
  return found
    .sort(
      (a, b) => a.reason.rank - b.reason.rank || a.familiarity - b.familiarity || (a.last < b.last ? -1 : 1),
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ path, name, last, reason }) => ({ path, name, last, reason: reason.text }));
}

function bestReason(ledger: Ledger, contact: ContactRecord): Reason {
  return (
    comesSoon(ledger, contact) ??
    canHelp(ledger, contact) ??
    canBeHelped(ledger, contact) ??
    hasBirthday(contact, ledger.now.date) ??
    servesPurpose(ledger, contact) ??
    isWeakTie(ledger, contact)
  );
}

function comesSoon(ledger: Ledger, contact: ContactRecord): Reason | null {
  const event = comingEvents(ledger).find(({ path }) => {
    const record = ledger.index.record('event', path);
    return record && peopleOf(ledger.index, [...record.with, ...record.met], path).includes(contact.path);
  });
  return event
    ? { rank: 0, text: `comes to ${undated(event.name)} ${day(event.date, ledger.now.date)}` }
    : null;
}

/** An event's name without the date that many people begin it with. */
function undated(name: string): string {
  return name.replace(/^\d{4}-\d{2}-\d{2}[\s_-]+(?=\S)/, '');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day soon, as people say it: `today`, `tomorrow`, `on 24 November`. */
function day(date: CivilDate, today: CivilDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return `on ${String(dayOfMonth(date))} ${MONTHS[monthOf(date) - 1] ?? ''}`;
}

function canHelp({ index }: Ledger, contact: ContactRecord): Reason | null {
  for (const other of index.records('contact')) {
    if (other.path === contact.path || other.status === 'archived') continue;
    const offer = contact.offers.find((one) => other.needs.some((need) => answers(one, need)));
    if (offer === undefined) continue;
    return {
      rank: 1,
      text:
        other.path === index.me
          ? `offers ${offer}, which you need`
          : `offers ${offer}, which ${other.name} needs`,
    };
  }
  return null;
}

function canBeHelped({ index }: Ledger, contact: ContactRecord): Reason | null {
  const own = index.me === null ? undefined : index.record('contact', index.me);
  const mine = contact.needs.find((need) => own?.offers.some((offer) => answers(offer, need)));
  if (mine !== undefined) return { rank: 2, text: `needs ${inShort(mine)}, which you offer` };
  for (const other of index.records('contact')) {
    if (other.path === contact.path || other.path === index.me || other.status === 'archived') continue;
    const need = contact.needs.find((one) => other.offers.some((offer) => answers(offer, one)));
    if (need !== undefined) return { rank: 2, text: `needs ${inShort(need)}, which ${other.name} offers` };
  }
  return null;
}

function hasBirthday({ birthday }: ContactRecord, today: CivilDate): Reason | null {
  const match = /-(\d{2})-(\d{2})$/.exec(birthday ?? '');
  if (!match) return null;
  for (let days = 0; days <= BIRTHDAY_WITHIN; days++) {
    const date = addDays(today, days);
    if (monthOf(date) === Number(match[1]) && dayOfMonth(date) === Number(match[2])) {
      return { rank: 3, text: `has a birthday ${day(date, today)}` };
    }
  }
  return null;
}

function servesPurpose({ index }: Ledger, contact: ContactRecord): Reason | null {
  const purpose = peopleOf(index, contact.purpose, contact.path)
    .map((path) => index.record('goal', path))
    .find((goal) => goal?.goalKind === 'overall' && goal.status === 'active');
  return purpose ? { rank: 4, text: `belongs to ${index.nameOf(purpose.path)}` } : null;
}

function isWeakTie({ contacts }: Ledger, contact: ContactRecord): Reason {
  return contacts.familiarity(contact.path) <= 3
    ? { rank: 5, text: 'a loose tie often knows what close ones do not' }
    : { rank: 6, text: 'you were in touch often once' };
}
