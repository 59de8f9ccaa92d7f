import { isBareLink } from './bare-link.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts';
import type { Span } from '../model/span.ts';
import { quoteYaml } from './yaml-quote.ts';

/** Pairs of typographic marks that people and phones write as quotation marks; at one end the mark may be straight. */
const DOUBLE = /^["“”„‟«»](.*)["“”„‟«»]$/su;
const SINGLE = /^['‘’‚‛‹›](.*)['‘’‚‛‹›]$/su;

/** Whether a character is one of “ ” „ ‟ ‘ ’ ‚ ‛ « » ‹ ›. Called for every key and value. */
function isBent(code: number): boolean {
  return code >= 0xab && ((code >= 0x2018 && code <= 0x201f) || [0xab, 0xbb, 0x2039, 0x203a].includes(code));
}

/** The text between bent quotation marks that enclose it; null if they do not. */
export function insideBentQuotes(text: string): string | null {
  if (!isBent(text.charCodeAt(0)) && !isBent(text.charCodeAt(text.length - 1))) return null;
  const inner = (DOUBLE.exec(text) ?? SINGLE.exec(text))?.[1]?.trim() ?? '';
  return inner === '' || /["“”„‟«»]/u.test(inner) ? null : inner;
}

/** A text without the bent quotation marks that enclose it. */
export function withoutBentQuotes(text: string): string {
  return insideBentQuotes(text.trim()) ?? text;
}

/** Called for each key and value in bent quotation marks, with the text between them; for several values with all texts. */
type OnBentQuotes = (written: Span, inner: string | readonly string[]) => void;

/** A node without the bent quotation marks around its values, items and keys; the same object if there are none. */
export function straightenNode(text: string, node: YamlNode, onFound?: OnBentQuotes): YamlNode {
  if (isBareLink(node)) return node;
  if (node.is === 'list') {
    const items = node.items.map((item) => straightenNode(text, item, onFound));
    return items.every((item, at) => item === node.items[at]) ? node : { ...node, items };
  }
  if (node.is === 'map') {
    const entries = node.entries.map((entry) => straightenEntry(text, entry, onFound));
    return entries.every((entry, at) => entry === node.entries[at]) ? node : { ...node, entries };
  }
  if (node.quoted) return node;
  const inner = insideBentQuotes(node.source);
  if (inner === null) return severalStraight(text, node, onFound);
  onFound?.(node, inner);
  return straightScalar(inner, node.start + text.slice(node.start, node.end).indexOf(inner));
}

const straightScalar = (value: string, start: number): YamlScalar => ({
  ...{ is: 'scalar', value, source: value, quoted: true },
  ...{ start, end: start + value.length },
});

/** `“[[Ada]]”, “[[Ben]]”` on one line, as the list that is meant; anything else unchanged. */
function severalStraight(text: string, node: YamlScalar, onFound?: OnBentQuotes): YamlNode {
  const { source, start, end } = node;
  const isBentAtEnds = isBent(source.charCodeAt(0)) || isBent(source.charCodeAt(source.length - 1));
  if (!isBentAtEnds || !/[,;]/.test(source) || text.slice(start, end) !== source) return node;
  const items: YamlScalar[] = [];
  let at = start;
  for (const part of source.split(/[,;]/)) {
    const plain = withoutBentQuotes(part).trim();
    if (plain === '' || isBent(plain.charCodeAt(0)) || isBent(plain.charCodeAt(plain.length - 1)))
      return node;
    items.push(straightScalar(plain, at + part.indexOf(plain)));
    at += part.length + 1;
  }
  onFound?.(
    node,
    items.map(({ source: plain }) => plain),
  );
  return { is: 'list', items, flow: true, start, end };
}

/** An entry without the bent quotation marks around its key and value. */
export function straightenEntry(text: string, entry: YamlEntry, onFound?: OnBentQuotes): YamlEntry {
  const { key, keySpan } = entry;
  // A key in straight quotation marks may contain bent ones.
  const inner = insideBentQuotes(text.slice(keySpan.start, keySpan.end));
  if (inner !== null) onFound?.(keySpan, inner);
  const value = straightenNode(text, entry.value, onFound);
  return inner === null && value === entry.value ? entry : { key: inner ?? key, keySpan, value };
}

/** What was between such marks as YAML, in straight quotes where it needs them. */
export function straightText(inner: string | readonly string[]): string {
  if (typeof inner !== 'string') return `[${inner.map(straightText).join(', ')}]`;
  return /^[\p{L}\p{N}][\p{L}\p{N} ./+-]*$/u.test(inner) ? inner : quoteYaml(inner);
}

/** The message for a value in such quotation marks. */
export function bentQuotesMessage(written: string): string {
  return `The quotation marks in ${written.slice(0, 60)} are not YAML’s: they would be part of the text`;
}
