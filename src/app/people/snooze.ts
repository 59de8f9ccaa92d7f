import { applyEdits } from '../../edit/edits.ts';
import { removeField } from '../../edit/set-field.ts';
import { setFields } from '../../edit/set-fields.ts';
import { addCadence, parseCadence, type Cadence } from '../../model/cadence.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { readEverydayDate } from '../../model/everyday-date.ts';
import { readEverydayPeriod, startOfFuturePeriod } from '../../model/everyday-period.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { readUnambiguousDay } from '../dates/chosen-day.ts';
import { cadenceOf } from '../../scorecard/reconnections.ts';
import { notAContactError } from './find-person.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { readAlone } from '../notes/read-alone.ts';
import { UserError } from '../user-error.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** The effect of snoozing a contact, or of ending the snooze. Plain data; nothing is written. */
export interface Snooze {
  readonly path: string;
  readonly name: string;
  /** The contact is not due before this day; null if the snooze ends. */
  readonly until: CivilDate | null;
  readonly status: ContactRecord['status'];
  /**
   * The day on which the contact is due by its cadence, which may be in the past; null without a
   * cadence or a known contact.
   */
  readonly dueOn: CivilDate | null;
  readonly hasCadence: boolean;
  /** Whether it is the vault's owner, who is never due. */
  readonly isYou: boolean;
  /** Empty if the note already says so. */
  readonly changes: readonly NoteChange[];
}

/**
 * Reads until when to snooze: a day, as `readEverydayDate` reads it, looking ahead; the start of
 * a future period (`next week`, `2027-01`); or a time span from today, as `parseCadence` reads it
 * (`1 month`, `10`: days). Throws `UserError` for anything else and for a day that is not after
 * today.
 */
export function readSnoozeDate(
  written: string,
  { index, now: { date: today } }: Pick<Ledger, 'index' | 'now'>,
): CivilDate {
  const from = { today, look: 'ahead', weekStart: index.settings.weekStart } as const;
  const date =
    readUnambiguousDay(written, from) ?? startOfFuturePeriod(written, from) ?? tryCadence(written, today);
  if (date === null) {
    throw new UserError('not-a-snooze', { given: written });
  }
  if (date > today) return date;
  throw new UserError('snooze-not-ahead', { date, today });
}

/** Whether a text has a form that `readSnoozeDate` reads, even if the day turns out to be unsuitable. */
export function isSnoozeDate(written: string): boolean {
  // Whether a text is a date does not depend on today, so any day will do.
  const from = { today: '2026-01-01' as CivilDate, look: 'ahead', weekStart: 0 } as const;
  return (
    readEverydayDate(written, from).is !== 'invalid' ||
    readEverydayPeriod(written, from) !== undefined ||
    readSpan(written) !== undefined
  );
}

function tryCadence(written: string, today: CivilDate): CivilDate | null {
  const span = readSpan(written);
  return span ? addCadence(today, span) : null;
}

function readSpan(written: string): Cadence | undefined {
  return parseCadence(written.replace(/^(?:for|in)\s+/i, ''));
}

/**
 * Snoozes a contact: it is not due before the day `until`. Sets the field `snooze_until` by
 * NetVault's own name, which takes precedence over another tool's field. Throws `UserError` if
 * the path is not a contact, the note cannot be written, or a scorecard note cannot be read.
 */
export function snooze(ledger: Ledger, path: string, until: CivilDate): Snooze {
  const { index } = ledger;
  requireScorecards(index);
  const contact = contactAt(index, path);
  const view = viewOf(ledger, contact, until);
  if (contact.snoozeUntil === until) return view;
  const edits = setFields(index.note(path)?.text ?? '', new Map([['snooze_until', until]]));
  return { ...view, changes: [changeFields(index, path, edits, (note) => snoozeOf(note.record) === until)] };
}

/**
 * Ends a snooze: removes `snooze_until`, or sets it to today if another tool's field would still
 * snooze the contact. Throws as `snooze` does.
 */
export function unsnooze(ledger: Ledger, path: string): Snooze {
  const { index, now } = ledger;
  requireScorecards(index);
  const contact = contactAt(index, path);
  const view = viewOf(ledger, contact, null);
  if (contact.snoozeUntil === null || contact.snoozeUntil <= now.date) return view;
  const text = index.note(path)?.text ?? '';
  const edit = removeField(text, 'snooze_until');
  const alone = edit ? readAlone(index, path, applyEdits(text, [edit])) : undefined;
  const isAwake = (until: CivilDate | null | undefined): boolean =>
    until === null || (until !== undefined && until <= now.date);
  const edits =
    edit && isAwake(snoozeOf(alone?.record ?? null))
      ? [edit]
      : setFields(text, new Map([['snooze_until', now.date]]));
  return { ...view, changes: [changeFields(index, path, edits, (note) => isAwake(snoozeOf(note.record)))] };
}

function contactAt(index: VaultIndex, path: string): ContactRecord {
  const contact = index.record('contact', path);
  if (contact) return contact;
  throw notAContactError(index, path);
}

/** Undefined if the note is not a contact. */
function snoozeOf(record: ReturnType<VaultIndex['record']> | null): CivilDate | null | undefined {
  return record?.kind === 'contact' ? record.snoozeUntil : undefined;
}

function viewOf({ index, contacts }: Ledger, contact: ContactRecord, until: CivilDate | null): Snooze {
  const { path, name, status } = contact;
  const cadence = cadenceOf(index, contact);
  const last = contacts.last(path);
  const dueOn = cadence === null || last === null ? null : addCadence(last, cadence);
  const isYou = path === index.me;
  return { path, name, until, status, dueOn, hasCadence: cadence !== null, isYou, changes: [] };
}
