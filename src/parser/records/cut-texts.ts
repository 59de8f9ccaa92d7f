import type { Finding, ParserRule } from '../../model/finding.ts';
import { lineEnd } from '../fence.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../yaml-node.ts';
import { quoted } from './values.ts';
import { inQuotes } from '../yaml-quote.ts';

/**
 * A comment right after a plain value that looks like text rather than like a
 * remark: no blank after its `#`, as in `Chapter #3` and `tags: #book`.
 */
function cutAfter(text: string, node: YamlScalar): { from: number; to: number } | null {
  // A block scalar ends with its last line; a comment below it is one.
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

/** `tags: #book #fair` is an empty value: what is meant is a list. */
function tagList(key: string, value: string): string | null {
  const isTags = /^tags?$/i.test(key.trim()) && /^#[^\s#,[\]{}"']+(?:[,\s]+#[^\s#,[\]{}"']+)*$/.test(value);
  return isTags
    ? `[${value
        .replaceAll('#', '')
        .split(/[,\s]+/)
        .join(', ')}]`
    : null;
}

function cutFinding(
  key: string,
  text: string,
  node: YamlScalar,
  { from, to }: { from: number; to: number },
): Finding<ParserRule> {
  const start = node.end > node.start ? node.start : from;
  const whole = text.slice(start, to);
  const written = tagList(key, whole) ?? inQuotes(whole);
  const oneLine = !/[\r\n]/.test(whole);
  return {
    rule: 'text-cut-by-comment',
    span: { start: from, end: to },
    message: `${quoted(text.slice(from, to))} is not part of the value: a “#” after a blank begins a comment`,
    help: oneLine
      ? `Write ${written}, or put a blank after the “#” if it is a comment`
      : 'Put the value in quotes',
    // It may have been meant as a comment: only its writer knows.
    ...(oneLine ? { fix: { safe: false, edits: [{ start, end: to, text: written }] } } : {}),
  };
}

function scalarsOf(node: YamlNode): readonly YamlScalar[] {
  if (node.is === 'scalar') return [node];
  if (node.is === 'list' && !node.flow) return node.items.filter((item) => item.is === 'scalar');
  return [];
}

/** Values whose end YAML takes for a comment. Lines of a `log` are read as they are written and have their own finding. */
export function cutTexts(text: string, root: YamlMap): Finding<ParserRule>[] {
  const findings: Finding<ParserRule>[] = [];
  for (const { key, value } of root.entries) {
    if (key === 'log') continue;
    for (const node of scalarsOf(value)) {
      const cut = cutAfter(text, node);
      if (cut) findings.push(cutFinding(key, text, node, cut));
    }
  }
  return findings;
}
