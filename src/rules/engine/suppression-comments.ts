import { DISABLE_PREFIX, type ParsedNote } from '../../parser/parsed-note.ts';
import type { Span } from '../../model/span.ts';
import { lineEnd, nextLine } from '../../model/text-lines.ts';
import { findFence } from '../../parser/fence.ts';
import { FencedCode } from '../../parser/markdown/code-fence.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { YamlNode } from '../../parser/yaml-node.ts';
import { codeInLine } from '../../parser/code-in-line.ts';

/**
 * The words that disable rules, and their scope: a line, the next line, everything that follows,
 * the file. `enable` ends a `block`.
 */
export const DIRECTIVES = {
  'netvault-disable-line': 'line',
  'netvault-disable-next-line': 'next-line',
  'netvault-disable': 'block',
  'netvault-enable': 'enable',
  'netvault-disable-file': 'file',
} as const;
export type Scope = (typeof DIRECTIVES)[keyof typeof DIRECTIVES];

/** A comment that suppresses findings. */
export interface DisableComment {
  /** The whole comment, with its marks. */
  readonly span: Span;
  /** Null for an unknown word. */
  readonly scope: Scope | null;
  /** The word as written, `netvault-disable-line` or the like. */
  readonly directive: string;
  /** The rules it names; if none, it applies to all. */
  readonly names: readonly { readonly name: string; readonly span: Span }[];
}

/** Whether a note may have such comments: a quick test, since most notes have none and need no search. */
export function mayHaveComments({ mayDisable, frontMatter }: ParsedNote): boolean {
  return frontMatter !== 'unreadable' && mayDisable;
}

/**
 * The comments of a note in their order: `<!-- … -->` and `%% … %%` on one line of the body and
 * outside code, `# …` in front matter. What follows ` -- ` is a reason, for people.
 */
export function disableComments(text: string): DisableComment[] {
  const fence = findFence(text);
  return [
    ...(fence.is === 'block' ? yamlComments(text, fence.block) : []),
    ...bodyComments(text, fence.bodyStart),
  ];
}

function yamlComments(text: string, block: Span): DisableComment[] {
  const found: DisableComment[] = [];
  let scalars: Span[] | null = null;
  for (let start = block.start; start < block.end; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    const hash = start + hashIn(text.slice(start, end));
    if (hash < start) continue;
    // They are in reverse order, so those that end before this line are popped off the end.
    scalars ??= scalarsOf(text);
    while ((scalars.at(-1)?.end ?? Infinity) <= hash) scalars.pop();
    // A “#” inside a quoted or folded scalar does not begin a comment.
    if ((scalars.at(-1)?.start ?? Infinity) <= hash) continue;
    const comment = commentOf(text, { start: hash, end }, text.indexOf(DISABLE_PREFIX, hash), end);
    if (comment) found.push(comment);
  }
  return found;
}

/** The offset of a `#` with nothing but whitespace between it and `netvault-` on this line, or -1. */
function hashIn(line: string): number {
  for (let at = line.indexOf(DISABLE_PREFIX); at >= 0; at = line.indexOf(DISABLE_PREFIX, at + 1)) {
    const hash = lastBefore(line, at);
    if (line[hash] === '#' && (hash === 0 || isBlank(line[hash - 1]))) return hash;
  }
  return -1;
}

/**
 * The spans of the scalars in the front matter, the last first. A block scalar begins after the
 * line of its `|` or `>`, which may end with a comment.
 */
function scalarsOf(text: string): Span[] {
  const spans: Span[] = [];
  const open: YamlNode[] = [...[readFrontMatter(text).root].filter((root) => root !== null)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.is === 'list') for (const item of node.items) open.push(item);
    else if (node.is === 'map') for (const { value } of node.entries) open.push(value);
    else if (/^[|>]/.test(text.charAt(node.start)))
      spans.push({ start: lineEnd(text, node.start), end: node.end });
    else spans.push(node);
  }
  return spans.sort((a, b) => b.start - a.start);
}

function bodyComments(text: string, bodyStart: number): DisableComment[] {
  const found: DisableComment[] = [];
  const code = new FencedCode();
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    if (code.covers(text.slice(start, end))) continue;
    for (const comment of commentsOnLine(text, start, end)) found.push(comment);
  }
  return found;
}

const PAIRS = [
  ['<!--', '-->'],
  ['%%', '%%'],
] as const;

function commentsOnLine(text: string, start: number, end: number): DisableComment[] {
  const line = text.slice(start, end);
  const found: DisableComment[] = [];
  let code: Span[] | null = null;
  const unclosed = new Set<string>();
  for (let at = line.indexOf(DISABLE_PREFIX); at >= 0;) {
    const last = lastBefore(line, at) + 1;
    const pair = PAIRS.find(([open]) => last >= open.length && line.startsWith(open, last - open.length));
    const close = !pair || unclosed.has(pair[1]) ? -1 : line.indexOf(pair[1], at);
    if (pair && close < 0) unclosed.add(pair[1]);
    let next = at + DISABLE_PREFIX.length;
    if (pair && close >= 0) {
      const from = last - pair[0].length;
      next = close + pair[1].length;
      code ??= codeInLine(line).reverse();
      while ((code.at(-1)?.end ?? Infinity) <= from) code.pop();
      const inCode = (code.at(-1)?.start ?? Infinity) <= from;
      const span = { start: start + from, end: start + next };
      const comment = inCode ? null : commentOf(text, span, start + at, start + close);
      if (comment) found.push(comment);
    }
    at = line.indexOf(DISABLE_PREFIX, next);
  }
  return found;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** The offset in a line of the last character before `at` that is not whitespace, or -1. */
function lastBefore(line: string, at: number): number {
  let last = at - 1;
  while (last >= 0 && isBlank(line[last])) last--;
  return last;
}

/** Reads the content of a comment from `from` to `to`; null if it is not a directive. */
function commentOf(text: string, span: Span, from: number, to: number): DisableComment | null {
  const content = text.slice(from, to).trimEnd();
  const directive = /^[\w-]*/.exec(content)?.[0].replace(/-+$/, '') ?? '';
  if (!/^netvault-(?:disable|enable)/.test(directive)) return null;
  const reason = / --(?: |$)/.exec(content)?.index ?? content.length;
  const names = [...content.slice(directive.length, reason).matchAll(/[^\s,]+/g)].map(
    ({ 0: name, index }) => {
      const start = from + directive.length + index;
      return { name, span: { start, end: start + name.length } };
    },
  );
  const end = span.end === to ? from + content.length : span.end;
  return { span: { start: span.start, end }, scope: scopeOf(directive), directive, names };
}

function scopeOf(directive: string): Scope | null {
  return Object.entries(DIRECTIVES).find(([form]) => form === directive)?.[1] ?? null;
}
