import type { LinkRef } from '../model/records.ts';
import type { Place } from './place.ts';

/** A link and its offsets in the text that was searched. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly link: LinkRef;
}

/** Longest link destination, in UTF-16 units: bounds the search, so that it stays linear on hostile text. */
const MAX_ADDRESS_LENGTH = 1000;

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a % that does not begin an escape is literal
  }
}

function withoutHeading(target: string): string {
  const hash = target.indexOf('#');
  return (hash < 0 ? target : target.slice(0, hash)).trim();
}

function foundLink(start: number, end: number, target: string, shown: string, place: Place): FoundLink {
  const span = place(start, end);
  // Written out: V8 gives an object made by spreading an extra array, and there are many links.
  return { start, end, link: { target, shown, start: span.start, end: span.end } };
}

/** Reads `[[Target#heading|shown]]` at `start`. In tables the pipe is written as `\|`. */
function wikilink(text: string, start: number, place: Place): FoundLink | null {
  let at = start + 2;
  while (at < text.length && text[at] !== '\n' && !text.startsWith(']]', at)) {
    if (text.startsWith('[[', at)) return null;
    at++;
  }
  if (!text.startsWith(']]', at)) return null;
  const end = at + 2;
  const inner = text.slice(start + 2, at);
  const bar = inner.indexOf('|');
  const address = (bar < 0 ? inner : inner.slice(0, bar)).replace(/\\$/, '').trim();
  if (address === '') return null;
  const shown = bar < 0 ? '' : inner.slice(bar + 1).trim();
  return foundLink(start, end, withoutHeading(address), shown || address, place);
}

/** The address of `(<an address>)` or `(address "title")` and the offset after it. */
function destination(text: string, open: number): { address: string; end: number } | null {
  const limit = Math.min(text.length, open + MAX_ADDRESS_LENGTH);
  let at = open + 1;
  let address: string;
  if (text[at] === '<') {
    const close = text.slice(at, limit).indexOf('>');
    if (close < 0) return null;
    address = text.slice(at + 1, at + close);
    at += close + 1;
  } else {
    const from = at;
    for (let depth = 0; at < limit; at++) {
      const character = text[at];
      if (character === ' ' || character === '\n' || character === '\t') break;
      if (character === '(') depth++;
      if (character === ')' && depth-- === 0) break;
    }
    address = text.slice(from, at);
  }
  const rest = /^[ \t]*(?:"[^"\n]*"|'[^'\n]*')?[ \t]*\)/.exec(text.slice(at, limit));
  return rest ? { address, end: at + rest[0].length } : null;
}

/** Reads `[shown](Target%20note.md)` at `start`; null also for a URL. */
function markdownLink(text: string, start: number, place: Place): FoundLink | null {
  let close = start + 1;
  while (close < text.length && text[close] !== ']' && text[close] !== '[' && text[close] !== '\n') close++;
  if (text[close] !== ']' || text[close + 1] !== '(') return null;
  const found = destination(text, close + 1);
  if (!found || found.address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(found.address)) return null;
  const target = withoutHeading(found.address);
  const shown = text.slice(start + 1, close).trim();
  return foundLink(start, found.end, decode(target), shown || decode(found.address), place);
}

/** The link that begins at `start`, or null. */
export function linkAt(text: string, start: number, place: Place): FoundLink | null {
  if (text[start] !== '[') return null;
  return text[start + 1] === '[' ? wikilink(text, start, place) : markdownLink(text, start, place);
}

/**
 * All links to notes in a text from offset `from` on, in order: wikilinks and
 * markdown links, but no embeds (`![[…]]`) and no URLs. `code` are the sorted
 * spans in which links are ignored.
 */
export function readLinks(
  text: string,
  place: Place,
  from = 0,
  code: readonly { readonly start: number; readonly end: number }[] = [],
): FoundLink[] {
  const links: FoundLink[] = [];
  let next = 0;
  for (let at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at)) {
    while ((code[next]?.end ?? Infinity) <= at) next++;
    const inCode = (code[next]?.start ?? Infinity) <= at ? code[next] : undefined;
    const found = inCode ? null : linkAt(text, at, place);
    if (found && text[at - 1] !== '!') links.push(found);
    at = inCode?.end ?? found?.end ?? at + 1;
  }
  return links;
}

/** A typed reference to a note: the target of a link, or the text. A link or a path is exact and resolved like any link. */
export function typedTarget(written: string): { readonly target: string; readonly isExact: boolean } {
  const text = written.trim();
  const target = text.replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  return { target, isExact: target !== text || target.includes('/') || target.endsWith('.md') };
}
