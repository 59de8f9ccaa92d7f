import { shownText } from '../../model/shown-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { eventWhen, type EventWhen } from '../../scorecard/event-time.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import { Places } from '../../scorecard/places.ts';
import type { PlannedLine } from '../../scorecard/summary.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { IntroductionEntry } from '../introductions/introduction-ledger.ts';
import { notedLines, type NotedText } from '../events/noted-lines.ts';
import type { NotePlace } from '../listings/activity-places.ts';
import { refTo, type NoteRef } from '../show/note-ref.ts';
import { personPage, type NeedOrOffer, type PersonPage } from '../show/person-page.ts';
import type { ContactEntry } from '../show/timeline.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** A need or an offer of a person, who matches it, and where it is written. */
export interface BriefedNeed extends NeedOrOffer, NotePlace {}

/** An introduction that is not finished, and where it is written. */
export interface BriefedIntroduction extends NotePlace {
  readonly entry: IntroductionEntry;
  /** True if it waits for this person's answer; false if it waits for you or for the other person. */
  readonly isTheirs: boolean;
}

/**
 * Another person who knows them: a note says so, they introduced that person to you, you introduced
 * the two, or both were met together.
 */
export interface KnownBy extends NoteRef {
  readonly how: 'knows' | 'introduced-you' | 'introduced-by-you' | 'seen-together';
  readonly source: NotePlace;
}

/** What to know about one person before a meeting. Every line has the place where it is written. */
export interface PersonBrief extends NoteRef {
  readonly page: Pick<PersonPage, 'facts' | 'standing' | 'timeline' | 'hasNote'>;
  /** The last conversations, the latest first. */
  readonly last: readonly ContactEntry[];
  /** What is decided to do with or for them (`open`), and what else is dated in the future. */
  readonly open: readonly PlannedLine[];
  readonly introductions: readonly BriefedIntroduction[];
  readonly needs: readonly BriefedNeed[];
  readonly offers: readonly BriefedNeed[];
  readonly knownBy: readonly KnownBy[];
}

/** The sheet before a meeting or an event. Plain data, all of it from notes. */
export interface Brief {
  readonly today: CivilDate;
  readonly event:
    | (NoteRef &
        EventWhen & {
          readonly place: string | null;
          /** The lines of free text that were noted down in its note. */
          readonly noted: readonly NotedText[];
          readonly goals: readonly { readonly activity: string; readonly target: number }[];
        })
    | null;
  readonly people: readonly PersonBrief[];
}

/** The most conversations, and the most people who know the person, on a sheet. */
const MAX_CONVERSATIONS = 3;
const MAX_KNOWN_BY = 8;

/** The sheet about one person. Throws `UserError` if a scorecard note cannot be read. */
export function briefOnPerson(ledger: Ledger, path: string): Brief {
  requireScorecards(ledger.index);
  return { today: ledger.now.date, event: null, people: [personBrief(ledger, path)] };
}

/**
 * The sheet about everyone who comes to an event, except you; null if the path is not an event.
 * Throws as `briefOnPerson` does.
 */
export function briefOnEvent(ledger: Ledger, path: string): Brief | null {
  const { index, now } = ledger;
  requireScorecards(index);
  const event = index.record('event', path);
  if (!event) return null;
  const { goals } = event;
  const people = unique(peopleOf(index, [...event.with, ...event.met], path));
  return {
    today: now.date,
    event: {
      ...refTo(index, path),
      ...eventWhen(event),
      place: shownText(event.place),
      noted: notedLines(index, path),
      goals,
    },
    people: people.filter((one) => one !== index.me).map((one) => personBrief(ledger, one)),
  };
}

function personBrief(ledger: Ledger, path: string): PersonBrief {
  const { index } = ledger;
  const { name, facts, standing, timeline, hasNote, open, introductions } = personPage(ledger, path);
  const contact = index.record('contact', path);
  const places = new Places(index);
  const pending = introductions.filter(({ status, next }) => status !== 'declined' && next !== null);
  return {
    ...{ path, name, page: { facts, standing, timeline, hasNote } },
    last: timeline.slice(0, MAX_CONVERSATIONS),
    open,
    introductions: pending.map((entry) => ({
      ...{ entry, path: entry.path, line: 1 },
      isTheirs: entry.status === 'asked' && entry.missing.includes(path),
    })),
    needs: contact ? placed(contact, 'needs', facts?.needs ?? [], places) : [],
    offers: contact ? placed(contact, 'offers', facts?.offers ?? [], places) : [],
    knownBy: knownBy(ledger, path, places).slice(0, MAX_KNOWN_BY),
  };
}

/** Adds the line on which the field is written. */
function placed(
  { path, fields }: ContactRecord,
  field: 'needs' | 'offers',
  all: readonly NeedOrOffer[],
  places: Places,
): BriefedNeed[] {
  const line = places.lineAt(path, fields.get(field)?.keySpan.start ?? 0);
  return all.map((one) => ({ ...one, path, line }));
}

/** Without duplicates: the first reason found for each person. */
function knownBy(ledger: Ledger, person: string, places: Places): KnownBy[] {
  const { index } = ledger;
  const found = new Map<string, KnownBy>();
  const add = (path: string, how: KnownBy['how'], source: NotePlace): void => {
    if (path === person || path === index.me || found.has(path)) return;
    found.set(path, { ...refTo(index, path), how, source });
  };
  const fieldOf = ({ path, fields }: ContactRecord, name: string): NotePlace => ({
    path,
    line: places.lineAt(path, fields.get(name)?.keySpan.start ?? 0),
  });
  const own = index.record('contact', person);
  if (own?.introducedBy)
    add(index.pathOf(own.introducedBy, person), 'introduced-you', fieldOf(own, 'introduced_by'));
  for (const path of own ? peopleOf(index, own.knows, person) : [])
    if (own) add(path, 'knows', fieldOf(own, 'knows'));
  for (const contact of index.records('contact')) {
    if (peopleOf(index, contact.knows, contact.path).includes(person))
      add(contact.path, 'knows', fieldOf(contact, 'knows'));
  }
  for (const { path, between, status } of index.records('introduction')) {
    const ends = peopleOf(index, between ?? [], path);
    if (status !== 'made' || !ends.includes(person)) continue;
    for (const end of ends) add(end, 'introduced-by-you', { path, line: 1 });
  }
  for (const { path, status, with: participants } of index.records('event').toReversed()) {
    const people = peopleOf(index, participants, path);
    if (status !== 'attended' || !people.includes(person)) continue;
    for (const other of people) add(other, 'seen-together', { path, line: 1 });
  }
  return [...found.values()];
}
