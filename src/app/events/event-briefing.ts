import { shownText } from '../../model/shown-text.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { peopleOf, unique } from '../../scorecard/note-activities.ts';
import { comingEvents, eventInProgress } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/ledger.ts';

import { withoutDatePrefix } from '../../model/date-names.ts';

import { MatchIndex, beforeFirstComma } from '../../scorecard/offers.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { proposalsFor } from '../introductions/introduction-proposals.ts';

/** More would not help someone at an event. */
const MAX_CONNECTIONS = 3;

/** A person at an event. */
export interface PersonAtEvent {
  /** Path, or the link's text if the link is broken. */
  readonly path: string;
  readonly name: string;
  /** Role or organization; `''` if neither is known. */
  readonly about: string;
  readonly needs: readonly string[];
  /** Which of these needs you can meet, in short, or null. */
  readonly youOffer: string | null;
}

/** Two people who may want to meet. */
export interface Connection {
  readonly between: readonly [string, string];
  readonly names: readonly [string, string];
  readonly reason: string;
  /** Names of those of the two who are not at the event. */
  readonly absent: readonly string[];
}

/** What you can do for people at an event. It contains no numbers, since goals are set aside. */
export interface EventBriefing {
  readonly event: {
    readonly path: string;
    /** Without its date, so that it contains no digits. */
    readonly name: string;
    readonly place: string | null;
    /** False if it is later today. */
    readonly isOn: boolean;
  } | null;
  readonly people: readonly PersonAtEvent[];
  readonly offers: readonly string[];
  readonly connect: readonly Connection[];
}

/**
 * Who is at the event in progress (or else at the next one of today), what they need, what you
 * can offer, and whom to connect with whom.
 */
export function eventBriefing(ledger: Ledger): EventBriefing {
  return briefingFor(ledger, currentEvent(ledger));
}

/** The same for any event; for null, without people. */
export function briefingFor(ledger: Ledger, event: EventRecord | null): EventBriefing {
  const { index } = ledger;
  const attendees = event
    ? unique(peopleOf(index, [...event.with, ...event.met], event.path)).filter((one) => one !== index.me)
    : [];
  const me = index.me === null ? undefined : index.record('contact', index.me);
  const mine = MatchIndex.of(me ? [me] : [], 'offers');
  return {
    event: event
      ? {
          path: event.path,
          name: withoutDatePrefix(event.name),
          place: shownText(event.place),
          isOn: eventInProgress(ledger)?.path === event.path,
        }
      : null,
    people: attendees.map((path) => personAtEvent(index, path, mine)),
    offers: (me?.offers ?? []).map(shownText),
    connect: connections(ledger, attendees),
  };
}

function currentEvent(ledger: Ledger): EventRecord | null {
  const today = comingEvents(ledger).find(({ date }) => date <= ledger.now.date);
  const path = eventInProgress(ledger)?.path ?? today?.path;
  return (path === undefined ? undefined : ledger.index.record('event', path)) ?? null;
}

function personAtEvent(index: VaultIndex, path: string, mine: MatchIndex): PersonAtEvent {
  const contact = index.record('contact', path);
  const needs = contact?.needs ?? [];
  const offer = needs.flatMap((need) => mine.first(need, () => true) ?? [])[0];
  return {
    path,
    name: index.nameOf(path),
    about: shownText(contact?.role ?? contact?.organization[0] ?? ''),
    needs: needs.map(shownText),
    youOffer: offer ? beforeFirstComma(offer.text) : null,
  };
}

/**
 * Pairs with at least one person at the event, or any pairs without an event. People at the event
 * are the first choice to meet a need.
 */
function connections(ledger: Ledger, attendees: readonly string[]): Connection[] {
  const { index } = ledger;
  const here = new Set(attendees);
  const contacts = index
    .records('contact')
    .filter(({ path, status }) => status !== 'archived' && path !== index.me);
  const ordered = [
    ...contacts.filter(({ path }) => here.has(path)),
    ...contacts.filter(({ path }) => !here.has(path)),
  ];
  const absent = (between: readonly string[]): string[] => between.filter((path) => !here.has(path));
  return proposalsFor(ledger, ordered)
    .filter(({ between }) => here.size === 0 || absent(between).length < 2)
    .sort((a, b) => absent(a.between).length - absent(b.between).length)
    .slice(0, MAX_CONNECTIONS)
    .map(({ between, names, reasons }) => ({
      between,
      names,
      reason: reasons[0]?.text ?? '',
      absent: here.size === 0 ? [] : absent(between).map((path) => index.nameOf(path)),
    }));
}
