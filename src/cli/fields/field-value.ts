import { applyEdits } from '../../edit/edits.ts';
import { setFields } from '../../edit/set-fields.ts';
import { isWithin } from '../../model/span.ts';
import { findingText, type Finding } from '../../model/finding.ts';
import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { readEverydayDate } from '../../model/everyday-date.ts';
import { readDate } from '../../model/read-date.ts';
import { timeToWrite } from '../../model/read-time.ts';
import type { Settings } from '../../model/settings.ts';
import { guessWord } from '../../model/nearest-word.ts';
import { isTemplate } from '../../parser/front-matter.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { configuredNames } from '../../parser/records/configured-names.ts';
import { DEFINITIONS, type NetworkRecord } from '../../parser/records/definitions.ts';
import type { Field, LinkTarget } from '../../parser/records/field.ts';
import { NO, YES } from '../../parser/records/yes-or-no.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { readUnambiguousDay, unambiguousDay } from '../../app/dates/chosen-day.ts';
import { findEventsByName, requireOneEvent } from '../../app/events/find-event.ts';
import { findPurposeLink } from '../../app/notes/find-purpose.ts';
import { readAlone } from '../../app/notes/read-alone.ts';
import { requirePerson } from '../../app/people/find-person.ts';
import { linkTo } from '../../vault/link-to.ts';
import { splitNames } from '../../app/people/split-names.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { fieldNamed } from './field-named.ts';
import { dayOfField, endOfEvent } from './day-of-field.ts';
import { parseListItems, bracketContent } from './list-items.ts';

/** A field of a record and its definition. */
export interface RecordField {
  readonly name: string;
  readonly field: Field<unknown, string>;
}

/**
 * The field of a record by any of its names. Throws `UserError` if there is none, and for a field
 * that another command writes or that the scorecard says not to read.
 */
export function findField(settings: Settings, record: NetworkRecord, given: string): RecordField {
  const { fields, names } = DEFINITIONS[record.kind];
  const name = fieldNamed(settings, record.kind, given);
  const field = name === null ? undefined : fields.get(name);
  if (name === 'log') throw new UserError('field-of-other-command', { field: name });
  if (name !== null && configuredNames(settings.fieldNames.get(record.kind)).unread.has(name))
    throw new UserError('field-not-read', { kind: record.kind, field: name });
  if (name !== null && field) return { name, field };
  const known = names.own.filter((one) => one !== 'log');
  const near = guessWord(given.trim(), known);
  throw new UserError('no-such-field', { kind: record.kind, given: given.trim(), near, known });
}

/** Whether a field can have several values. */
export function isList({ name, field }: RecordField): boolean {
  return Array.isArray(field.codec.ifAbsent) || field.codec.schema['type'] === 'array' || name === 'tags';
}

/**
 * The values in a typed text, which can be a list in brackets, as notes and findings show it. An
 * item can name several people, unless it is quoted.
 */
export function parseValues({ index }: Ledger, one: RecordField, given: string): readonly string[] {
  const list = takesList(one) ? bracketContent(given) : null;
  if (!isPeople(one)) {
    if (list === null) return [given];
    const texts = parseListItems(list).map(({ text }) => text);
    return isList(one) ? texts : [texts.join(', ')];
  }
  if (list === null && index.called(given).length > 0) return [given];
  const items = parseListItems(list ?? given);
  // A comma may belong to a name, or to the address in a link.
  const isPlain = !given.includes('](') && !items.some(({ isQuoted }) => isQuoted);
  if (isPlain) return splitNames(index, list ?? given);
  return items.flatMap(({ text, isQuoted }) => (isQuoted ? [text] : splitNames(index, text)));
}

/** Whether a list can be written in a field, even if the field is read as one text. */
export const takesList = (one: RecordField): boolean => isList(one) || takes(one, 'array');

/** Whether a field can have values of a type of JSON Schema. */
export function takes({ field }: RecordField, type: string): boolean {
  const { anyOf = [], ...schema } = field.codec.schema as Schema;
  return [schema, ...anyOf].some((each) => [each.type].flat().includes(type));
}

/** Whether a field is a list of people, of whom several can be given together. */
const isPeople = (one: RecordField): boolean =>
  isList(one) && one.field.hint?.is === 'link' && one.field.hint.wants === 'person';

interface Schema {
  readonly type?: unknown;
  readonly anyOf?: readonly { readonly type?: unknown }[];
}

/** The value of a field in a record; undefined if the record does not keep it. */
export function readValue(record: NetworkRecord, { name, field }: RecordField): unknown {
  const { property } = field.facts;
  if (property === null) return undefined;
  const own = property === '' ? name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) : property;
  return (record as unknown as Readonly<Record<string, unknown>>)[own];
}

/**
 * A value as it is written into a field of this record: links for names, NetVault's own words for
 * other spellings, dates in the format of notes. Throws `UserError`, with the message of the
 * field's definition, for an invalid value.
 */
export function toFieldValue(ledger: Ledger, note: ParsedNote, one: RecordField, given: string): string {
  const { name, field } = one;
  const plain = given.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const isTime = note.record?.kind === 'event' && (name === 'time' || name === 'end');
  const text = isTime ? timeToWrite(plain) : plain;
  if (isTemplate(text)) throw new UserError('value-of-template', { given: text });
  const { hint } = field;
  if (hint?.is === 'link') return linkFor(ledger, name, hint.wants, text);
  if (hint?.is === 'pair') return pairFor(ledger, name, text);
  if (isFlag(one)) return flagFor(name, text);
  requireAddress(name, text);
  if (name === 'tags') refuseNoTag(text);
  const date = readDate(text);
  if (date.is !== 'ambiguous') unambiguousDay(date, text);
  // Other fields may decide the status of the whole note, and not what a word means.
  const base = name === 'status' ? (bareNote(ledger, note) ?? note) : note;
  const read = readWith(ledger, base, one, text);
  const known = new Set(base.findings.map(identity));
  const span = read.record?.fields.get(name)?.valueSpan;
  // What is reported in the field is so even if it was reported before.
  const findings = read.findings.filter((each) => isWithin(each.span, span) || !known.has(identity(each)));
  if (field.codec.words) return wordFor(read, one, text, field.codec.words, findings);
  const [finding] = findings;
  if (!finding) return name === 'tags' ? text.replace(/^#/, '') : text;
  if (finding.rule === 'invalid-date') {
    const [edit] = finding.fix?.edits ?? [];
    const { date: today } = ledger.now;
    const { record } = note;
    const chosen = (): string | null => {
      if (name === 'birthday') return readBirthday(text, today);
      const isEndOfEvent = name === 'end' && record?.kind === 'event';
      return isEndOfEvent ? endOfEvent(record, text, today) : dayOfField(record, name, text, today);
    };
    const day = edit ? edit.text.replace(/^["']|["']$/g, '') : chosen();
    if (day !== null) return day;
  }
  throw new UserError('would-be-a-finding', { finding: findingText(finding) });
}

/**
 * A birthday that is written without its year, or with it, in a way that notes are not: `05.05`.
 * Null for a text that means another day on another day: `yesterday`.
 */
function readBirthday(text: string, today: CivilDate): string | null {
  const day = readUnambiguousDay(text, { today, look: 'back' });
  const later = readEverydayDate(text, { today: addDays(today, DAYS_LATER), look: 'back' });
  if (day === null || !('date' in later) || day === later.date) return day;
  return day.slice(4) === later.date.slice(4) ? `-${day.slice(4)}` : null;
}

/** Longer than leap years are apart, and no whole number of weeks. */
const DAYS_LATER = 3001;

const identity = ({ rule, message }: Finding): string => `${rule} ${message}`;

/** What an address must contain to be usable. */
const ADDRESSES: Readonly<Record<string, RegExp>> = { email: /[^\s@]@[^\s@]/, phone: /\d/ };

/** Throws `UserError` for text that is not an address: the mistake would only be noticed when the address is needed. */
export function requireAddress(field: string, given: string): void {
  if (given === '' || ADDRESSES[field]?.test(given) !== false) return;
  throw new UserError('not-an-address', { field, given });
}

/** Characters that Obsidian does not allow in tags: white space, and punctuation other than “-”, “_” and “/”. */
const NOT_IN_TAGS = /[\s!"#$%&'()*+,.:;<=>?@[\\\]^`{|}~\u2000-\u206f\u2e00-\u2e7f]/u;

/** Throws `UserError` for text that is not a tag in Obsidian: with spaces or punctuation, or only digits. */
function refuseNoTag(given: string): void {
  const tag = given.replace(/^#/, '');
  if (tag === '' || (!NOT_IN_TAGS.test(tag) && /\D/.test(tag))) return;
  const near = tag.replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  throw new CliError('not-a-tag', { given: tag, near: /\D/.test(near) ? near : null });
}

/** The link to the person, event, goal or note with this name. */
function linkFor(ledger: Ledger, field: string, wants: LinkTarget, given: string): string {
  const { index } = ledger;
  if (wants === 'purpose') return findPurposeLink(index, given);
  if (wants === 'event')
    return linkTo(index, requireOneEvent(given, findEventsByName(ledger, given, 'back')).path);
  if (wants === 'person') return linkTo(index, requirePerson(index, given));
  const path = index.links.resolve(given.replace(/^\[\[|\]\]$/g, ''), '')?.path;
  if (path === undefined) throw new UserError('link-leads-nowhere', { field, given });
  return linkTo(index, path);
}

/** Links to both people of an introduction; `+`, `&` and “and” within a link do not separate people. */
function pairFor(ledger: Ledger, field: string, given: string): string {
  const [first, second, more] = splitNames(ledger.index, given.replace(/\s*[+&]\s*(?![^[]*\])/g, ' + '));
  if (!first || !second || more !== undefined) throw new UserError('field-not-a-pair', { field, given });
  return [first, second].map((person) => linkFor(ledger, field, 'person', person)).join(' + ');
}

const FLAGS = ['true', 'false'] as const;

/** Whether a field is boolean, and can have no text. */
const isFlag = (one: RecordField): boolean => takes(one, 'boolean') && !takes(one, 'string');

function flagFor(field: string, given: string): string {
  const [flag] = YES.test(given) ? ['true'] : NO.test(given) ? ['false'] : [];
  if (flag !== undefined) return flag;
  throw new UserError('field-word-unknown', { field, given, near: null, known: FLAGS });
}

/** NetVault's own word for a text, as read by the field with these findings. Throws `UserError` if it is not one of `words`. */
function wordFor(
  read: ParsedNote,
  one: RecordField,
  given: string,
  words: readonly string[],
  findings: readonly Finding[],
): string {
  const word = read.record ? readValue(read.record, one) : null;
  // For an unknown text, the record has a default status, which is not what was meant.
  const isKept = read.record && 'unknownStatus' in read.record && read.record.unknownStatus !== null;
  const isRefused = findings.some(({ rule }) => rule === 'invalid-value');
  const isKnown = !isKept && !isRefused;
  if (isKnown && typeof word === 'string' && words.includes(word)) return word;
  throw new UserError('field-word-unknown', {
    field: one.name,
    given,
    near: guessWord(given, words),
    known: words,
  });
}

/** A note of the same kind without fields. */
function bareNote({ index }: Ledger, { path, record }: ParsedNote): ParsedNote | null {
  return record ? (readAlone(index, path, `---\ntype: ${record.kind}\n---\n`) ?? null) : null;
}

/** The note as it would be read with only this value in the field. */
function readWith({ index }: Ledger, note: ParsedNote, one: RecordField, text: string): ParsedNote {
  const edits = setFields(note.text, new Map([[one.name, isList(one) ? [text] : text]]));
  const read = edits === null ? undefined : readAlone(index, note.path, applyEdits(note.text, edits));
  if (read?.record?.kind === note.record?.kind && read) return read;
  throw new UserError('not-cleanly-writable', { path: note.path }, { path: note.path });
}
