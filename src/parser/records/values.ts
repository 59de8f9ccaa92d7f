import { nearestWord } from '../../model/nearest-word.ts';
import type { Span } from '../../model/span.ts';
import { placeAt, placeWhole, type Place } from '../place.ts';
import type { YamlNode, YamlScalar } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';

/** Text for a message: one line, not long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** ` Did you mean “x”?` where one of the words is near, else nothing. */
export function didYouMean(written: string, words: readonly string[]): string {
  const near = nearestWord(written, words);
  return near === null ? '' : `; did you mean “${near}”?`;
}

/** The text of a scalar: as written where it is plain, so that `007` stays so. */
export function textOf(node: YamlScalar): string {
  return (node.quoted || typeof node.value === 'string' ? String(node.value ?? '') : node.source).trim();
}

/** The text of a scalar that means something only while it is short: a word, a date, an amount. */
export function shortText(node: YamlNode): string {
  const text = node.is === 'scalar' ? textOf(node) : '';
  return text.length > 200 ? '' : text;
}

/** Where the characters of a scalar's text stand: exact where its source holds them as they are. */
export function placeOf(fields: Fields, node: YamlScalar): Place {
  const written = fields.written(node);
  const text = textOf(node);
  const at = written.indexOf(text);
  return at >= 0 ? placeAt(node.start + at) : placeWhole(node);
}

/** A value's items: a list's, or the value itself; empty ones are left out. */
export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  if (!node) return [];
  return (node.is === 'list' && !isBareLink(node) ? node.items : [node]).filter((item) => !isEmpty(item));
}

/** `[[Note]]` without quotes, which YAML reads as a list in a list. */
export function isBareLink(node: YamlNode): boolean {
  if (node.is !== 'list' || !node.flow || node.items.length !== 1) return false;
  const inner = node.items[0];
  return (
    inner?.is === 'list' &&
    inner.flow &&
    inner.start === node.start + 1 &&
    inner.end === node.end - 1 &&
    inner.items.every((item) => item.is !== 'list')
  );
}

/** A list of one scalar stands for the scalar. */
export function single(node: YamlNode | null): YamlNode | null {
  return node?.is === 'list' && node.items.length === 1 && !isBareLink(node) ? (node.items[0] ?? null) : node;
}

/** Reports an unquoted link and gives the text that it should be. */
export function unquotedLink(fields: Fields, node: YamlNode): string {
  const link = fields.written(node);
  const quote = /["\\]/.test(link) ? "'" : '"';
  const text = `${quote}${quote === "'" ? link.replaceAll("'", "''") : link}${quote}`;
  fields.report(
    'unquoted-link',
    node,
    `The link ${quoted(link)} is not in quotes: YAML reads it as a list`,
    `Write ${text}`,
    {
      safe: true,
      edits: [{ start: node.start, end: node.end, text }],
    },
  );
  return link;
}

/** `a, b or c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** A decimal number without sign or exponent: at most nine digits before the point and six after it. */
export function plainNumber(text: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** A name for an activity: one word, in lower case; undefined for anything else. */
export function activityName(text: string): string | undefined {
  const trimmed = text.trim();
  return /^_*[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u.test(trimmed) ? trimmed.toLowerCase() : undefined;
}

/** The span of a whole value, without what else a node holds. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
