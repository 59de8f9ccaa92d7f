import type { Finding, ParserRule } from '../../model/finding.ts';
import { lineEnd, lineStart } from '../../model/text-lines.ts';
import type { YamlEntry, YamlMap, YamlScalar } from '../yaml-node.ts';

import { inQuotes } from './values.ts';
import { quoteYaml } from '../yaml-quote.ts';

/**
 * The comment after a plain value if it looks like text that belongs to the
 * value: no blank after its `#`, as in `Chapter #3` and `tags: #book`.
 */
function commentAfter(text: string, node: YamlScalar): { from: number; to: number } | null {
  // A block scalar ends with its last line; what follows below it is a real comment.
  if (node.quoted || (node.end > node.start && text[node.end - 1] === '\n')) return null;
  let at = node.end;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  if (text.charAt(at) !== '#' || (at === node.end && node.end > node.start)) return null;
  const to = lineEnd(text, at);
  const comment = text.slice(at, to).trimEnd();
  return /^#[^\s#!]/.test(comment) && !/^#\s*netvault-/.test(comment)
    ? { from: at, to: at + comment.length }
    : null;
}

/** What was meant by `tags: #book #fair`, which YAML reads as an empty value; null for other text. */
function tagsIn(key: string, value: string): readonly string[] | null {
  const isTags = /^tags?$/i.test(key.trim()) && /^#[^\s#,[\]{}"']+(?:[,\s]+#[^\s#,[\]{}"']+)*$/.test(value);
  return isTags ? value.replaceAll('#', '').split(/[,\s]+/) : null;
}

function cutFinding(
  key: string,
  text: string,
  node: YamlScalar,
  { from, to }: { from: number; to: number },
  isFree: boolean,
): Finding<ParserRule> {
  const start = node.end > node.start ? node.start : from;
  const whole = text.slice(start, to);
  const lead = text.slice(lineStart(text, start), start);
  const isItem = /^[ \t]*-[ \t]+$/.test(lead);
  const tags = tagsIn(key, whole);
  const feed = text[lineEnd(text, to)] === '\r' ? '\r\n' : '\n';
  const written =
    tags === null ? quoteYaml(whole) : isItem ? tags.join(`${feed}${lead}`) : `[${tags.join(', ')}]`;
  // A type or an anchor is of the value as it is; more tags below would stay a comment.
  const isPlain = !/[!&]\S*[ \t]+$/.test(lead) && !/^\r?\n[ \t]+#[^\s#]/.test(text.slice(to, to + 200));
  const canBeFixed = isFree && !/[\r\n]/.test(whole) && isPlain;
  return {
    rule: 'text-cut-by-comment',
    span: { start: from, end: to },
    message: `${inQuotes(text.slice(from, to))} is not part of the value: a “#” after a space begins a comment`,
    help: canBeFixed
      ? `Write ${isItem ? (tags?.join(' and ') ?? written) : written}, or put a space after the “#” if it is a comment`
      : !isFree
        ? 'Remove the “#”, or put a space after it if it is a comment'
        : tags === null
          ? 'Put the value in quotes'
          : `Write [${tags.join(', ')}]`,
    // Not safe: it may have been meant as a comment.
    ...(canBeFixed ? { fix: { safe: false, edits: [{ start, end: to, text: written }] } } : {}),
  };
}

/**
 * Findings for values whose end YAML reads as a comment. In a field that is not `isFree`, text after a
 * value would not be one, and is a comment. Lines of a `log` are excluded: they have a finding of their own.
 */
export function valuesCutByComment(
  text: string,
  root: YamlMap,
  isFree: (entry: YamlEntry) => boolean,
): Finding<ParserRule>[] {
  const findings: Finding<ParserRule>[] = [];
  for (const entry of root.entries) {
    const { key, value } = entry;
    if (key === 'log') continue;
    const nodes = value.is === 'list' && !value.flow ? value.items : [value];
    for (const node of nodes) {
      if (node.is !== 'scalar') continue;
      const cut = commentAfter(text, node);
      if (!cut) continue;
      const isFreeText = isFree(entry);
      if (isFreeText || node.end === node.start) findings.push(cutFinding(key, text, node, cut, isFreeText));
    }
  }
  return findings;
}
