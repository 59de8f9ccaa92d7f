import { noteName } from '../../model/note-name.ts';
import { amountText } from '../../model/amount-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { daysBetween } from '../../model/civil-date.ts';
import { dayAndMonth, weekdayName, withoutDatePrefix } from '../../model/date-names.ts';
import type { Standing } from '../people/standing.ts';
import type { Birthday, PersonFacts, PersonPage } from '../show/person-page.ts';
import type { ContactEntry } from '../show/timeline.ts';
import { dayWithYearIfOther, longDate, onPastDay, pastDay, approximateDay, shortDay } from './dates.ts';
import { cadenceWords } from './due-words.ts';
import { capital } from '../../model/plain-letters.ts';
import { ALSO_NOTED, counted, listed } from './phrases.ts';

/** Headings on a person's page. */
export const PERSON_HEADINGS = {
  needs: 'Needs',
  offers: 'Offers',
  open: 'Open',
  noted: ALSO_NOTED,
  introductions: 'Introductions',
  timeline: 'Timeline',
} as const;

/** A person's need or offer, shown next to their name. */
export const needWords = (need: string): string => `Needs ${need}`;
export const offerWords = (offer: string): string => `Offers ${offer}`;

/** `director, Difference Works`. */
export function roleAndPlace({ role, organization }: Pick<PersonFacts, 'role' | 'organization'>): string {
  return [...(role === null ? [] : [role]), ...organization].join(', ');
}

interface Stands extends Pick<PersonPage, 'standing'> {
  /** All days of contact, the latest first. If given, what the last contact was is stated, too. */
  readonly timeline?: PersonPage['timeline'];
  readonly facts: Pick<PersonFacts, 'status'> | null;
}

/** `Last contact on 16 October: coffee. Monthly, due since Monday.` */
export const standingSentence = (stands: Stands, today: CivilDate): string =>
  standingSentences(stands, today).join(' ');

/** The same sentences as a list, for one line each. */
export function standingSentences({ standing, timeline = [], facts }: Stands, today: CivilDate): string[] {
  if (standing.is === 'you') return ['This is you.'];
  return [
    lastSentence(standing, timeline[0], today),
    dueSentence(standing, today),
    statusSentence(facts),
  ].filter(Boolean);
}

function lastSentence(
  { last, lastAbout, unreadDate }: Standing,
  latest: ContactEntry | undefined,
  today: CivilDate,
): string {
  if (last === null)
    return unreadDate ? 'The date of the last contact is not readable.' : 'No contact noted yet.';
  const when = onPastDay(last, today, lastAbout);
  const what = latest ? lastWords(latest) : '';
  return what === '' ? `Last contact ${when}.` : `Last contact ${when}: ${what}.`;
}

/** What the last contact was, in a few words; `''` if unknown. */
function lastWords({ is, activity, event }: ContactEntry): string {
  if (is === 'met') return 'met for the first time';
  if (event === null) return activity ?? '';
  const name = eventOf(event);
  return activity === null || activity === 'event' ? name : `${activity}, ${name}`;
}

function dueSentence({ is, cadence, dueOn, snoozedUntil, lastAbout }: Standing, today: CivilDate): string {
  const rhythm = cadence === null ? '' : capital(cadenceWords(cadence));
  switch (is) {
    case 'due':
      return dueOn === null ? `${rhythm}, due.` : `${rhythm}, due ${since(dueOn, today, lastAbout)}.`;
    case 'waiting':
      return dueOn === null ? `${rhythm}.` : `${rhythm}, due ${onDay(dueOn, today)}.`;
    case 'snoozed': {
      const until = `not due before ${dayName(snoozedUntil ?? today, today)}`;
      return rhythm === '' ? `${capital(until)}.` : `${rhythm}, ${until}.`;
    }
    default:
      return '';
  }
}

/** `today`, `since Monday` within a week, or else `since 2 November`; `since 2020` if no more is known (`about`). */
export function since(date: CivilDate, today: CivilDate, about?: string | null): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (about) return `since ${approximateDay(date.slice(0, about.length))}`;
  return `since ${days < 7 ? weekdayName(date) : pastDay(date, today)}`;
}

function statusSentence(facts: Pick<PersonFacts, 'status'> | null): string {
  if (facts?.status === 'paused') return 'Paused: never due.';
  return facts?.status === 'archived' ? 'Archived: never due.' : '';
}

/** `on 3 December`, `tomorrow`; with its year unless it is this year. */
export function onDay(date: CivilDate, today: CivilDate): string {
  const name = dayName(date, today);
  return name === 'today' || name === 'tomorrow' ? name : `on ${name}`;
}

function dayName(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days === 0 || days === 1) return shortDay(date, today);
  return dayWithYearIfOther(date, today);
}

/** `10 December, turns 36`; if no day is known, as it is written. */
export function birthdayWords({ written, next, turns }: Birthday, today: CivilDate): string {
  if (next === null) return written;
  const days = daysBetween(today, next);
  const day = dayAndMonth(next);
  const near = days === 0 ? ', today' : days === 1 ? ', tomorrow' : days <= 28 ? `, in ${days} days` : '';
  return `${day}${near}${turns === null || turns > 120 ? '' : `, turns ${turns}`}`;
}

/**
 * How the user met a person: `2 November 2024, at Autumn book fair, introduced by Emma
 * Woodhouse`; `''` if nothing is known.
 */
export function metWords({
  met,
  metAbout,
  metAt,
  introducedBy,
}: Pick<PersonFacts, 'met' | 'metAbout' | 'metAt' | 'introducedBy'>): string {
  return [
    ...(met === null ? [] : [metAbout === null ? longDate(met) : approximateDay(metAbout)]),
    ...(metAt === null ? [] : [`at ${withoutDatePrefix(metAt.name)}`]),
    ...(introducedBy === null ? [] : [`introduced by ${introducedBy.name}`]),
  ].join(', ');
}

/**
 * Who meets a need (`you and Walter Hartright offer it`), or who needs what is offered; `''` if
 * nobody does. `me` is the path of the vault's owner.
 */
export function answersWords(
  answers: readonly { readonly path: string; readonly name: string }[],
  kind: 'needs' | 'offers',
  me: string | null,
): string {
  if (answers.length === 0) return '';
  const names = answers.map(({ path, name }) => (path === me ? 'you' : name));
  const [only] = names;
  const many = names.length > 1 || only === 'you';
  const verb = kind === 'needs' ? (many ? 'offer' : 'offers') : many ? 'need' : 'needs';
  return `${listed(names)} ${verb} it`;
}

/** A day of contact: `call 20m with Grace Hopper: her board seat`. */
export function contactText(entry: ContactEntry): string {
  const { is, activity, count, minutes, otherNames, text, reconnection } = entry;
  // For an event only its name is shown, without the word “event”.
  const isEvent = activity === 'event' && entry.event !== null;
  const what = {
    activity: isEvent
      ? eventOf(entry.event)
      : [activity ?? '', amountText(count, minutes)].filter(Boolean).join(' '),
    met: 'met for the first time',
    last_contact: 'noted as the last contact',
    told: '',
    meeting: 'meeting',
  }[is];
  const others = otherNames.length === 0 ? '' : ` with ${othersWords(otherNames)}`;
  const event = entry.event === null || isEvent ? '' : ` at ${eventOf(entry.event)}`;
  const reconnectionText = reconnection && activity !== 'reconnection' ? ', a reconnection' : '';
  const sentence = `${what}${others}${event}${reconnectionText}`;
  return sentence === '' ? text : text === '' ? sentence : `${sentence}: ${text}`;
}

function eventOf(path: string): string {
  return withoutDatePrefix(noteName(path));
}

/** The most people to name; an event may have hundreds. */
const MAX_NAMED = 4;

function othersWords(names: readonly string[]): string {
  if (names.length <= MAX_NAMED) return listed(names);
  return `${names.slice(0, MAX_NAMED - 1).join(', ')} and ${counted(names.length - MAX_NAMED + 1, 'other')}`;
}
