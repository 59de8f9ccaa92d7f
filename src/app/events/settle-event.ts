import { linkAt } from '../../parser/links.ts';
import { placeAt } from '../../parser/place.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import { isUpcoming, isPlannedEvent } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { changeFields } from '../notes/change-fields.ts';
import { fieldEdits } from '../notes/field-edits.ts';
import type { NoteChange } from '../notes/note-change.ts';
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

  const idOf = (link: string): string => {
    const found = linkAt(link, 0, placeAt(0));
    return found ? index.pathOf(found.link, path) : link;
  };
  const isIn = (links: EventRecord['met'], link: string): boolean =>
    peopleOf(index, links, path).includes(idOf(link));
  const fields = new Map<string, string>();
  if (status !== outcome) fields.set('status', outcome);
  if (cards !== null && cards !== event.cards) fields.set('cards', String(cards));
  const grow = new Map([
    ['with', others.filter((link) => !isIn(event.with, link))],
    ['met', met.filter((link) => !isIn(event.met, link))],
    ['results', results.filter((one) => !event.results.includes(one))],
  ]);
  if (fields.size === 0 && [...grow.values()].every(({ length }) => length === 0)) return null;
  return changeFields(
    index,
    path,
    fieldEdits(index.note(path)?.text ?? '', event.fields, fields, grow),
    ({ record }) =>
      record?.kind === 'event' &&
      record.status === outcome &&
      record.cards === (cards ?? event.cards) &&
      met.every((link) => isIn(record.met, link)) &&
      others.every((link) => isIn(record.with, link)) &&
      results.every((one) => record.results.includes(one)),
  );
}
