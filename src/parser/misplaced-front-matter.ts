import type { Finding, Fix, ParserRule } from '../model/finding.ts';
import type { Kind } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { withoutBentQuotes } from './bent-quotes.ts';
import { DEFINITIONS } from './records/definitions.ts';
import { TYPES } from './dialects.ts';
import { isBlank, lineEnd, nextLine } from '../model/text-lines.ts';
import type { FrontMatter } from './front-matter.ts';
import { normalizeKey } from './normalize-key.ts';
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
const BY_TOOLS =
  /^(?:tags|aliases|cssclass(?:es)?|created|modified|updated|date[ _-](?:created|modified|updated)|(?:created|updated|modified)[ _-]at|publish|permalink|uid|prm-[a-z-]+)$/;
/** Damaged fences: dashes that a keyboard joined or separated, or another kind of rule. */
const SPOILT = /^(?:[—–-]{2,6}|—|(?:-[ \t]?){3,6}|\*{3,10}|_{3,10})[ \t]*$/u;
/** A quick test that excludes notes without such a line. */
const MAYBE_SPOILT = /^[\s\ufeff\u200b-\u200f\u2060\u00ad]*(?:[—–-]{2}|—|-[ \t]-|\*{3}|_{3})/m;
/** How much of the beginning of a note is searched, in UTF-16 units, and how many possible fences are tried. */
const SEARCHED = 600;
const MOST_TRIED = 3;
const LONGEST = 20_000;

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
 * whitespace before the fence.
 */
function blockAt(text: string, open: number, kind: Kind | null, indent = 0): Block | null {
  const start = nextLine(text, open);
  let end = start;
  let close: Span | null = null;
  const lastFence = text.slice(start, start + LONGEST).lastIndexOf('\n---') + start;
  for (; end < text.length && end - start < LONGEST; end = nextLine(text, end)) {
    const line = text.slice(end, Math.min(lineEnd(text, end), end + 200));
    const fence = line.trimStart();
    if (line.length - fence.length <= Math.max(indent, 3) && SPOILT.test(fence)) {
      close = { start: end, end: lineEnd(text, end) };
      break;
    }
    // Without a closing line, the fields end at the first blank line.
    if (isBlank(line) && end > lastFence) break;
  }
  if (end === start || end - start >= LONGEST) return null;
  const { yaml, place } = normalizeLineEnds(text, { start, end });
  if (/\{\{|<%/.test(yaml)) return null; // a template
  const read = catchUnreadable(() => compose(outdented(yaml, indent), place), { start, end: start + 1 });
  const root = 'value' in read && read.value?.is === 'map' && !read.value.flow ? read.value : null;
  if (!root) return null;
  const named = kindIn(root);
  const isRecord = named !== null;
  const isScorecard = named === 'scorecard';
  const isKnown = root.entries.some(
    (entry) => BY_TOOLS.test(entry.key) || isOurs(entry.key) || (kind !== null && isFieldOf(kind, entry)),
  );
  if (!isRecord && (!isKnown || close === null)) return null;
  return {
    open: { start: open, end: lineEnd(text, open) },
    block: { start, end },
    close,
    root,
    isRecord,
    isScorecard,
  };
}

const RULE = 'front-matter-not-first';

/** A second block directly below the first, or a block whose first fence is doubled. */
function below(text: string, front: FrontMatter, kind: Kind | null): Misplaced | null {
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
  return {
    ...found,
    finding: {
      rule: RULE,
      ...(found.isRecord ? {} : { severity: 'warning' as const }),
      span: found.open,
      message: 'A second block of fields begins here, but only the first block is read',
      help:
        both === undefined
          ? 'Put its fields into the first block: remove the two lines “---” between them'
          : `Put its fields into the first block, where “${both.slice(0, 60)}” is too`,
      ...(canMerge ? { fix } : {}),
    },
  };
}

function whyNot(fence: string, before: string, isBare: boolean, { close }: Block): string {
  if (fence.trimEnd() !== '---') return `it begins with “${fence.trim()}”, not with “---”`;
  if (before !== '')
    return isBare ? 'a space, an empty line or an invisible character is before it' : 'text is before it';
  return close ? 'the line that ends them is indented' : 'no line “---” ends them';
}

/** Fields that are not front matter only because of what stands before them, or because their fence is damaged. */
function behind(text: string): Misplaced | null {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  if (!MAYBE_SPOILT.test(text.slice(from, from + SEARCHED + 200))) return null;
  let tried = 0;
  for (let at = from; at < text.length && at - from < SEARCHED; at = nextLine(text, at)) {
    const line = text.slice(at, Math.min(lineEnd(text, at), at + 200));
    if (/^\s*(?:```|~~~)/.test(line)) return null;
    const marks = /^[\s\ufeff\u200b-\u200f\u2060\u00ad]*/u.exec(line)?.[0].length ?? 0;
    const fence = line.slice(marks);
    if (!SPOILT.test(fence)) continue;
    if (++tried > MOST_TRIED) return null;
    const found = blockAt(text, at, null, marks);
    const before = text.slice(from, at + marks);
    const isBare = /^[\s\ufeff\u200b-\u200f\u2060\u00ad]*$/u.test(before);
    // Below text, a line of dashes is a thematic break or makes a heading, unless a kind of record is
    // named.
    if (!found || (!isBare && (!found.isRecord || found.close === null))) continue;
    const close = found.close ? text.slice(found.close.start, found.close.end) : '---';
    const { block } = found;
    const edits = [
      { start: from, end: lineEnd(text, at), text: '---' },
      ...(marks > 0 && /^\s/.test(close)
        ? [{ ...block, text: outdented(text.slice(block.start, block.end), marks) }]
        : []),
      ...(found.close && close !== '---' ? [{ ...found.close, text: '---' }] : []),
    ];
    return {
      ...found,
      finding: {
        rule: RULE,
        ...(found.isRecord ? {} : { severity: 'warning' as const }),
        span: { start: at + marks, end: lineEnd(text, at) },
        message: `These fields are not front matter: ${whyNot(fence, before, isBare, found)}`,
        help: 'Write “---” alone on the very first line, then the fields, then “---” again',
        // Lines indented further are code.
        ...(isBare && found.close && !/^(?: {4}|\t)/.test(close) ? { fix: { safe: true, edits } } : {}),
      },
    };
  }
  return null;
}

/**
 * Fields that are meant as front matter but are not at the beginning of the note; null if there
 * are none. A line of dashes above prose, even with a colon in it, is a thematic break: a key
 * must be one that tools write, or a field of the record in the first block (`kind`).
 */
export function misplacedFrontMatter(text: string, front: FrontMatter, kind: Kind | null): Misplaced | null {
  if (front.state === 'read' || (front.state === 'none' && front.block)) return below(text, front, kind);
  return front.state === 'none' ? behind(text) : null;
}
