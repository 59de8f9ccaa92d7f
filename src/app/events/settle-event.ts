import { linkAt } from '../../parser/links.ts';
import { placeAt } from '../../parser/place.ts';
import { readList } from '../../edit/set-list.ts';
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

  const before = { path, text: requireKnownText(index, path).text, record: event };
  const fields = new Map<string, string>();
  if (status !== outcome) fields.set('status', outcome);
  if (cards !== null && cards !== event.cards) fields.set('cards', String(cards));
  const grow = new Map([
    ['with', others.filter((link) => !isListed(index, before, 'with', link))],
    ['met', met.filter((link) => !isListed(index, before, 'met', link))],
    ['results', results.filter((one) => !event.results.includes(one))],
  ]);
  if (fields.size === 0 && [...grow.values()].every(({ length }) => length === 0)) return null;
  return changeFields(
    index,
    path,
    fieldEdits(before.text, event.fields, fields, grow),
    ({ text, record }) => {
      if (record?.kind !== 'event') return false;
      const after = { path, text, record };
      return (
        record.status === outcome &&
        record.cards === (cards ?? event.cards) &&
        met.every((link) => isListed(index, after, 'met', link)) &&
        others.every((link) => isListed(index, after, 'with', link)) &&
        results.every((one) => record.results.includes(one))
      );
    },
  );
}

/**
 * Whether a list of people in an event's note has the person of a link: linked or, if the person
 * has no note, by that name.
 */
function isListed(
  index: VaultIndex,
  { path, text, record }: { readonly path: string; readonly text: string; readonly record: EventRecord },
  field: 'with' | 'met',
  link: string,
): boolean {
  const listed = peopleOf(index, record[field], path);
  const found = linkAt(link, 0, placeAt(0));
  const person = found ? index.pathOf(found.link, path) : link;
  if (listed.includes(person) || index.note(person)) return listed.includes(person);
  const name = foldName(index.nameOf(person));
  const key = record.fields.get(field)?.key;
  const plain = (key === undefined ? null : readList(text, key))?.filter((one) => !one.includes('[[')) ?? [];
  const withoutNote = listed.filter((one) => !index.note(one)).map((one) => index.nameOf(one));
  const names = [...withoutNote, ...plain, ...plain.flatMap((one) => one.split(','))];
  return names.some((one) => foldName(one.trim()) === name);
}
