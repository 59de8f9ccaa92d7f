import type { FieldValue } from '../../edit/set-field.ts';
import type { Moment } from '../../model/moment.ts';
import { UNITS } from '../../model/period.ts';
import { refuseFarDate } from '../dates/chosen-day.ts';
import { eventDay } from '../dates/event-day.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import { GOAL_KINDS } from '../../model/field-words.ts';
import { goalFields } from './goal-fields.ts';
import { draftNote, refuseSimilarContact } from './new-note.ts';
import type { NoteChange } from './note-change.ts';
import { UserError } from '../user-error.ts';

/** The kinds of record that a form asks about. */
export type FormKind = 'contact' | 'event' | 'goal';

/** The answers to a form: field → text; an empty one keeps the template's value. */
export type Answers = Readonly<Record<string, string>>;

/**
 * The note of a new record, from the answers to a form. Throws `UserError` as `draftNote` does,
 * for an invalid date, and, if `isAnother` is false, for a contact as `refuseAlike` does.
 */
export function draftRecord(
  index: VaultIndex,
  now: Moment,
  kind: FormKind,
  name: string,
  answers: Answers,
  isAnother = false,
): NoteChange {
  const given = fieldsOf(kind).filter((key) => (answers[key] ?? '').trim() !== '');
  const fields = new Map<string, FieldValue | null>(given.map((key) => [key, answers[key]?.trim() ?? '']));
  if (kind === 'event') for (const [key, value] of dayOf(answers, now)) fields.set(key, value);
  if (kind === 'goal') for (const [key, value] of goalOf(answers)) fields.set(key, value);
  const { path, text } = draftNote(index, now, kind, name.trim(), fields, { isAnother });
  // A second contact with the same name is made only if the user said so.
  if (kind === 'contact' && !isAnother) refuseSimilarContact(index, name.trim());
  return { path, before: null, after: text };
}

/** The order in which fields are added that a template does not have; those of a goal come from `goalOf`. */
function fieldsOf(kind: FormKind): readonly string[] {
  return kind === 'goal' ? ['purpose'] : DEFINITIONS[kind].asks;
}

function dayOf(answers: Answers, { date: today }: Moment): [string, string][] {
  const { date: written = '', time: given = '' } = answers;
  if (written.trim() === '') throw new UserError('event-without-date', {});
  const { date, time } = eventDay(written, given, today);
  refuseFarDate(date, today);
  return [['date', date], ...(time === '' ? [] : [['time', time] as [string, string]])];
}

function goalOf(answers: Answers): ReturnType<typeof goalFields> {
  const kind = GOAL_KINDS.find((one) => one === answers['kind']) ?? 'behavior';
  if (kind === 'overall') return goalFields({ kind });
  const { metric = '', target = '' } = answers;
  if (kind === 'behavior' && metric.trim() === '') {
    throw new UserError('goal-without-metric', {});
  }
  if (target.trim() === '') throw new UserError('goal-without-target', {});
  const every = UNITS.find((unit) => unit === answers['every']) ?? 'week';
  return goalFields({ kind, metric: metric.trim(), target: target.trim(), every });
}
