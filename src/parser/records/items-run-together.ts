import type { Finding, ParserRule } from '../../model/finding.ts';
import { lineEnd, lineStart } from '../../model/text-lines.ts';
import type { YamlMap, YamlScalar } from '../yaml-node.ts';

/**
 * The finding for an item with a further line that looks like an item, which YAML reads as text of the item
 * above, as it is indented more than that one or less; null for any other item.
 */
function itemInText(text: string, { start, end }: YamlScalar): Finding<ParserRule> | null {
  // The lines of a block scalar are text, whatever they look like.
  if (text.charAt(start) === '|' || text.charAt(start) === '>') return null;
  const [found = '', indent = ''] = /[\r\n]([ \t]*)-[ \t]/.exec(text.slice(start, end)) ?? [];
  if (found === '') return null;
  const from = text.indexOf(found, start) + found.length - 2;
  const [above = ''] = /^ */.exec(text.slice(lineStart(text, start), start)) ?? [];
  return {
    rule: 'invalid-value',
    span: { start: from, end: lineEnd(text, from) },
    message: 'This line looks like an item of the list, and is text of the item above it',
    help: 'Begin the line where the other items begin, or put the text in quotes',
    // Not safe: it may have been meant as text.
    fix: { safe: false, edits: [{ start: from - indent.length, end: from, text: above }] },
  };
}

/** Findings for items of lists in front matter that YAML reads as text of the item above them. */
export function itemsRunTogether(text: string, root: YamlMap): Finding<ParserRule>[] {
  const findings: Finding<ParserRule>[] = [];
  for (const { value } of root.entries) {
    if (value.is !== 'list' || value.flow) continue;
    for (const item of value.items) {
      const { start, end } = item;
      const isOfLines = item.is === 'scalar' && !item.quoted && lineEnd(text, start) < end;
      const found = isOfLines ? itemInText(text, item) : null;
      if (found) findings.push(found);
    }
  }
  return findings;
}
