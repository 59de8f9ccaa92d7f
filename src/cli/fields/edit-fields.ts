import { removeField } from '../../edit/set-field.ts';
import { readList, setList } from '../../edit/set-list.ts';
import { setFields } from '../../edit/set-fields.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { findingText, type Edit, type FindingText } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { shownText } from '../../model/shown-text.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { DEFINITIONS, type NetworkRecord } from '../../parser/records/definitions.ts';
import { futureDateFields } from '../../scorecard/future-date-fields.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { plainName } from '../../model/plain-name.ts';
import { foldName } from '../../vault/person-names.ts';
import { changeFields, refuseNewFindingsIn } from '../../app/notes/change-fields.ts';
import { fieldEdits } from '../../app/notes/field-edits.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { requireScorecards } from '../../app/summary/summarize.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import {
  findField,
  isList,
  parseValues,
  takes,
  takesList,
  toFieldValue,
  type RecordField,
} from './field-value.ts';
import { ERRORS, WARNINGS, newFindings } from './rule-findings.ts';
import { refuseOverriddenStatus } from './refuse-overridden.ts';
import { refuseOutcomeAhead } from './refuse-ahead.ts';
import type { FieldEdit } from './field-edit.ts';
import { mergeEdits } from './merge-edits.ts';
import { withTimeApart } from './time-apart.ts';

/** The values of a field before and after, as written in the note. */
export interface FieldEdited {
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface EditedFields {
  /** In the order of the changes; if a field already had the values, `before` and `after` are equal. */
  readonly fields: readonly FieldEdited[];
  /** Empty if the note already has all values. */
  readonly changes: readonly NoteChange[];
  /** What is reported of the new values without being an error: words that no scorecard knows. */
  readonly warnings: readonly FindingText[];
}

/** Lists from which a text can be removed without naming the field, in this order. */
const TAKEN_FROM = ['needs', 'offers', 'tags', 'aliases', 'phone', 'email', 'url', 'organization'] as const;

/**
 * Changes fields of a record one by one, as the definition of its kind reads them, and leaves
 * every other byte of the note as it is. Throws `UserError` for a field that the kind does not
 * have, for a value that a rule would report, if the note cannot be changed cleanly, and if a
 * scorecard cannot be read, since scorecards define the activities that fields can name; then
 * nothing is changed.
 */
export function editFields(ledger: Ledger, path: string, asked: readonly FieldEdit[]): EditedFields {
  requireScorecards(ledger.index);
  const before = ledger.index.note(path)?.text ?? '';
  const fields = new Map<string, FieldEdited>();
  let { index } = ledger;
  for (const one of inOrder(index.settings, recordAt(index, path).record, asked, ledger.now.date)) {
    const note = recordAt(index, path);
    const { name, change } = changeOf(ledger.next(index, ledger.now), note, one);
    const was = valuesIn(note, name);
    if (change) index = index.with({ path, text: change.after });
    const is = valuesIn(recordAt(index, path), name);
    fields.set(name, { field: name, before: fields.get(name)?.before ?? was, after: is });
  }
  const after = index.note(path)?.text ?? '';
  // Only now, since some values are right only together.
  refuseNewFindingsIn(ledger.index, path, after);
  if (fields.has('status')) refuseOtherStatus(recordAt(index, path));
  const changed = [...fields.values()].filter((one) => one.before.join('\n') !== one.after.join('\n'));
  refuseOutcomeAhead(
    recordAt(index, path).record,
    changed.map(({ field }) => field),
    ledger.now,
  );
  const next = ledger.next(index, ledger.now);
  const edited = { path, fields: [...fields.keys()] };
  const [error] = newFindings(ERRORS, ledger, next, edited);
  if (error) throw new UserError('would-be-a-finding', { finding: findingText(error) });
  const warnings = newFindings(WARNINGS, ledger, next, edited).map(findingText);
  const changes = before === after ? [] : [{ path, before, after }];
  return { fields: [...fields.values()], changes, warnings };
}

/** One edit for each field, with a time apart, and the end last: its day without a year depends on the beginning. */
function inOrder(
  settings: Settings,
  record: NetworkRecord,
  asked: readonly FieldEdit[],
  today: CivilDate,
): readonly FieldEdit[] {
  const isEnd = (one: FieldEdit): boolean => one.is === 'set' && one.field === 'end';
  return withTimeApart(mergeEdits(settings, record, asked), record, today).toSorted(
    (one, other) => Number(isEnd(one)) - Number(isEnd(other)),
  );
}

/**
 * The same as `editFields` for a single change, without building the next state of the vault, so
 * that it is fast for many notes. Throws `UserError` as `editFields` does, except that the caller
 * has to check the scorecards.
 */
export function editField(
  ledger: Ledger,
  path: string,
  asked: FieldEdit,
): FieldEdited & Pick<EditedFields, 'changes'> {
  const { index } = ledger;
  const note = recordAt(index, path);
  const { name, change } = changeOf(ledger, note, asked);
  if (change) refuseNewFindingsIn(index, path, change.after);
  const before = valuesIn(note, name);
  const fresh = (change ? index.reread(path, change.after) : note) as Note;
  if (name === 'status') refuseOtherStatus(fresh);
  return { field: name, before, after: valuesIn(fresh, name), changes: change ? [change] : [] };
}

const refuseOtherStatus = (note: Note): void => {
  refuseOverriddenStatus(note.record, valuesIn(note, 'status')[0]);
};

type Note = ParsedNote & { readonly record: NetworkRecord };

function recordAt(index: VaultIndex, path: string): Note {
  const note = index.note(path);
  if (note?.record) return note as Note;
  throw new UserError('not-cleanly-writable', { path }, { path });
}

/** The values of a field, under any of its names, without quotes. */
function valuesIn({ text, record }: Note, name: string): readonly string[] {
  const key = record.fields.get(name)?.key;
  const items = key === undefined ? [] : (readList(text, key) ?? []);
  return items.filter((one) => one.trim() !== '');
}

interface Changed {
  readonly name: string;
  readonly change: NoteChange | null;
}

function changeOf(ledger: Ledger, note: Note, asked: FieldEdit): Changed {
  if (asked.is === 'remove') return removed(ledger, note, asked.text);
  const field = findField(ledger.index.settings, note.record, asked.field);
  const { name } = field;
  if (asked.values.length > 1 && !takesList(field))
    throw new UserError('field-takes-one', { field: name, values: asked.values.length });
  const each = asked.values
    .flatMap((value) => parseValues(ledger, field, value))
    .filter((value) => value.trim() !== '');
  // What is read as one text is written as one.
  const given = isList(field) || each.length === 0 ? each : [each.join(', ')];
  const all = given.map((value) => toFieldValue(ledger, note, field, value));
  if (name === 'birthday') refuseLostDay(valuesIn(note, name)[0] ?? '', all[0] ?? '');
  // Different names can give the same link: each is written only once.
  const values = field.field.hint?.is === 'link' ? [...new Set(all)] : all;
  const isGrown = asked.is === 'add' && isList(field) && values.length > 0;
  const change = isGrown ? addValues(ledger, note, field, values) : setTo(ledger, note, field, values);
  return { name, change };
}

/** Throws `UserError` for a birthday without a day if the note already has the day. */
function refuseLostDay(before: string, given: string): void {
  const [, day] = /-(\d{2}-\d{2})$/.exec(before) ?? [];
  const [, year] = /^(\d{4})(?:-\d{2})?$/.exec(given) ?? [];
  if (day !== undefined && year !== undefined)
    throw new CliError('birthday-without-day', { given, before, both: `${year}-${day}` });
}

/** Whether most people have only one value of a list field; a single value is written without brackets. */
const isMostlyOne = ({ field }: RecordField): boolean => field.facts.mostlyOne;

/** Adds the values to a list that it does not have yet; null if it has all. */
function addValues(
  ledger: Ledger,
  note: Note,
  field: RecordField,
  values: readonly string[],
): NoteChange | null {
  const { name } = field;
  const existing = valuesIn(note, name);
  const fresh = values.filter(
    (value, at) => !existing.some((one) => isSame(one, value)) && values.indexOf(value) === at,
  );
  if (fresh.length === 0) return null;
  if (existing.length === 0 && fresh.length === 1 && isMostlyOne(field))
    return setTo(ledger, note, field, fresh);
  const { text, record } = note;
  const edits = fieldEdits(text, record.fields, new Map(), new Map([[name, fresh]]));
  return checkedChange(ledger, note, name, edits, existing.length + fresh.length, fresh);
}

const isSame = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Sets a field to these values, or removes it if there are none; null if the field has these values. */
function setTo(ledger: Ledger, note: Note, field: RecordField, values: readonly string[]): NoteChange | null {
  const { name } = field;
  const existing = valuesIn(note, name);
  if (existing.length === values.length && existing.every((one, at) => one === values[at])) return null;
  if (values.length === 0) return checkedChange(ledger, note, name, withoutField(note, name), 0, []);
  const [only = ''] = values;
  const isOne = !isList(field) || (values.length === 1 && isMostlyOne(field));
  const edits = isOne ? setFields(note.text, new Map([[name, only]])) : setList(note.text, name, values);
  return checkedChange(ledger, note, name, edits && asKind(field, edits), values.length, values);
}

/**
 * Adjusts quotes to the type of a field: `true` and `false` lose them in a boolean field, and
 * digits get them in a text field, since `0171` is not a number.
 */
function asKind(field: RecordField, edits: readonly Edit[]): Edit[] {
  const { type, pattern } = field.field.codec.schema;
  const isText = isMostlyOne(field) || (type === 'string' && pattern === undefined);
  return edits.map((edit) => {
    if (takes(field, 'boolean')) return { ...edit, text: edit.text.replace(/"(true|false)"/, '$1') };
    return isText
      ? { ...edit, text: edit.text.replace(/^((?:[^#\n]*: |[ \t]*- )?)(\d[\d.]*)(?=\r?$)/gm, '$1"$2"') }
      : edit;
  });
}

/** The edits that remove a field under all of its names. */
function withoutField({ text, record }: Note, name: string): Edit[] {
  const { names } = DEFINITIONS[record.kind];
  const ownKey = record.fields.get(name)?.key;
  return record.properties
    .filter(({ key }) => key === ownKey || names.ownName(key) === name)
    .flatMap(({ key }) => removeField(text, key) ?? []);
}

/** Removes a text from the only list that contains it. Throws `UserError` if no list does, or several. */
function removed(ledger: Ledger, note: Note, given: string): Changed {
  const wanted = given.trim();
  const lists = TAKEN_FROM.filter((name) => note.record.fields.has(name));
  const existing = lists.flatMap((name) =>
    valuesIn(note, name).map((text, at) => ({ name, text, shown: shownText(text), at })),
  );
  const whole = existing.filter(({ text, shown }) => isSame(text, wanted) || isSame(shown, wanted));
  const plain = plainName(wanted);
  const part =
    plain === ''
      ? []
      : existing.filter(({ text, shown }) => [text, shown].some((one) => plainName(one).includes(plain)));
  const all = whole.length > 0 ? whole : part;
  const [one, other] = all;
  const { path } = note;
  if (!one) throw new UserError('not-said-there', { given: wanted, path });
  if (other)
    throw new UserError('said-several-times', {
      given: wanted,
      path,
      found: all.map(({ name, text }) => `${name}: ${text}`),
    });
  const key = note.record.fields.get(one.name)?.key ?? one.name;
  const left = valuesIn(note, one.name).filter((_, at) => at !== one.at);
  return {
    name: one.name,
    change: checkedChange(ledger, note, one.name, setList(note.text, key, left), left.length, left),
  };
}

/**
 * The change, after reading the changed note to check that the field has `count` values and all
 * of `wanted` among them. Throws `UserError` if not.
 */
function checkedChange(
  { index, now }: Ledger,
  note: Note,
  name: string,
  edits: readonly Edit[] | null,
  count: number,
  wanted: readonly string[],
): NoteChange {
  const { path, record } = note;
  return changeFields(index, path, edits, (fresh) => {
    if (fresh.record?.kind !== record.kind) return false;
    const toCome = futureDateFields(fresh.record, now.date).find(([field]) => field === name);
    if (toCome) throw new UserError('would-be-a-finding', { finding: toCome[1] });
    const existing = valuesIn(fresh as Note, name);
    return existing.length === count && wanted.every((one) => existing.includes(one));
  });
}
