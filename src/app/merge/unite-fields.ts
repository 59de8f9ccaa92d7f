import { lineEndOf } from '../../edit/text-edits.ts';
import { lineStart } from '../../model/text-lines.ts';
import { applyEdits } from '../../edit/edits.ts';
import { extendList, setFields } from '../../edit/set-fields.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import { setList } from '../../edit/set-list.ts';
import type { Edit } from '../../model/finding.ts';
import { noteName } from '../../model/note-name.ts';
import type { Span } from '../../model/span.ts';
import { isBareLink } from '../../parser/bare-link.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { typedTarget } from '../../parser/links.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../parser/yaml-node.ts';
import { foldName } from '../../vault/person-names.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import { fieldKey } from '../import/address-keys.ts';
import { UserError } from '../user-error.ts';

/** Whose value of a field is kept: that of the note that stays, or of the one that goes. */
export type Side = 'stays' | 'goes';

/** A field with different values in two notes of which only one can be kept, as written. */
export interface FieldConflict {
  readonly field: string;
  readonly stays: string;
  readonly goes: string;
}

/** A field and what is added to it. */
export interface FieldGained {
  readonly field: string;
  readonly values: readonly string[];
}

/** The text of a note with the fields of two, what was added, and the conflicts that are not decided. */
export interface UnitedFields {
  readonly text: string;
  readonly gained: readonly FieldGained[];
  readonly conflicts: readonly FieldConflict[];
}

/** A contact's note, as it would be after the merge. */
export interface ContactNote {
  readonly path: string;
  readonly text: string;
  readonly record: ContactRecord;
}

/**
 * Keys that are not merged as fields: names, which become aliases; what makes a note a contact;
 * and log lines, which are merged elsewhere.
 */
const NOT_FIELDS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'first_name',
  'last_name',
  'aliases',
  'log',
]);

/** Whom links and plain names lead to. */
export interface Targets {
  readonly links: LinkTable;
  /** The paths of all people with a name. */
  readonly called: (name: string) => readonly string[];
}

/**
 * Merges the fields of a note with those of another, whose names become aliases: empty fields are
 * filled, lists get missing items, and `keep` decides if both have different values.
 */
export function uniteFields(
  stays: ContactNote,
  goes: ContactNote,
  keep: (field: string) => Side | null,
  targets: Targets,
): UnitedFields {
  const gained: FieldGained[] = [];
  const conflicts: FieldConflict[] = [];
  let { text } = stays;
  const { root, block } = readFrontMatter(goes.text);
  for (const [at, entry] of (root?.entries ?? []).entries()) {
    const field = fieldOf(goes.record, entry.key);
    if (NOT_FIELDS.has(field) || isEmpty(entry.value)) continue;
    const next = root?.entries[at + 1];
    const raw = goes.text.slice(
      lineStart(goes.text, entry.keySpan.start),
      next ? lineStart(goes.text, next.keySpan.start) : block?.end,
    );
    const one = { field, entry, raw, own: entryOf(stays.record, text, field, entry.key) };
    const keyOf = (item: string): string => {
      const key = itemKey(field, item, stays.path, targets);
      return key === goes.path ? stays.path : key;
    };
    const united = uniteField(text, goes.text, one, keep, { path: stays.path, keyOf });
    if (united.is === 'unwritable') throw notCleanlyWritableError(stays.path);
    if (united.is === 'conflict') conflicts.push(united.conflict);
    else if (united.is === 'gained') {
      text = united.text;
      gained.push({ field, values: united.values });
    }
  }
  const aliases = newAliases(stays.record, goes.record);
  const edits = aliases.length === 0 ? [] : aliasEdits(stays.record, text, aliases);
  if (aliases.length > 0) gained.push({ field: 'aliases', values: aliases });
  if (edits === null) throw notCleanlyWritableError(stays.path);
  const after = applyEdits(text, edits);
  if (!keepsOtherFieldValues(stays, after, gained)) throw notCleanlyWritableError(stays.path);
  return { text: after, gained, conflicts };
}

const notCleanlyWritableError = (path: string): UserError =>
  new UserError('not-cleanly-writable', { path }, { path });

/** Whether all other fields have the same values as before. */
function keepsOtherFieldValues(
  { text, record }: ContactNote,
  after: string,
  gained: readonly FieldGained[],
): boolean {
  const touched = new Set(gained.map(({ field }) => field));
  const spans = (readFrontMatter(text).root?.entries ?? [])
    .filter(({ key }) => touched.has(fieldOf(record, key)))
    .map(({ keySpan, value }) => ({ start: keySpan.start, end: value.end, text: '' }));
  return keepsOtherFields(text, after, spans);
}

/** Whether front matter has the same value as another's entry, as parsed from YAML. */
function hasSameValue(text: string, { key, value }: YamlEntry): boolean {
  const entry = readFrontMatter(text).root?.entries.find((one) => one.key === key);
  return entry !== undefined && valueText(entry.value) === valueText(value);
}

/** A value without its place. */
function valueText(node: YamlNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    ['start', 'end', 'keySpan', 'flow', 'quoted'].includes(key) ? undefined : value,
  ).replaceAll('\\r\\n', '\\n');
}

/** NetVault's name for a key of a note, or else the key. */
function fieldOf({ fields }: ContactRecord, key: string): string {
  const held = [...fields.values()].find((one) => one.key === key);
  return held?.name ?? DEFINITIONS.contact.names.ownName(key) ?? key;
}

/** The entry that has a field: one with the same key, or else one in another spelling. */
function entryOf(record: ContactRecord, text: string, field: string, key: string): YamlEntry | undefined {
  const entries = readFrontMatter(text).root?.entries ?? [];
  const same = entries.find((one) => one.key === key);
  // vCard keys may be repeated, each with its own type.
  if (same || /^[A-Z]+[[.]/.test(key)) return same;
  const held = record.fields.get(field)?.key;
  return entries.find((one) => one.key === held) ?? entries.find((one) => fieldOf(record, one.key) === field);
}

interface FieldToUnite {
  readonly field: string;
  /** As in the note that goes. */
  readonly entry: YamlEntry;
  /** Its lines. */
  readonly raw: string;
  /** As in the note that stays. */
  readonly own: YamlEntry | undefined;
}

type UnitedField =
  | { readonly is: 'same' | 'unwritable' }
  | { readonly is: 'conflict'; readonly conflict: FieldConflict }
  | { readonly is: 'gained'; readonly text: string; readonly values: readonly string[] };

function uniteField(
  text: string,
  other: string,
  { field, entry, raw, own }: FieldToUnite,
  keep: (field: string) => Side | null,
  { path, keyOf }: { readonly path: string; readonly keyOf: (item: string) => string },
): UnitedField {
  const theirs = itemsOf(other, field, entry.value)?.filter((item) => keyOf(item) !== path);
  // A link from one of the two notes to the other is dropped: it would lead to the note itself.
  if (theirs?.length === 0) return { is: 'same' };
  const taken = (): UnitedField => {
    const after = applyEdits(text, [own ? replaceField(text, own, raw) : addAtEnd(text, raw)]);
    return hasSameValue(after, entry)
      ? { is: 'gained', text: after, values: theirs ?? [written(other, entry.value)] }
      : { is: 'unwritable' };
  };
  if (!own || isEmpty(own.value)) return taken();
  const ours = itemsOf(text, field, own.value);
  const isUnknown = !DEFINITIONS.contact.fields.has(field);
  if (isList(field) || (isUnknown && [own, entry].some(({ value }) => isListOfSeveral(value)))) {
    const known = new Set(ours?.map(keyOf));
    const missing = theirs?.filter((item) => !known.has(keyOf(item)) && known.add(keyOf(item)));
    if (ours && missing?.length === 0) return { is: 'same' };
    const edits = ours && missing ? addedItems(text, own, ours, missing) : null;
    if (edits && missing) return { is: 'gained', text: applyEdits(text, edits), values: missing };
  } else if (ours && theirs && keyOf(ours[0] ?? '') === keyOf(theirs[0] ?? '')) return { is: 'same' };
  const [stays, goes] = [written(text, own.value), written(other, entry.value)];
  if (stays === goes) return { is: 'same' };
  const side = keep(field);
  if (side === 'goes') return taken();
  return side === 'stays' ? { is: 'same' } : { is: 'conflict', conflict: { field, stays, goes } };
}

function addedItems(
  text: string,
  own: YamlEntry,
  ours: readonly string[],
  missing: readonly string[],
): Edit[] | null {
  const isOneText = own.value.is === 'scalar' && ours.length > 1;
  return isOneText ? setList(text, own.key, [...ours, ...missing]) : extendList(text, own.key, missing);
}

function isList(field: string): boolean {
  return field === 'tags' || Array.isArray(DEFINITIONS.contact.fields.get(field)?.codec.ifAbsent);
}

/** Whether a value is a list, and not a link without quotes, which YAML reads as one. */
function isListOfSeveral(value: YamlNode): value is YamlNode & { readonly is: 'list' } {
  return value.is === 'list' && !isBareLink(value);
}

/** The texts of a value; null if it is neither a text nor a list of texts. */
function itemsOf(text: string, field: string, value: YamlNode): readonly string[] | null {
  const nodes = isListOfSeveral(value) ? value.items : [value];
  const given = nodes.filter((node) => !isEmpty(node));
  if (!given.every((node) => node.is === 'scalar' || isBareLink(node))) return null;
  const texts = given.map((node) => written(text, node));
  const isOneText = field === 'tags' && value.is === 'scalar';
  return isOneText ? texts.flatMap((one) => one.split(/[\s,]+/).filter((tag) => tag !== '')) : texts;
}

function written(text: string, node: YamlNode): string {
  return node.is === 'scalar' ? node.source.trim() : text.slice(node.start, node.end).trim();
}

/** A key that is equal for items with the same meaning: whom a link or a plain name leads to, an address, or the text in lower case. */
function itemKey(field: string, item: string, path: string, { links, called }: Targets): string {
  const { target, isExact } = /^\[\[[^\]]*\]\]$/.test(item)
    ? typedTarget(item)
    : { target: '', isExact: false };
  const end = isExact ? links.resolve(target, path)?.path : undefined;
  const { hint } = DEFINITIONS.contact.fields.get(field) ?? {};
  const [only, other] = hint?.is === 'link' && hint.wants === 'person' ? called(item) : [];
  const bare = field === 'tags' ? item.replace(/^#/, '') : item;
  return end ?? (other === undefined ? only : undefined) ?? foldName(fieldKey(field, bare));
}

function isEmpty(node: YamlNode): boolean {
  if (node.is === 'list') return node.items.every(isEmpty);
  if (node.is === 'map') return node.entries.length === 0;
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
}

const withLineEndsOf = (text: string, raw: string): string => raw.replace(/\r?\n/g, lineEndOf(text));

/** The edit that replaces a field's lines of front matter; comments below it stay. */
function replaceField(text: string, own: YamlEntry, raw: string): Edit {
  const { root, block } = readFrontMatter(text);
  const next = nextEntry(root, own);
  const start = lineStart(text, own.keySpan.start);
  const lines = text.slice(start, next ? lineStart(text, next.keySpan.start) : block?.end);
  const [, below = ''] = /\n((?:(?:#.*|[ \t]*)\r?\n)*)$/.exec(lines) ?? [];
  return { start, end: start + lines.length - below.length, text: withLineEndsOf(text, raw) };
}

function nextEntry(root: YamlMap | null, { keySpan }: { readonly keySpan: Span }): YamlEntry | undefined {
  return root?.entries.find((one) => one.keySpan.start > keySpan.start);
}

/** The edit that adds lines to front matter, which is made if there is none. */
function addAtEnd(text: string, raw: string): Edit {
  const { block } = readFrontMatter(text);
  const lines = withLineEndsOf(text, raw);
  if (block) return { start: block.end, end: block.end, text: lines };
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const fence = text.includes('\r\n') ? '---\r\n' : '---\n';
  return { start: at, end: at, text: fence + lines + fence };
}

/** The names of one contact that another does not have. */
export function newAliases(stays: ContactRecord, goes: ContactRecord): readonly string[] {
  const known = new Set([stays.name, noteName(stays.path), ...stays.aliases].map(foldName));
  return [goes.name, noteName(goes.path), ...goes.aliases].filter((name) => {
    const isNew = !known.has(foldName(name));
    known.add(foldName(name));
    return isNew;
  });
}

function aliasEdits({ fields }: ContactRecord, text: string, aliases: readonly string[]): Edit[] | null {
  const key = fields.get('aliases')?.key;
  return key === undefined
    ? setFields(text, new Map([['aliases', aliases]]))
    : extendList(text, key, aliases);
}
