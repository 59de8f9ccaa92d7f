import { byDate, civilDate, yearOf, type CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { plannedViews } from '../../scorecard/day.ts';
import { lastDayOf } from '../../scorecard/event-time.ts';
import { Purposes } from '../../scorecard/purposes.ts';
import { MatchIndex } from '../../scorecard/offers.ts';
import type { PlannedLine } from '../../scorecard/summary.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { introductionLedger, type LedgerEntry } from '../introductions/introduction-ledger.ts';
import { proposalsFor, type ProposalView } from '../introductions/introduction-proposals.ts';
import { NoteTags } from '../listings/note-tags.ts';
import { organizationsOf } from '../listings/organization.ts';
import { standingOf, type Standing } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { refsOf, refTo, type NoteRef } from './note-ref.ts';
import { timelineOf, type ContactEntry } from './timeline.ts';

/** As many people are named who answer one need, or could use one offer. */
const MOST_ANSWERS = 3;

/** Something that a person needs or offers, and who answers it. */
export interface NeedOrOffer {
  readonly text: string;
  /** Of a need those who offer it, of an offer those who need it: the vault's owner first, at most three. */
  readonly answers: readonly NoteRef[];
}

/** When a birthday is; `written` may be a year or a month alone, which has no day. */
export interface Birthday {
  readonly written: string;
  /** The next one, today included; null without a day. */
  readonly next: CivilDate | null;
  /** How old the person is then; null where the year is not known. */
  readonly turns: number | null;
}

/** An event with somebody. */
export interface EventWith extends NoteRef {
  readonly date: CivilDate | null;
  /** Its last day, where it takes several. */
  readonly endDate: CivilDate | null;
  readonly place: string | null;
  /** As its record says; null without one. */
  readonly status: 'planned' | 'attended' | 'skipped' | 'canceled' | null;
}

/** What a person's note says of them, besides what was done. */
export interface PersonFacts {
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** As people read them: of links what they show. */
  readonly organization: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
  readonly url: readonly string[];
  readonly location: string | null;
  readonly birthday: Birthday | null;
  readonly met: CivilDate | null;
  /** Where only its month or its year is known: that, as `2019-05` or `2019`; else null. */
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

/**
 * All that is known of one person, as it is wanted before a call. Plain data,
 * without a count or a score of the person.
 */
export interface PersonPage extends NoteRef {
  /** False for somebody whom notes link and who has no note yet: `path` is the link's text. */
  readonly hasNote: boolean;
  readonly facts: PersonFacts | null;
  readonly standing: Standing;
  /** Lines with a box that is not ticked, and lines dated after today, with the person; in order of day. */
  readonly open: readonly PlannedLine[];
  readonly introductions: readonly LedgerEntry[];
  /** Introductions that NetVault would propose. */
  readonly proposed: readonly ProposalView[];
  /** The latest first. */
  readonly events: readonly EventWith[];
  /** The latest first, all of it: views show as much as they have room for. */
  readonly timeline: readonly ContactEntry[];
}

/**
 * The page of a contact, or of somebody whom notes link by `path`. Throws
 * `UserError` where a scorecard note cannot be read: it says who you are, and
 * what tiers mean.
 */
export function personPage(ledger: Ledger, path: string): PersonPage {
  const { index } = ledger;
  requireScorecards(index);
  const contact = index.record('contact', path);
  return {
    ...refTo(index, path),
    hasNote: contact !== undefined,
    facts: contact ? factsOf(ledger, contact) : null,
    standing: contact ? standingOf(ledger, contact) : unnoted(ledger, path),
    open: openWith(ledger, path),
    introductions: introductionsOf(ledger, path),
    proposed: contact ? proposedFor(ledger, contact) : [],
    events: eventsWith(ledger, path),
    timeline: timelineOf(ledger, path),
  };
}

function unnoted({ contacts }: Ledger, path: string): Standing {
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
  const { path, aliases, role, phone, email, url, location, met, metAbout, status } = contact;
  const [metAt = null] = contact.metAt ? refsOf(index, [contact.metAt], path) : [];
  const [introducedBy = null] = contact.introducedBy ? refsOf(index, [contact.introducedBy], path) : [];
  return {
    ...{ aliases, role, organization: organizationsOf(contact), phone, email, url, location },
    birthday: contact.birthday === null ? null : birthdayOf(contact.birthday, now.date),
    ...{ met, metAbout, metAt, introducedBy, knows: refsOf(index, contact.knows, path), status },
    ...needsAndOffers(ledger, contact),
    purposes: [...new Purposes(index).namedIn(path)].map((purpose) => refTo(index, purpose)),
    tags: new NoteTags(index).of(path),
  };
}

/** The next time that a birthday comes, today included. 29 February is kept on the 28th in other years. */
export function birthdayOf(written: string, today: CivilDate): Birthday {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (day === '') return { written, next: null, turns: null };
  const next = [yearOf(today), yearOf(today) + 1]
    .flatMap((one) => dayIn(one, Number(month), Number(day)) ?? [])
    .find((one) => one >= today);
  const born = /^\d{4}$/.test(year) ? Number(year) : null;
  const turns = born === null || next === undefined ? null : yearOf(next) - born;
  return { written, next: next ?? null, turns: turns !== null && turns >= 0 ? turns : null };
}

function dayIn(year: number, month: number, day: number): CivilDate | undefined {
  return civilDate(year, month, day) ?? (month === 2 && day === 29 ? civilDate(year, 2, 28) : undefined);
}

/** What somebody needs and offers, each with who answers it. */
export function needsAndOffers(
  ledger: Ledger,
  contact: ContactRecord,
): Pick<PersonFacts, 'needs' | 'offers'> {
  const answered = (texts: readonly string[], kind: 'offers' | 'needs'): NeedOrOffer[] =>
    texts.map((text) => ({ text, answers: answersTo(ledger, contact, text, kind) }));
  return { needs: answered(contact.needs, 'offers'), offers: answered(contact.offers, 'needs') };
}

/** Who offers what somebody needs, or needs what they offer. */
function answersTo(
  { index }: Ledger,
  { path }: ContactRecord,
  text: string,
  kind: 'offers' | 'needs',
): NoteRef[] {
  const found = index
    .fromRecords('contact', MATCHING[kind])
    .find(text, MOST_ANSWERS + 1, (one) => one.path !== path);
  const paths = found.map((one) => one.path);
  const mine = paths.filter((one) => one === index.me);
  return [...mine, ...paths.filter((one) => one !== index.me)]
    .slice(0, MOST_ANSWERS)
    .map((one) => refTo(index, one));
}

const indexOf =
  (kind: 'offers' | 'needs') =>
  (all: readonly ContactRecord[]): MatchIndex =>
    MatchIndex.of(
      all.filter(({ status }) => status !== 'archived'),
      kind,
    );
const MATCHING = { offers: indexOf('offers'), needs: indexOf('needs') };

/** Introductions that somebody is in, in the order of the ledger. */
export function introductionsOf({ index, now }: Ledger, path: string): LedgerEntry[] {
  return introductionLedger(index, now).filter(({ between }) => between.includes(path));
}

/** Lines that are to be done with somebody, and others of days to come, in order of day. */
export function openWith(ledger: Ledger, path: string): PlannedLine[] {
  const lines = ledger.planned.filter(({ people }) => people.includes(path));
  return plannedViews(ledger, lines).sort(byDate);
}

/** Pairs in which the person is, whom of their need or offer the others answer. */
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
