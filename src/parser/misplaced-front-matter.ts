import type { Finding, Fix, ParserRule } from '../model/finding.ts';
import type { Kind } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { withoutBentQuotes } from './bent-quotes.ts';
import { DEFINITIONS } from './records/definitions.ts';
import { TYPES } from './dialects.ts';
import { isBlank, lineEnd, lineStart, nextLine } from '../model/text-lines.ts';
import type { FrontMatter } from './front-matter.ts';
import { normalizeKey } from './normalize-key.ts';
import { shownLines } from './shown-lines.ts';
import { catchUnreadable, compose, normalizeLineEnds } from './yaml-text.ts';
import type { YamlMap } from './yaml-node.ts';

/** A block of fields that is not where front matter must be. */
export interface Misplaced {
  readonly block: Span;
  /** Whether its `type` names a kind of record. */
  readonly isRecord: boolean;
  /** Whether it is a scorecard: then no numbers can be computed. */
  readonly isScorecard: boolean;
  readonly finding: Finding<ParserRule>;
}

/** Keys that do not occur in prose: those that Obsidian and other tools write at the top of notes. */
const TOOL_KEYS =
  /^(?:tags|aliases|cssclass(?:es)?|created|modified|updated|date[ _-](?:created|modified|updated)|(?:created|updated|modified)[ _-]at|publish|permalink|uid|prm-[a-z-]+)$/;
/** Fences, also damaged ones: dashes that a keyboard joined, separated or replaced, or another thematic break. */
const DAMAGED_FENCE = /^(?:[\p{Pd}−─]{2,6}|[—―⸺⸻]|(?:-[ \t]?){3,6}|([*_=+])\1{2,9})[ \t]*$/u;
/** Fences of dashes. Other signs below text may be meant as the underline of a heading. */
const DASHES = /^[\p{Pd}−─⸺⸻ \t]+$/u;
/** White space and invisible characters at the beginning of a note or of a line. */
const INVISIBLE = /^[\s\ufeff\u200b-\u200f\u2060\u00ad]*/u;
/** A line of a body that may be the `type` of a block of fields. */
const TYPE = /^ {0,3}["“]?([Tt])ype["”]?[ \t]*:/gm;
/** How much of a block is read, in UTF-16 units, and how many lines that may be a `type` are tried. */
const MAX_LENGTH = 20_000;
const MAX_TRIES = 20;

interface Block {
  readonly open: Span;
  readonly block: Span;
  readonly close: Span | null;
  readonly root: YamlMap;
  readonly isRecord: boolean;
  readonly isScorecard: boolean;
}

/** Whether a field belongs to records of this kind. A capitalized key before many words may be prose. */
function isFieldOf(kind: Kind, { key, value }: YamlMap['entries'][number]): boolean {
  if (DEFINITIONS[kind].names.ownName(key) === null) return false;
  return !/^\p{Lu}/u.test(key) || value.is !== 'scalar' || !/\S\s+\S+\s+\S/.test(value.source);
}

/** Whether a key is a name of a field in some kind of record and not a word of prose. */
const isOurs = (key: string): boolean =>
  key.includes('_') && Object.values(DEFINITIONS).some(({ names }) => names.ownName(key) !== null);

/** The kind that `type` names, read as in valid front matter. */
function kindIn({ entries }: YamlMap): Kind | null {
  for (const { key, value } of entries) {
    if (!/^type$/i.test(withoutBentQuotes(key)) || value.is !== 'scalar') continue;
    return TYPES.get(normalizeKey(withoutBentQuotes(value.source)))?.kind ?? null;
  }
  return null;
}

/** Removes the common indent of lines. */
const outdented = (lines: string, indent: number): string =>
  indent > 0 ? lines.replaceAll(new RegExp(`^[^\\S\\n]{${String(indent)}}`, 'gm'), '') : lines;

/**
 * The fields between a line that may be a fence and the next one; null if it is a thematic break.
 * `kind` is the kind of record that the fields may belong to, and `indent` the width of the
 * whitespace before the fence. Fields without an opening fence `start` at `open`.
 */
function blockAt(
  text: string,
  open: number,
  kind: Kind | null,
  indent = 0,
  start = nextLine(text, open),
): Block | null {
  let end = start;
  let close: Span | null = null;
  const lastFence = text.slice(start, start + MAX_LENGTH).lastIndexOf('\n---') + start;
  for (; end < text.length && end - start < MAX_LENGTH; end = nextLine(text, end)) {
    const line = text.slice(end, Math.min(lineEnd(text, end), end + 200));
    const fence = line.trimStart();
    if (line.length - fence.length <= Math.max(indent, 3) && DAMAGED_FENCE.test(fence)) {
      close = { start: end, end: lineEnd(text, end) };
      break;
    }
    // Without a closing line, the fields end at the first blank line.
    if (isBlank(line) && end > lastFence) break;
  }
  if (end === start || end - start >= MAX_LENGTH) return null;
  const { yaml, place } = normalizeLineEnds(text, { start, end });
  if (/\{\{|<%/.test(yaml)) return null; // a template
  const read = catchUnreadable(() => compose(outdented(yaml, indent), place), { start, end: start + 1 });
  const root = 'value' in read && read.value?.is === 'map' && !read.value.flow ? read.value : null;
  if (!root) return null;
  const named = kindIn(root);
  const isRecord = named !== null;
  const isScorecard = named === 'scorecard';
  const isKnown = root.entries.some(
    (entry) => TOOL_KEYS.test(entry.key) || isOurs(entry.key) || (kind !== null && isFieldOf(kind, entry)),
  );
  if (!isRecord && (!isKnown || close === null)) return null;
  return {
    open: { start: open, end: Math.min(lineEnd(text, open), start) },
    block: { start, end },
    close,
    root,
    isRecord,
    isScorecard,
  };
}

function misplaced(found: Block, message: string, help: string, fix: Fix | false): Misplaced {
  return {
    ...found,
    finding: {
      rule: 'front-matter-not-first',
      ...(found.isRecord ? {} : { severity: 'warning' as const }),
      span: found.open,
      message,
      help,
      ...(fix ? { fix } : {}),
    },
  };
}

/** A second block directly below the first, or a block whose first fence is doubled. */
function secondBlock(text: string, front: FrontMatter, kind: Kind | null): Misplaced | null {
  let at = front.bodyStart;
  while (at < text.length && isBlank(text.slice(at, lineEnd(text, at)))) at = nextLine(text, at);
  if (!front.block) return null;
  const isFence = /^---[ \t]*$/.test(text.slice(at, Math.min(lineEnd(text, at), at + 20)));
  // There is no field between two opening fences; the second one begins the real block.
  if (!isFence && front.root) return null;
  const found = blockAt(text, isFence ? at : front.block.end, kind);
  if (!found) return null;
  const taken = new Set(front.root?.entries.map(({ key }) => key.toLowerCase()));
  const both = found.root.entries.find(({ key }) => taken.has(key.toLowerCase()))?.key;
  const canMerge = both === undefined && found.close !== null && front.root?.flow !== true;
  const fix: Fix = { safe: false, edits: [{ start: front.block.end, end: found.block.start, text: '' }] };
  const message = 'A second block of fields begins here, but only the first block is read';
  const help =
    both === undefined
      ? 'Put its fields into the first block: remove the two lines “---” between them'
      : `Put its fields into the first block, where “${both.slice(0, 60)}” is too`;
  return misplaced(found, message, help, canMerge && fix);
}

const HELP = 'Write “---” alone on the very first line, then the fields, then “---” again';

function notFirst(found: Block, why: string, fix: Fix | false, help = HELP): Misplaced {
  return misplaced(found, `These fields are not front matter: ${why}`, help, fix);
}

function reasonText(fence: string, isBehind: boolean, isBare: boolean, close: Span | null): string {
  if (fence.trimEnd() !== '---') return `it begins with “${fence.trim()}”, not with “---”`;
  if (isBehind)
    return isBare ? 'a space, an empty line or an invisible character is before it' : 'text is before it';
  return close ? 'the line that ends them is indented' : 'no line “---” ends them';
}

/** Fields that are not front matter only because of invisible characters before them or a damaged fence. */
function afterInvisible(text: string, from: number): Misplaced | null {
  const at = from + (INVISIBLE.exec(text.slice(from))?.[0].length ?? 0);
  const fence = text.slice(at, Math.min(lineEnd(text, at), at + 200));
  if (!DAMAGED_FENCE.test(fence)) return null;
  const marks = at - Math.max(lineStart(text, at), from);
  const found = blockAt(text, at, null, marks);
  if (!found) return null;
  const close = found.close ? text.slice(found.close.start, found.close.end) : '---';
  const { block } = found;
  const edits = [
    { start: from, end: lineEnd(text, at), text: '---' },
    ...(marks > 0 && /^\s/.test(close)
      ? [{ ...block, text: outdented(text.slice(block.start, block.end), marks) }]
      : []),
    ...(found.close && close !== '---' ? [{ ...found.close, text: '---' }] : []),
  ];
  const why = reasonText(fence, at > from, true, found.close);
  // Lines indented further are code.
  return notFirst(found, why, found.close !== null && !/^(?: {4}|\t)/.test(close) && { safe: true, edits });
}

/** Fields whose lines end with a carriage return alone: to YAML, markdown and NetVault that is one line. */
function withCarriageReturns(text: string, from: number): Misplaced | null {
  const first = text.indexOf('\r', from);
  if (!text.startsWith('---', from) || first < 0 || text[first + 1] === '\n') return null;
  const lines = text.replaceAll(/\r(?!\n)/g, '\n');
  const found = lines.startsWith('---\n', from) ? blockAt(lines, from, null) : null;
  if (!found) return null;
  const { close } = found;
  const isClosed = close !== null && lines.slice(close.start, close.end).trimEnd() === '---';
  const edits = [{ start: from, end: text.length, text: lines.slice(from) }];
  const help = 'Save the note with line ends that other programs know: LF or CRLF';
  // Without a proper closing line, other line ends alone would not make them front matter.
  return notFirst(found, 'their lines end with CR alone', isClosed && { safe: true, edits }, help);
}

/** Whether a line is shown: not in code and not in a comment. */
function isShown(text: string, from: number, at: number): boolean {
  for (const { shown, start } of shownLines(text, from)) if (start >= at) return start === at && shown !== '';
  return false;
}

function isDashes(line: string): boolean {
  const fence = line.trim();
  return DAMAGED_FENCE.test(fence) && DASHES.test(fence);
}

/** Whether a block is nothing but fields of a record: words above a line of dashes are a heading, and minutes may look like fields. */
function isNothingElse(root: YamlMap): boolean {
  const kind = kindIn(root);
  const isField = (entry: YamlMap['entries'][number]): boolean =>
    /^type$/i.test(entry.key) || TOOL_KEYS.test(entry.key) || (kind !== null && isFieldOf(kind, entry));
  return (root.entries.length > 1 || kind === 'scorecard') && root.entries.every(isField);
}

/** Where the line begins that may open the fields around a position: a fence, or `from` if there is none. */
function openingOf(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < MAX_LENGTH) {
    start = lineStart(text, start - 1);
    if (isDashes(text.slice(start, lineEnd(text, start)))) break;
  }
  return Math.max(start, from);
}

/**
 * The fields of a record below text, or without an opening fence at the beginning of the note
 * (`isTop`). A line of dashes there is otherwise a thematic break or makes a heading, so the
 * fields must name their kind and end with another such line. `Type` may be prose.
 */
function belowText(text: string, from: number, isTop: boolean): Misplaced | null {
  // Most bodies have no such word.
  if (!text.includes('ype', from)) return null;
  let left = MAX_TRIES;
  for (const { index, 1: initial } of text.slice(from).matchAll(TYPE)) {
    if (left-- === 0) break;
    const open = openingOf(text, from + index, from);
    const fence = text.slice(open, lineEnd(text, open));
    const isOpen = isDashes(fence);
    if (!isOpen && (open > from || !isTop)) continue;
    const found = blockAt(text, open, null, 0, isOpen ? undefined : open);
    if (!found?.isRecord || !found.close || (initial === 'T' && !found.isScorecard)) continue;
    const close = text.slice(found.close.start, found.close.end);
    if (!isDashes(close)) continue;
    // A heading would be a comment of the fields.
    if (!isOpen && (close.trim() !== '---' || /^\s*#/.test(fence) || !isNothingElse(found.root))) continue;
    if (!isShown(text, from, open)) continue;
    const why = isOpen ? reasonText(fence, true, false, found.close) : 'no line “---” begins them';
    const edits = [{ start: open, end: open, text: '---\n' }];
    return notFirst(found, why, !isOpen && { safe: false, edits });
  }
  return null;
}

/**
 * Fields that are meant as front matter but are not at the beginning of the note; null if there
 * are none. A line of dashes above prose, even with a colon in it, is a thematic break: a key
 * must be one that tools write, or a field of the record in the first block (`kind`). A template
 * is written for other notes, except if it is a scorecard.
 */
export function misplacedFrontMatter(text: string, front: FrontMatter, kind: Kind | null): Misplaced | null {
  const { state, block, bodyStart } = front;
  if (state === 'unreadable') return null;
  if (block)
    return state === 'template'
      ? null
      : (secondBlock(text, front, kind) ?? belowText(text, block.end, false));
  const found =
    afterInvisible(text, bodyStart) ??
    withCarriageReturns(text, bodyStart) ??
    belowText(text, bodyStart, true);
  return state === 'template' && found?.isScorecard !== true ? null : found;
}
