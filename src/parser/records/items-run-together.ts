import type { Finding, ParserRule } from '../../model/finding.ts';
import { lineEnd, lineStart } from '../../model/text-lines.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml-node.ts';

/**
 * The finding for a plain value with a further line that looks like an item of a list, which YAML reads as text:
 * of the item above, if it is indented more than that one, or of a value on the line of its key.
 */
function itemInText(text: string, { start, end }: YamlScalar, isItem: boolean): Finding<ParserRule> | null {
  // The lines of a block scalar are text, whatever they look like.
  if (text.charAt(start) === '|' || text.charAt(start) === '>') return null;
  const [found = '', indent = ''] = /[\r\n]([ \t]*)-[ \t]/.exec(text.slice(start, end)) ?? [];
  if (found === '') return null;
  const from = text.indexOf(found, start) + found.length - 2;
  const [above = ''] = /^ */.exec(text.slice(lineStart(text, start), start)) ?? [];
  return {
    rule: 'invalid-value',
    span: { start: from, end: lineEnd(text, from) },
    message: `This line looks like an item of a list, and is text of the ${isItem ? 'item' : 'value'} above it`,
    help: isItem
      ? 'Begin the line where the other items begin, or put the text in quotes'
      : 'Write the first item on a line of its own, too, or put the text in quotes',
    // Not safe: it may have been meant as text.
    ...(isItem
      ? { fix: { safe: false, edits: [{ start: from - indent.length, end: from, text: above }] } }
      : {}),
  };
}

/** Adds the findings for a value and all that it contains. */
function addFindings(findings: Finding<ParserRule>[], text: string, node: YamlNode, isItem: boolean): void {
  if (node.is === 'scalar') {
    // A line end and the spaces after it are one space of the value.
    const isOfLines = !node.quoted && node.end - node.start > node.source.length;
    const found = isOfLines ? itemInText(text, node, isItem) : null;
    if (found) findings.push(found);
  } else if (!node.flow) {
    if (node.is === 'list') for (const item of node.items) addFindings(findings, text, item, true);
    else for (const { value } of node.entries) addFindings(findings, text, value, false);
  }
}

/** Findings for items of lists that YAML reads as text of what is above them, in entries that are read. */
export function itemsRunTogether(
  text: string,
  root: YamlMap,
  isRead: (entry: YamlEntry) => boolean,
): Finding<ParserRule>[] {
  const all: Finding<ParserRule>[] = [];
  for (const entry of root.entries) {
    const before = all.length;
    addFindings(all, text, entry.value, false);
    if (all.length > before && !isRead(entry)) all.length = before;
  }
  return all;
}
