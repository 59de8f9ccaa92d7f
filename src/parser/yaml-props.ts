import type { CST } from 'yaml';
import { YamlFault, unexpected } from './yaml-fault.ts';

/** What precedes a node: indicator, anchor, tag, whitespace and comments. */
export interface NodeProps {
  /** The indicator that was asked for. */
  readonly found: CST.SourceToken | null;
  readonly comma: CST.SourceToken | null;
  readonly anchor: CST.SourceToken | null;
  readonly tag: CST.SourceToken | null;
  readonly hasComment: boolean;
  readonly hasNewline: boolean;
  /** The last line break after the anchor or the tag. */
  readonly newlineAfter: CST.SourceToken | null;
  /** Where the anchor or tag begins; `end` without them. */
  readonly start: number;
  readonly end: number;
}

export interface PropsPlace {
  readonly indicator: 'doc-start' | 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind';
  /** The token after these. */
  readonly next: CST.Token | null | undefined;
  /** Where they begin, if there are none. */
  readonly offset: number;
  readonly inBrackets: boolean;
  readonly parentIndent: number;
  readonly onNewLine: boolean;
}

/** Reads the tokens before a node. Throws `YamlFault`. */
export function readProps(tokens: readonly CST.SourceToken[], place: PropsPlace): NodeProps {
  const { indicator, next, inBrackets } = place;
  let found: CST.SourceToken | null = null;
  let comma: CST.SourceToken | null = null;
  let anchor: CST.SourceToken | null = null;
  let tag: CST.SourceToken | null = null;
  let newlineAfter: CST.SourceToken | null = null;
  let tab: CST.SourceToken | null = null;
  let hasComment = false;
  let hasNewline = false;
  let atNewline = place.onNewLine;
  let hasSpace = place.onNewLine;
  let needsSpace = false;
  for (const token of tokens) {
    const { type } = token;
    if (needsSpace && !SEPARATES.has(type)) throw new YamlFault('missing', token.offset);
    needsSpace = false;
    if (tab && atNewline && type !== 'comment' && type !== 'newline') throw new YamlFault('tab', tab);
    tab = null;
    if (type === 'space') {
      // At the beginning of a document the parser treats tabs before a bracket as spaces.
      const isIndent = !inBrackets && (indicator !== 'doc-start' || next?.type !== 'flow-collection');
      if (isIndent && token.source.includes('\t')) tab = token;
      hasSpace = true;
      continue;
    }
    if (type === 'newline') {
      atNewline = hasNewline = hasSpace = true;
      if (anchor || tag) newlineAfter = token;
      continue;
    }
    atNewline = false;
    if (type === 'comment') {
      if (!hasSpace) throw new YamlFault('missing-space-before-comment', token);
      hasComment = true;
      continue;
    }
    hasSpace = false;
    if (type === 'anchor' || type === 'tag') {
      if (type === 'tag' ? tag : anchor) throw new YamlFault('property', token);
      if (type === 'tag') tag = token;
      else anchor = token;
      needsSpace = true;
    } else if (type === indicator) {
      if (anchor || tag) throw new YamlFault('property', token);
      if (found) throw new YamlFault('unexpected', token);
      found = token;
      atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
    } else if (type === 'comma' && inBrackets && !comma) comma = token;
    else throw unexpected(token);
  }
  if (needsSpace && next && !SEPARATES.has(next.type) && !(next.type === 'scalar' && next.source === ''))
    throw new YamlFault('missing', next.offset);
  if (tab && (isBlock(next) || (atNewline && tab.indent <= place.parentIndent)))
    throw new YamlFault('tab', tab);
  const last = tokens.at(-1);
  const end = last ? last.offset + last.source.length : place.offset;
  const start = Math.min(anchor?.offset ?? end, tag?.offset ?? end);
  return { found, comma, anchor, tag, hasComment, hasNewline, newlineAfter, start, end };
}

/** What may follow an anchor or a tag. */
const SEPARATES: ReadonlySet<string> = new Set(['space', 'newline', 'comma']);

/** Reads the tokens after a node and returns where they end. Throws `YamlFault`. */
export function readEnd(
  tokens: readonly CST.SourceToken[] | undefined,
  from: number,
  needsSpace = true,
): number {
  let end = from;
  let hasSpace = !needsSpace;
  for (const token of tokens ?? []) {
    const { type } = token;
    if (type === 'space' || type === 'newline') hasSpace = true;
    else if (type !== 'comment') throw unexpected(token);
    else if (!hasSpace) throw new YamlFault('missing-space-before-comment', token);
    end += token.source.length;
  }
  return end;
}

export function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq';
}

/** Keys without a `?` may have 1024 characters. */
export function isLongKey({ start }: NodeProps, colon: CST.SourceToken): boolean {
  return start < colon.offset - 1024;
}
