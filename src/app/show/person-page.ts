import { shownText } from '../../model/shown-text.ts';
import { byDate, civilDate, yearOf, type CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { plannedViews } from '../../scorecard/day.ts';
import { lastDayOf } from '../../scorecard/event-time.ts';
import { Purposes } from '../../scorecard/purposes.ts';
import { MatchIndex } from '../../scorecard/offers.ts';
import type { PlannedLine } from '../../scorecard/summary.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { introductionLedger, type IntroductionEntry } from '../introductions/introduction-ledger.ts';
import { proposalsFor, type ProposalView } from '../introductions/introduction-proposals.ts';
import { NoteTags } from '../listings/note-tags.ts';
import { organizationsOf } from '../listings/organization.ts';
import { standingOf, type Standing } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { refsOf, refTo, type NoteRef } from './note-ref.ts';
import { timelineOf, type ContactEntry } from './timeline.ts';

/** The most people who are named for one need or offer. */
const MAX_ANSWERS = 3;

/** A need or an offer of a person, and who matches it. */
export interface NeedOrOffer {
  readonly text: string;
  /** For a need, the people who offer it; for an offer, those who need it: the vault's owner first, at most three. */
  readonly answers: readonly NoteRef[];
}

/** A birthday; `written` may be only a year or a month, which has no day. */
export interface Birthday {
  readonly written: string;
  /** The next one, today included; null without a day. */
  readonly next: CivilDate | null;
  /** The person's age on that day; null if the year is not known. */
  readonly turns: number | null;
}

/** An event with a person. */
export interface EventWith extends NoteRef {
  readonly date: CivilDate | null;
  /** Its last day, if it has several. */
  readonly endDate: CivilDate | null;
  readonly place: string | null;
  /** The status of its record; null without one. */
  readonly status: 'planned' | 'attended' | 'skipped' | 'canceled' | null;
}

/** The facts in a person's note, besides activities. */
export interface PersonFacts {
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** As people read them: for links, the display text. */
  readonly organization: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
  readonly url: readonly string[];
  readonly location: string | null;
  readonly birthday: Birthday | null;
  readonly met: CivilDate | null;
  /** If only its month or year is known: that, as `2019-05` or `2019`; otherwise null. */
  readonly metAbout: string | null;
  readonly metAt: NoteRef | null;
  readonly introducedBy: NoteRef | null;
  readonly knows: readonly NoteRef[];
  readonly status: ContactRecord['status'];
  readonly needs: readonly NeedOrOffer[];
  readonly offers: readonly NeedOrOffer[];
  readonly purposes: readonly NoteRef[];
  readonly tags: readonly string[];
}

/** Everything known about one person, as needed before a call. Plain data, without any count or score of the person. */
export interface PersonPage extends NoteRef {
  /** False for a person whom notes link but who has no note yet; then `path` is the link's text. */
  readonly hasNote: boolean;
  readonly facts: PersonFacts | null;
  readonly standing: Standing;
  /** Lines with the person that have an open box or are dated after today, sorted by day. */
  readonly open: readonly PlannedLine[];
  readonly introductions: readonly IntroductionEntry[];
  /** Introductions that NetVault would propose. */
  readonly proposed: readonly ProposalView[];
  /** The latest first. */
  readonly events: readonly EventWith[];
  /** Complete, the latest first; views show as much as fits. */
  readonly timeline: readonly ContactEntry[];
}

/**
 * The page of a contact, or of a person whom notes link as `path`. Throws `UserError` if a
 * scorecard note, which says who you are and defines the tiers, cannot be read.
 */
export function personPage(ledger: Ledger, path: string): PersonPage {
  const { index } = ledger;
  requireScorecards(index);
  const contact = index.record('contact', path);
  return {
    ...refTo(index, path),
    hasNote: contact !== undefined,
    facts: contact ? factsOf(ledger, contact) : null,
    standing: contact ? standingOf(ledger, contact) : standingWithoutNote(ledger, path),
    open: openLinesWith(ledger, path),
    introductions: introductionsWith(ledger, path),
    proposed: contact ? proposedFor(ledger, contact) : [],
    events: eventsWith(ledger, path),
    timeline: timelineOf(ledger, path),
  };
}

function standingWithoutNote({ contacts }: Ledger, path: string): Standing {
  const last = contacts.last(path);
  return {
    is: 'none',
    last,
    lastAbout: null,
    unreadDate: false,
    cadence: null,
    dueOn: null,
    snoozedUntil: null,
  };
}

function factsOf(ledger: Ledger, contact: ContactRecord): PersonFacts {
  const { index, now } = ledger;
  const { path, aliases, phone, email, url, met, metAbout, status } = contact;
  const [metAt = null] = contact.metAt ? refsOf(index, [contact.metAt], path) : [];
  const [introducedBy = null] = contact.introducedBy ? refsOf(index, [contact.introducedBy], path) : [];
  return {
    ...{ aliases, role: shownText(contact.role), organization: organizationsOf(contact) },
    ...{ phone, email, url, location: shownText(contact.location) },
    birthday: contact.birthday === null ? null : birthdayOf(contact.birthday, now.date),
    ...{ met, metAbout, metAt, introducedBy, knows: refsOf(index, contact.knows, path), status },
    ...needsAndOffers(ledger, contact),
    purposes: [...new Purposes(index).namedIn(path)].map((purpose) => refTo(index, purpose)),
    tags: new NoteTags(index).of(path),
  };
}

/** The next birthday, today included. In other years 29 February is celebrated on the 28th. */
export function birthdayOf(written: string, today: CivilDate): Birthday {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (day === '') return { written, next: null, turns: null };
  const next = [yearOf(today), yearOf(today) + 1]
    .flatMap((one) => birthdayInYear(one, Number(month), Number(day)) ?? [])
    .find((one) => one >= today);
  const born = /^\d{4}$/.test(year) ? Number(year) : null;
  const turns = born === null || next === undefined ? null : yearOf(next) - born;
  return { written, next: next ?? null, turns: turns !== null && turns >= 0 ? turns : null };
}

function birthdayInYear(year: number, month: number, day: number): CivilDate | undefined {
  return civilDate(year, month, day) ?? (month === 2 && day === 29 ? civilDate(year, 2, 28) : undefined);
}

/** The needs and offers of a person, each with the people who match it. */
export function needsAndOffers(
  ledger: Ledger,
  contact: ContactRecord,
): Pick<PersonFacts, 'needs' | 'offers'> {
  const answered = (texts: readonly string[], kind: 'offers' | 'needs'): NeedOrOffer[] =>
    texts.map((text) => ({ text: shownText(text), answers: answersTo(ledger, contact, text, kind) }));
  return { needs: answered(contact.needs, 'offers'), offers: answered(contact.offers, 'needs') };
}

/** Who offers what a person needs, or needs what they offer. */
function answersTo(
  { index }: Ledger,
  { path }: ContactRecord,
  text: string,
  kind: 'offers' | 'needs',
): NoteRef[] {
  const found = index
    .fromRecords('contact', MATCHING[kind])
    .find(text, MAX_ANSWERS + 1, (one) => one.path !== path);
  const paths = found.map((one) => one.path);
  const mine = paths.filter((one) => one === index.me);
  return [...mine, ...paths.filter((one) => one !== index.me)]
    .slice(0, MAX_ANSWERS)
    .map((one) => refTo(index, one));
}

const matchIndexOf =
  (kind: 'offers' | 'needs') =>
  (all: readonly ContactRecord[]): MatchIndex =>
    MatchIndex.of(
      all.filter(({ status }) => status !== 'archived'),
      kind,
    );
const MATCHING = { offers: matchIndexOf('offers'), needs: matchIndexOf('needs') };

/** The introductions of a person, in the order of the ledger. */
export function introductionsWith({ index, now }: Ledger, path: string): IntroductionEntry[] {
  return introductionLedger(index, now).filter(({ between }) => between.includes(path));
}

/** Open lines with a person, and others dated in the future, sorted by day. */
export function openLinesWith(ledger: Ledger, path: string): PlannedLine[] {
  const lines = ledger.planned.filter(({ people }) => people.includes(path));
  return plannedViews(ledger, lines).sort(byDate);
}

/** Proposed pairs with the person, by their needs and offers. */
export function proposedFor(ledger: Ledger, contact: ContactRecord): ProposalView[] {
  const { index } = ledger;
  const people = index.records('contact').filter((one) => one.status !== 'archived' && one.path !== index.me);
  return people.includes(contact) ? proposalsFor(ledger, people, contact) : [];
}

function eventsWith({ index }: Ledger, person: string): EventWith[] {
  const events = index.records('event').flatMap((event): EventWith[] => {
    const { path, name, date, place, status, introductions } = event;
    const links = [...event.with, ...event.met, ...introductions.flatMap(({ between }) => between)];
    const isThere = links.some((link) => index.pathOf(link, path) === person);
    const last = lastDayOf(event);
    const endDate = last === date ? null : last;
    return isThere ? [{ path, name, date, endDate, place, status: status ?? null }] : [];
  });
  return events.sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
}
