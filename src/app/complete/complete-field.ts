import { KINDS, type Kind } from '../../model/records.ts';
import { FIELDS, TYPES, dialectFieldName } from '../../parser/dialects.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import type { Field, FieldHint } from '../../parser/records/field.ts';
import type { LineOption, Proposals } from './proposals.ts';
import { quoteYaml } from '../../parser/yaml-quote.ts';

/** A line of front matter up to the caret, and its context. */
export interface FieldLine {
  /** The kind of record; null if it is not known yet. */
  readonly kind: Kind | null;
  /** NetVault's names for the fields that the note already has. */
  readonly given: ReadonlySet<string>;
  /** The lines above, in order. */
  readonly above: readonly string[];
  readonly before: string;
}

/** Options to replace the last `length` characters before the caret. */
export interface FieldHints {
  readonly length: number;
  readonly options: readonly LineOption[];
}

const NO_HINTS: FieldHints = { length: 0, options: [] };

/** Completions in front matter: names of fields at the margin, values after them and in lists. */
export function completeField(proposals: Proposals, line: FieldLine): FieldHints {
  const { before, above } = line;
  if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(before)) return fieldNames(line);
  const value = /^([\p{L}_][\p{L}\p{N}\p{M} _-]*?):[ \t]+(.*)$/u.exec(before);
  const item = value ? null : /^[ \t]*-[ \t]+(.*)$/.exec(before);
  const key = value?.[1] ?? (item ? listKey(above) : null);
  const written = value?.[2] ?? item?.[1] ?? '';
  if (key === null || /(?:^|\s)#/.test(written)) return NO_HINTS;
  // Inside `[a, b`, only the last item.
  const last = /^\[(?!\[)(?:.*,)?[ \t]*(.*)$/.exec(written)?.[1] ?? written;
  return { length: last.length, options: values(proposals, line.kind, key, last) };
}

/** The field whose list contains the next line; null if there is none. */
export function listKey(above: readonly string[]): string | null {
  const head = above.findLast((line) => !/^[ \t]*(?:-[ \t]|-?$|#)/.test(line));
  return /^([\p{L}_][\p{L}\p{N}\p{M} _-]*?):[ \t]*$/u.exec(head ?? '')?.[1] ?? null;
}

function fieldNames({ kind, given, before }: FieldLine): FieldHints {
  const names = kind === null ? ['type'] : FIELDS[kind];
  const options = startingWith(
    names.filter((name) => !given.has(name)),
    before,
  );
  return {
    length: before.length,
    options: options.map((name) => option(name, wordsOf(kind, name).join(', '), `${name}: `)),
  };
}

/** The words offered for a field: all that are allowed, or the common ones. */
function wordsOf(kind: Kind | null, field: string): readonly string[] {
  if (field === 'type') return KINDS;
  return fieldOf(kind, field)?.words ?? [];
}

/** The definition of a field, by NetVault's name for it. */
function fieldOf(kind: Kind | null, name: string): Field<unknown, string> | undefined {
  return kind === null ? undefined : DEFINITIONS[kind].fields.get(name);
}

function values(
  proposals: Proposals,
  kind: Kind | null,
  key: string,
  written: string,
): readonly LineOption[] {
  const field = canonicalFieldName(kind, key);
  const hint = fieldOf(kind, field)?.hint ?? null;
  const plain = written.replace(/^["'[]+/, '');
  const known = hint?.is === 'tier' ? proposals.tiers : wordsOf(kind, field);
  const words = startingWith(known, plain).map((word) => option(word, '', word));
  return [...words, ...optionsForHint(proposals, hint, written, plain)];
}

function optionsForHint(
  proposals: Proposals,
  hint: FieldHint | null,
  written: string,
  plain: string,
): readonly LineOption[] {
  switch (hint?.is) {
    case 'activity': {
      const withName = proposals.activities(plain.toLowerCase());
      return withName.map((one) => ({ ...one, insert: one.text + hint.then }));
    }
    case 'link':
    case 'pair':
      return linkOptions(proposals, hint, written);
    case 'tier':
    case undefined:
      return [];
  }
}

/** NetVault's name for a key in any spelling; the key itself if it is unknown. */
export function canonicalFieldName(kind: Kind | null, key: string): string {
  if (kind === null || FIELDS[kind].includes(key)) return key;
  return dialectFieldName(kind, key) ?? key;
}

/** The words that begin with the typed text, then those that contain it; none if the text is already one of them. */
function startingWith(words: readonly string[], written: string): readonly string[] {
  const start = written.toLowerCase();
  if (words.includes(start)) return [];
  const rank = (word: string): number => (word.startsWith(start) ? 0 : 1);
  return words.filter((word) => word.includes(start)).sort((a, b) => rank(a) - rank(b));
}

function linkOptions(
  proposals: Proposals,
  { is, wants }: FieldHint & { readonly is: 'link' | 'pair' },
  written: string,
): readonly LineOption[] {
  // A closed link needs no completion, except as the first of a pair of people.
  const [, first = '', rest = written] =
    is === 'pair' ? (/^(["']?\[\[[^\]]*\]\][ \t]*\+[ \t]*)(.*)$/.exec(written) ?? []) : [];
  const plain = rest.replace(/^["'[]+/, '');
  if (/\]\]|"$/.test(plain)) return [];
  const found = wants === 'person' ? proposals.people(plain) : proposals.notes(wants, plain);
  return found.map((one) => ({ ...one, insert: insertedLink(one.insert, is === 'pair', first) }));
}

function insertedLink(link: string, isPair: boolean, first: string): string {
  if (isPair && first === '') return `"${link} + `;
  if (first !== '') return `${first}${link}${first.startsWith("'") ? "'" : '"'}`;
  return quoteYaml(link);
}

function option(text: string, note: string, insert: string): LineOption {
  return { is: 'word', text, note, insert };
}

/** The kind in the text of a block that currently cannot be parsed as YAML. */
export function kindInBrokenYaml(block: string): Kind | null {
  const type = /^type:[ \t]*["']?([^"'\n#]+)/im.exec(block)?.[1] ?? '';
  return TYPES.get(normalizeKey(type))?.kind ?? null;
}
