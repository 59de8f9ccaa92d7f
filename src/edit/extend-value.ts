import type { Edit } from '../model/finding.ts';
import { lineEnd, lineStart } from '../model/text-lines.ts';
import { isEmpty } from '../parser/records/fields.ts';
import { normalizeKey } from '../parser/normalize-key.ts';
import type { YamlEntry, YamlNode } from '../parser/yaml-node.ts';
import { textOf } from '../parser/records/values.ts';
import { doubleQuoteYaml } from '../parser/yaml-quote.ts';
import { insertion, lineEndOf, replaceValue } from './text-edits.ts';

/**
 * What a value in YAML is to say besides: more items of a list, each as YAML on one line or as the
 * entries of a map, or more in the values of a map.
 */
export type Addition = readonly (string | readonly string[])[] | ReadonlyMap<string, Addition>;

const isMap = (added: Addition): added is ReadonlyMap<string, Addition> => added instanceof Map;

/** An addition as a value on one line. */
export function inBraces(added: Addition): string {
  if (!isMap(added)) {
    return `[${added.map((one) => (typeof one === 'string' ? one : `{${one.join(', ')}}`)).join(', ')}]`;
  }
  return `{${[...added].map(([key, value]) => `${key}: ${inBraces(value)}`).join(', ')}}`;
}

/** The lines of an entry that says nothing but the addition. */
export function entryLines(key: string, added: Addition, indent = ''): readonly string[] {
  const below = `${indent}  `;
  if (isMap(added))
    return [`${indent}${key}:`, ...[...added].flatMap(([one, value]) => entryLines(one, value, below))];
  if (added.every((one) => typeof one === 'string')) return [`${indent}${key}: ${inBraces(added)}`];
  return [`${indent}${key}:`, ...added.flatMap((one) => itemLines(`${below}- `, one))];
}

/** The lines of a list item; `marker` is the beginning of its first line. */
function itemLines(marker: string, item: string | readonly string[]): readonly string[] {
  const lines = typeof item === 'string' ? [item] : item;
  return lines.map((line, at) => `${at === 0 ? marker : ' '.repeat(marker.length)}${line}`);
}

/**
 * The edits that add to the value of an entry, in the style in which it is written; what is there
 * keeps its bytes, except a list that is written as one text, of which `parts` gives the items. Null if
 * the style does not allow it.
 */
export function extendValue(
  text: string,
  entry: YamlEntry,
  added: Addition,
  parts: (text: string) => readonly string[] = () => [],
): Edit[] | null {
  const { value } = entry;
  if (isEmpty(value)) return [replaceValue(text, entry, inBraces(added))];
  if (isMap(added)) return value.is === 'map' ? extendMap(text, value, added, parts) : null;
  const { start, end } = value;
  const isLink = isLinkWithoutQuotes(value);
  if (value.is === 'list' && !isLink) return extendItems(text, value, added);
  const more = `, ${inBraces(added).slice(1)}`;
  const listed = value.is === 'scalar' ? parts(textOf(value)) : [];
  if (listed.length > 1) return [{ start, end, text: `[${listed.map(doubleQuoteYaml).join(', ')}${more}` }];
  const isClosed = value.is === 'map' ? value.flow : value.is === 'scalar' && /^["']/.test(text.slice(start));
  if (isClosed) return [insertion(start, '['), insertion(end, more)];
  if (value.is === 'map') return null;
  const written = value.is === 'scalar' ? value.source.trim() : text.slice(start, end);
  return [{ start, end, text: `[${doubleQuoteYaml(written)}${more}` }];
}

/** Whether a node is `[[Note]]` without quotes, which YAML reads as a list in a list. */
function isLinkWithoutQuotes(node: YamlNode): boolean {
  const [inner] = node.is === 'list' && node.flow ? node.items : [];
  return inner?.is === 'list' && inner.start === node.start + 1 && inner.end === node.end - 1;
}

function extendItems(
  text: string,
  { items, flow, start, end }: YamlNode & { is: 'list' },
  added: readonly (string | readonly string[])[],
): Edit[] | null {
  const last = items.at(-1);
  if (!last) return [{ start, end, text: inBraces(added) }];
  if (flow) return [insertion(last.end, `, ${inBraces(added).slice(1, -1)}`)];
  const marker = text.slice(lineStart(text, last.start), last.start);
  if (!/^[ \t]*-[ \t]+$/.test(marker)) return null;
  return [
    linesBelow(
      text,
      last,
      added.flatMap((one) => itemLines(marker, one)),
    ),
  ];
}

function extendMap(
  text: string,
  { entries, flow, start }: YamlNode & { is: 'map' },
  added: ReadonlyMap<string, Addition>,
  parts: (text: string) => readonly string[],
): Edit[] | null {
  const entryFor = (key: string): YamlEntry | undefined =>
    entries.find((one) => normalizeKey(one.key) === normalizeKey(key));
  const edits = [...added].map(([key, more]) => {
    const own = entryFor(key);
    return own ? extendValue(text, own, more, parts) : [];
  });
  if (edits.includes(null)) return null;
  const fresh = [...added].filter(([key]) => !entryFor(key));
  const last = entries.at(-1);
  const indent = last ? text.slice(lineStart(text, last.keySpan.start), last.keySpan.start) : '';
  if (fresh.length === 0) return edits.flatMap((one) => one ?? []);
  if (!flow && (!last || !/^ *$/.test(indent))) return null;
  const inner = inBraces(new Map(fresh)).slice(1, -1);
  const put = !last
    ? insertion(start + 1, inner)
    : flow
      ? insertion(Math.max(last.value.end, last.keySpan.end), `, ${inner}`)
      : linesBelow(
          text,
          last.value,
          fresh.flatMap(([key, more]) => entryLines(key, more, indent)),
        );
  return [...edits.flatMap((one) => one ?? []), put];
}

/** The edit that inserts lines below the last line of a value, behind a comment at its end. */
function linesBelow(text: string, value: YamlNode, lines: readonly string[]): Edit {
  const feed = lineEndOf(text);
  return insertion(lineEnd(text, endOf(value)), lines.map((one) => `${feed}${one}`).join(''));
}

/** Where the last line of a value ends; without the blank lines and comments below it. */
function endOf(node: YamlNode): number {
  if (node.is === 'scalar' || node.flow) return node.end;
  const last = node.is === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  return last ? endOf(last) : node.end;
}
