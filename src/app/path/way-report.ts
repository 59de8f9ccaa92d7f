import { byDate, type CivilDate } from '../../model/civil-date.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { isOver, isPlannedEvent } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { Places } from '../../scorecard/places.ts';
import type { NotePlace } from '../listings/activity-places.ts';
import { refTo, type NoteRef } from '../show/note-ref.ts';
import { timelineOf, type ContactEntry } from '../show/timeline.ts';
import { requireScorecards } from '../summary/summarize.ts';
import type { Acquaintance } from './acquaintances.ts';
import { findWays, whyNotAsked, type FoundWay, type NotAskedReason } from './find-ways.ts';
import type { NamedAt, Tie, TieKind } from './ties.ts';

/** A step from one person to the next, with what shows that they know each other, and where. Plain data. */
export interface WayStep {
  /** Null for you. */
  readonly from: NoteRef | null;
  readonly to: NoteRef;
  readonly how: Acquaintance['how'] | TieKind;
  /** The path of the person whose note shows it; null if it is not a person's note. */
  readonly owner: string | null;
  /** The last day of contact, or that of an event or an introduction. */
  readonly date: CivilDate | null;
  /** The name of an event or an organization. */
  readonly what: string | null;
  /** The last contact; only for a step from you. */
  readonly contact: ContactEntry | null;
  /** The lines that show it: one for each of the two, if they differ. */
  readonly sources: readonly NotePlace[];
  /** Who must consent, in the order in which to ask them. */
  readonly consent: readonly NoteRef[];
}

export interface Way {
  readonly steps: readonly WayStep[];
}

/** The shape of `path NAME --format json`, version 1 (`netvault schema path`). */
export interface WayReport {
  readonly version: 1;
  readonly today: CivilDate;
  readonly to: NoteRef;
  readonly hasNote: boolean;
  /** How you already know the person; then there are no ways. */
  readonly known: WayStep | null;
  readonly ways: readonly Way[];
  /** Whether there are more than are shown. */
  readonly more: boolean;
  /** Number of people who have a tie to the person but should not be asked, by reason. */
  readonly leftOut: Readonly<Record<NotAskedReason, number>>;
  /** Future events that name the person: there you can meet without an introduction. */
  readonly events: readonly (NoteRef & { readonly date: CivilDate })[];
  /** Number of people you know. */
  readonly acquainted: number;
}

const MAX_EVENTS = 3;

/** Who can introduce you to a person, according to the notes. Throws `UserError` if a scorecard note cannot be read. */
export function wayReport(ledger: Ledger, path: string): WayReport {
  const { index, now } = ledger;
  requireScorecards(index);
  const found = findWays(ledger, path);
  const places = new Places(index);
  const left = found.passedOver.map((one) => whyNotAsked(ledger, one));
  const count = (why: NotAskedReason): number => left.filter((one) => one === why).length;
  return {
    version: 1,
    today: now.date,
    to: refTo(index, path),
    hasNote: index.record('contact', path) !== undefined,
    known: found.known ? firstStep(ledger, places, path, found.known) : null,
    ways: found.ways.map((way) => ({ steps: stepsOf(ledger, places, way) })),
    more: found.isMore,
    leftOut: { archived: count('archived'), paused: count('paused'), private: count('private') },
    events: eventsToCome(ledger, path),
    acquainted: found.acquainted,
  };
}

function stepsOf(ledger: Ledger, places: Places, { people, first, ties }: FoundWay): WayStep[] {
  const { index } = ledger;
  const [start = ''] = people;
  const next = ties.map((tie, at): WayStep => {
    const [before = '', person = ''] = people.slice(at);
    const [from, to] = [refTo(index, before), refTo(index, person)];
    return { ...tieStep(places, tie, before, person), from, to, consent: [from, to] };
  });
  return [firstStep(ledger, places, start, first), ...next];
}

/** The step from you to a person you know, which needs nobody's consent. */
function firstStep(ledger: Ledger, places: Places, person: string, first: Acquaintance): WayStep {
  const { index } = ledger;
  const { how, last: date, field, tie } = first;
  const ends = { from: null, to: refTo(index, person), consent: [] };
  if (tie) return { ...tieStep(places, tie, index.me ?? '', person), ...ends };
  const [contact = null] = how === 'contact' ? timelineOf(ledger, person) : [];
  const metAt = index.record('contact', person)?.metAt;
  const what = how === 'met' && metAt ? index.nameOf(index.pathOf(metAt, person)) : null;
  const source = contact ?? (field && placed(places, field));
  const sources = source ? [{ path: source.path, line: source.line }] : [];
  return { ...ends, how, owner: null, date, what, contact, sources };
}

function tieStep(places: Places, tie: Tie, a: string, b: string): Omit<WayStep, 'from' | 'to' | 'consent'> {
  const { kind: how, owner, date, what, members } = tie;
  const sides = owner === null ? [a, b] : [owner === a ? b : a];
  const named = sides.flatMap((one) => members.get(one) ?? []).map((one) => placed(places, one));
  const sources = named.filter(
    ({ path, line }, at) => named.findIndex((one) => one.path === path && one.line === line) === at,
  );
  return { how, owner, date, what, contact: null, sources };
}

const placed = (places: Places, { path, at }: NamedAt): NotePlace => ({
  path,
  line: places.lineAt(path, at),
});

/** Events that name a person and are not over, the next first. */
function eventsToCome({ index, now }: Ledger, person: string): WayReport['events'] {
  const coming = index
    .records('event')
    .filter((event) => isPlannedEvent(event) && event.unknownStatus === null && !isOver(event, now))
    .filter(({ path, with: participants, met }) =>
      peopleOf(index, [...participants, ...met], path).includes(person),
    );
  return coming
    .flatMap(({ path, date }) => (date === null ? [] : [{ ...refTo(index, path), date }]))
    .sort(byDate)
    .slice(0, MAX_EVENTS);
}
