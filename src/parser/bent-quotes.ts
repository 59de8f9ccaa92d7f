import { isBareLink } from './bare-link.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';
import type { Span } from '../model/span.ts';

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

/** Called for each key and value in bent quotation marks, with the text between them. */
type OnBentQuotes = (written: Span, inner: string) => void;

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
  const inner = node.quoted ? null : insideBentQuotes(node.source);
  if (inner === null) return node;
  onFound?.(node, inner);
  const start = node.start + text.slice(node.start, node.end).indexOf(inner);
  return { is: 'scalar', value: inner, source: inner, quoted: true, start, end: start + inner.length };
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

/** The message for a value in such quotation marks. */
export function bentQuotesMessage(written: string): string {
  return `The quotation marks in ${written.slice(0, 60)} are not YAML’s: they would be part of the text`;
}
