import { guessWord } from '../../model/nearest-word.ts';
import type { Span } from '../../model/span.ts';
import { isBareLink } from '../bare-link.ts';
import { placeInValue, type Place } from '../place.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';
import { quoteYaml } from '../yaml-quote.ts';

/** Text in quotation marks for a message: one line, shortened. */
export function inQuotes(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** `; did you mean “x”?` if one of the words is similar, else empty. */
export function didYouMean(written: string, words: readonly string[]): string {
  const near = guessWord(written, words);
  return near === null ? '' : `; did you mean “${near}”?`;
}

/** The text of a scalar; if it is plain, as written, so that `007` stays `007`. */
export function textOf(node: YamlScalar): string {
  return (node.quoted || typeof node.value === 'string' ? String(node.value ?? '') : node.source).trim();
}

/** The text of a scalar; anything else as it is written in the note. */
export function sourceOf(fields: Fields, node: YamlNode): string {
  return node.is === 'scalar' ? textOf(node) : fields.sourceText(node);
}

/** The same in quotation marks for a message, without those of YAML. */
export function sourceInQuotes(fields: Fields, node: YamlNode): string {
  return inQuotes(sourceOf(fields, node));
}

/** Reports a value that a field cannot have. */
export function cannotBe(fields: Fields, name: string, node: YamlNode, help: string): void {
  fields.invalid(name, node, `“${name}” cannot be ${sourceInQuotes(fields, node)}`, help);
}

/** The text of a scalar of at most 200 UTF-16 units, for words, dates and amounts; else empty. */
export function shortText(node: YamlNode): string {
  const text = node.is === 'scalar' ? textOf(node) : '';
  return text.length > 200 ? '' : text;
}

/** Maps offsets in a scalar's text to the note, exactly as far as the note has the text unchanged, else to the whole scalar. */
export function placeOf(fields: Fields, node: YamlScalar): Place {
  return placeInValue(fields.source.text, node, textOf(node));
}

/**
 * What a list that is written as one value may contain: its parts between commas, semicolons (outside of
 * braces) and lines, then the whole, since a comma may be part of a name.
 */
export function partsAndWhole(text: string): readonly string[] {
  const parts = (text.match(/(?:\{[^{}\n]*\}|[^,;\n])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
  return text.includes('\n') || parts.length < 2 ? parts : [...parts, text];
}

/** The texts of a list's items, or of a single value (see `partsAndWhole`). */
export function listedTexts(node: YamlNode | null, itemTexts: readonly string[]): readonly string[] {
  return node?.is === 'scalar' ? itemTexts.flatMap(partsAndWhole) : itemTexts;
}

/** The non-empty items of a list, or the value itself. */
export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  if (!node) return [];
  const items = node.is === 'list' && !isBareLink(node) ? node.items : [node];
  return items.some(isEmpty) ? items.filter((item) => !isEmpty(item)) : items;
}

/**
 * The lines of a list or a single value, each as text: also the entries of maps, `letter: 2`, in a
 * list or alone. An entry beside others is placed at its value.
 */
export function linesOf(
  fields: Fields,
  node: YamlNode | null,
): readonly { readonly text: string; readonly item: YamlNode }[] {
  return itemsOf(node).flatMap((item) =>
    item.is === 'map'
      ? item.entries.map(({ key, value }, _, { length }) => ({
          text: `${key}: ${sourceOf(fields, value)}`,
          item: length === 1 ? item : value,
        }))
      : { text: sourceOf(fields, item), item },
  );
}

/** The `name` of a nested value (or `venue_name`, or its title): `{name: Guild Hall, city: Bath}`; null if it has none. */
export function nameIn({ entries }: YamlMap): YamlNode | null {
  for (const name of [/^name$/i, /[\p{L}\p{N}][_ -]?name$/iu, /^(?:title|label)$/i]) {
    const named = entries.find(
      ({ key, value }) => name.test(key) && value.is === 'scalar' && !isEmpty(value),
    );
    if (named) return named.value;
  }
  return null;
}

/**
 * The item of a list that has only one, and the `name` of a nested value; other nodes, and unquoted
 * links, unchanged.
 */
export function unwrapSingle(node: YamlNode | null): YamlNode | null {
  const items = itemsOf(node);
  const one = node?.is === 'list' && items.length === 1 ? (items[0] ?? node) : node;
  return one?.is === 'map' ? (nameIn(one) ?? one) : one;
}

/** Reports an unquoted link and returns its text. */
export function unquotedLink(fields: Fields, node: YamlNode): string {
  const link = fields.sourceText(node);
  const text = quoteYaml(link);
  fields.report(
    'unquoted-link',
    node,
    `The link ${inQuotes(link)} is not in quotes: YAML reads it as a list`,
    `Write ${text}`,
    {
      safe: true,
      edits: [{ start: node.start, end: node.end, text }],
    },
  );
  return link;
}

/** Parses a decimal number without sign or exponent: at most nine digits before the point and six after it. */
export function parseDecimal(text: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** The span of a node, without its other properties. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
