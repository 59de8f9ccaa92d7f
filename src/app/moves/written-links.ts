import type { LinkRef } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { linkAt } from '../../parser/links.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { placeAt } from '../../parser/place.ts';
import { linksIn } from '../../parser/records/definitions.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import type { YamlNode } from '../../parser/yaml-node.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { codeSpans } from './code-spans.ts';
import { fencedBlocks } from './fenced-blocks.ts';

/** The quotes of YAML around a text; null for none. */
export type Quote = '"' | "'" | null;

/** A link to a note as written: a wikilink, an embed or a markdown link. */
export interface WrittenLink extends Span {
  readonly is: 'wikilink' | 'markdown' | 'bracketed';
  /** The linked note, decoded, without heading and display text; never empty. */
  readonly target: string;
  /** The place of the target, which is replaced. */
  readonly address: Span;
  /** The text before and after the target, as it is read. */
  readonly around: readonly [before: string, behind: string];
  readonly quote: Quote;
}

/** The parts of a note that contain links. */
type Linking = Pick<ParsedNote, 'text' | 'record' | 'log'> & Partial<Pick<VaultNote, 'traces'>>;

/**
 * Every link in a note's text, in order: in its body, embeds included, except in code (see
 * `codeWithoutLinks`); anywhere in its front matter; and whatever else the parser reads as a link.
 */
export function writtenLinks(note: Linking): readonly WrittenLink[] {
  const { text } = note;
  const { bodyStart, root } = readFrontMatter(text);
  const quoted = (root ? quotedScalars(root) : []).flatMap((one) => decodeScalar(text, one) ?? []);
  const found = new Map<number, WrittenLink>();
  const add = (link: WrittenLink | null): void => {
    if (link) found.set(link.start, link);
  };
  for (const one of quoted)
    for (const link of scan(one.value, 0, [])) add(placed(one, readAs(one.value, link)));
  for (const link of scan(text.slice(0, bodyStart), 0, quoted)) add(readAs(text, link));
  for (const link of scan(text, bodyStart, codeWithoutLinks(text, bodyStart))) add(readAs(text, link));
  for (const link of readLinks(note)) {
    if (link.plain || found.has(link.start)) continue;
    const whole = linkAt(text, link.start, placeAt(0));
    if (whole?.end === link.end) add(readAs(text, whole));
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Code, except NetVault's own code blocks, in which links are links: `goal [[Twelve calls]]`. */
function codeWithoutLinks(text: string, bodyStart: number): readonly Span[] {
  const own = fencedBlocks(text, bodyStart).filter(({ language }) => language === 'netvault');
  const spans = codeSpans(text, bodyStart);
  let next = 0;
  return spans.filter(({ start }) => {
    while ((own[next]?.end ?? Infinity) <= start) next++;
    return start < (own[next]?.start ?? Infinity);
  });
}

/** The links of a note that the parser reads. */
export function readLinks({ record, log, traces }: Omit<Linking, 'text'>): readonly LinkRef[] {
  const own = record ? linksIn(record) : logLinks(log);
  return [...own.map(({ link }) => link), ...(traces ?? []).flatMap(({ link }) => link ?? [])];
}

/** The spans of links from an offset on, except those in `code`. */
function* scan(text: string, from: number, code: readonly Span[]): Generator<Span> {
  let next = 0;
  for (let at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at)) {
    while ((code[next]?.end ?? Infinity) <= at) next++;
    const within = (code[next]?.start ?? Infinity) <= at ? code[next] : undefined;
    // In `[[[Note]]]`, as for links in a list without quotes, the inner brackets are the link.
    const found = within || text.startsWith('[[[', at) ? null : linkAt(text, at, placeAt(0));
    if (found) yield { start: at, end: found.end };
    at = within?.end ?? found?.end ?? at + 1;
  }
}

/** The link at a span; null for one within its own note (`[[#Heading]]`). */
function readAs(text: string, { start, end }: Span): WrittenLink | null {
  return text.startsWith('[[', start) ? wikilink(text, { start, end }) : markdownLink(text, { start, end });
}

function wikilink(text: string, { start, end }: Span): WrittenLink | null {
  const inner = text.slice(start + 2, end - 2);
  // In tables the pipe is escaped with a backslash.
  const [address = ''] = /^[^#|]*/.exec(inner) ?? [];
  const bare = inner.charAt(address.length) === '|' ? address.replace(/\\$/, '') : address;
  return linkOf('wikilink', text, { start, end }, trimmedSpan(text, start + 2, bare.length));
}

function markdownLink(text: string, { start, end }: Span): WrittenLink | null {
  const open = text.indexOf('](', start) + 2;
  const isBracketed = text.charAt(open) === '<';
  const from = isBracketed ? open + 1 : open;
  const [address = ''] = (isBracketed ? /^[^#>]*/ : /^[^#\s]*/).exec(text.slice(from, end - 1)) ?? [];
  const is = isBracketed ? 'bracketed' : 'markdown';
  return linkOf(is, text, { start, end }, trimmedSpan(text, from, address.length));
}

function trimmedSpan(text: string, from: number, length: number): Span {
  const written = text.slice(from, from + length);
  const start = from + written.length - written.trimStart().length;
  return { start, end: start + written.trim().length };
}

function linkOf(
  is: WrittenLink['is'],
  text: string,
  { start, end }: Span,
  address: Span,
): WrittenLink | null {
  const written = text.slice(address.start, address.end);
  const target = is === 'wikilink' ? written : percentDecoded(written);
  const around = [text.slice(start, address.start), text.slice(address.end, end)] as const;
  return target === '' ? null : { is, start, end, target, address, around, quote: null };
}

function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a % that does not begin an escape is literal
  }
}

/** The value of a quoted scalar, and the offset of each of its characters. */
interface Decoded extends Span {
  readonly value: string;
  readonly places: readonly number[];
  readonly quote: Quote;
}

/** One character as it is written within quotes. */
export const CHARACTERS = { '"': /\\u[\da-f]{4}|\\["\\/bfnrt]|[^"\\]/iy, "'": /''|[^']/y };

/** Null for a scalar without quotes, or with escapes that JSON does not have. */
export function decodeScalar(text: string, { start, end }: Span): Decoded | null {
  const quote = quoteOf(text, { start, end });
  if (quote === null) return null;
  const signs = new RegExp(CHARACTERS[quote]);
  const places: number[] = [];
  let value = '';
  for (signs.lastIndex = start + 1; signs.lastIndex < end - 1;) {
    const at = signs.lastIndex;
    const [sign] = signs.exec(text) ?? [];
    if (sign === undefined) return null;
    value += readCharacter(sign, quote);
    places.push(at);
  }
  places.push(end - 1);
  return { start, end, value, places, quote };
}

export function readCharacter(sign: string, quote: '"' | "'"): string {
  if (quote === "'") return sign.charAt(0);
  return sign.startsWith('\\') ? String(JSON.parse(`"${sign}"`)) : sign;
}

/** A link in the value of a scalar, with its place in the note. */
function placed({ places, quote }: Decoded, link: WrittenLink | null): WrittenLink | null {
  const at = (offset: number): number => places[offset] ?? 0;
  const placeOf = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
  return link && { ...link, ...placeOf(link), address: placeOf(link.address), quote };
}

/** A text as it is written within YAML quotes. */
export function quoteScalar(text: string, quote: Quote): string {
  if (quote === "'") return text.replaceAll("'", "''");
  return quote === '"' ? JSON.stringify(text).slice(1, -1) : text;
}

/** The quotes that a scalar begins with; null for any other, such as a block scalar. */
export function quoteOf(text: string, { start }: Span): Quote {
  const sign = text.charAt(start);
  return sign === '"' || sign === "'" ? sign : null;
}

/** The scalars that are not plain, in order. */
function quotedScalars(node: YamlNode): readonly Span[] {
  if (node.is === 'scalar') return node.quoted ? [node] : [];
  const inner = node.is === 'list' ? node.items : node.entries.map(({ value }) => value);
  return inner.flatMap(quotedScalars);
}
