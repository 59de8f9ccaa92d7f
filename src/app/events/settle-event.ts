import { linkAt } from '../../parser/links.ts';
import { placeAt } from '../../parser/place.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import { readList, setList } from '../../edit/set-list.ts';
import type { Edit } from '../../model/finding.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { isUpcoming, isPlannedEvent } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { foldName } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import { fieldEdits } from '../notes/field-edits.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { requireKnownText } from '../notes/unknown-text.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';
import { requireEvent } from './require-event.ts';

/** The outcome of an event. */
export type EventOutcome = 'attended' | 'skipped' | 'canceled';

/** What to record about an event that was attended. */
export interface EventResults {
  /** Links to people met for the first time; added to those already in the note. */
  readonly met?: readonly string[];
  /** Links to other people who were there; added as well. */
  readonly with?: readonly string[];
  /** Replaces the number in the note. */
  readonly cards?: number | null;
  /** Added to those already in the note. */
  readonly results?: readonly string[];
}

/**
 * Writes the outcome of an event into its note; no change if the note has it already. Throws
 * `UserError` if the note is not an event or cannot be changed safely, if it has another outcome,
 * if it has not begun, and if a scorecard, which decides how the note is read, cannot be read.
 */
export function settleEvent(
  { index, now }: Pick<Ledger, 'index' | 'now'>,
  path: string,
  outcome: EventOutcome,
  { met = [], with: others = [], cards = null, results = [] }: EventResults = {},
): NoteChange | null {
  requireScorecards(index);
  const event = requireEvent(index, path);
  const { status, date, time } = event;
  if (!isPlannedEvent(event) && status !== null && status !== outcome)
    throw new UserError('event-settled', { path, status, outcome });
  if (outcome === 'attended' && date !== null && isUpcoming(event, now))
    throw new UserError('event-not-begun', { path, date, time: time?.text ?? null });

  const { text } = requireKnownText(index, path);
  const fields = new Map<string, FieldValue>();
  if (status !== outcome) fields.set('status', outcome);
  if (cards !== null && cards !== event.cards) fields.set('cards', String(cards));
  const fresh = new Map([
    ['with', freshPeople(index, event, event.with, others)],
    ['met', freshPeople(index, event, event.met, met)],
    ['results', results.filter((one) => !event.results.includes(one))],
  ]);
  if (fields.size === 0 && [...fresh.values()].every(({ length }) => length === 0)) return null;
  const lists: (readonly Edit[] | null)[] = [];
  for (const field of ['with', 'met'] as const) {
    const { key = field } = event.fields.get(field) ?? {};
    const whole = withLinks(index, path, readList(text, key) ?? [], fresh.get(field) ?? []);
    if (whole === null) continue;
    fresh.delete(field);
    if (key === field) lists.push(setList(text, key, whole));
    else fields.set(field, whole);
  }
  const edits = [fieldEdits(text, event.fields, fields, fresh), ...lists];
  return changeFields(
    index,
    path,
    edits.includes(null) ? null : edits.flatMap((one) => one ?? []),
    ({ record }) =>
      record?.kind === 'event' &&
      record.status === outcome &&
      record.cards === (cards ?? event.cards) &&
      freshPeople(index, event, record.met, met).length === 0 &&
      freshPeople(index, event, record.with, others).length === 0 &&
      results.every((one) => record.results.includes(one)),
  );
}

/** The links to people whom a list of an event does not have, each person once. */
function freshPeople(
  index: VaultIndex,
  { path }: EventRecord,
  listed: EventRecord['met'],
  links: readonly string[],
): readonly string[] {
  const seen = new Set(peopleOf(index, listed, path).map((one) => personKey(index, one)));
  return links.filter((link) => {
    const key = personKey(index, personOf(index, path, link));
    return !seen.has(key) && seen.add(key);
  });
}

/** The path of the person of a link, or its target if there is no note. */
function personOf(index: VaultIndex, path: string, link: string): string {
  const found = linkAt(link, 0, placeAt(0));
  return found ? index.pathOf(found.link, path) : link;
}

/** People without a note are one person in any letters. */
const personKey = (index: VaultIndex, person: string): string =>
  index.note(person) ? person : `=${foldName(index.nameOf(person))}`;

/** A list with links in place of the plain names of the same people, which count for nobody; null if it has none of them. */
function withLinks(
  index: VaultIndex,
  path: string,
  items: readonly string[],
  links: readonly string[],
): readonly string[] | null {
  const byName = new Map(
    links.map((link) => [foldName(index.nameOf(personOf(index, path, link))), link] as const),
  );
  const put = items.map((item) => byName.get(foldName(item)) ?? item);
  if (put.every((item, at) => item === items[at])) return null;
  return [...put, ...links.filter((link) => !put.includes(link))];
}
