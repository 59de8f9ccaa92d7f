import type { CST } from 'yaml';
import { hasNewline } from './yaml-blanks.ts';
import type { ComposedNode, ComposedPair, ComposeNode } from './yaml-composed.ts';
import { YamlFault } from './yaml-fault.ts';
import { isLongKey, readProps } from './yaml-props.ts';

/** The node of a mapping with a line for each field. Throws `YamlFault`. */
export function blockMap({ offset: start, indent, items }: CST.BlockMap, compose: ComposeNode): ComposedNode {
  const pairs: ComposedPair[] = [];
  let offset = start;
  let commentEnd: number | null = null;
  for (const { start: before, key, sep, value } of items) {
    const keyProps = readProps(before, {
      indicator: 'explicit-key-ind',
      next: key ?? sep?.[0],
      offset,
      inBrackets: false,
      parentIndent: indent,
      onNewLine: true,
    });
    const isImplicit = !keyProps.found;
    if (isImplicit) {
      if (key?.type === 'block-seq') throw new YamlFault('colon-in-value', offset);
      if (key && 'indent' in key && key.indent !== indent) throw new YamlFault('indentation', offset);
      if (!keyProps.anchor && !keyProps.tag && !sep) {
        commentEnd = keyProps.end;
        continue;
      }
      if (keyProps.newlineAfter || hasNewline(key))
        throw new YamlFault('not-a-field', key ?? before.at(-1) ?? offset);
    } else if (keyProps.found.indent !== indent) throw new YamlFault('indentation', offset);
    const keyNode = compose(key, keyProps, keyProps.end, before);
    const valueProps = readProps(sep ?? [], {
      indicator: 'map-value-ind',
      next: value,
      offset: keyNode.after,
      inBrackets: false,
      parentIndent: indent,
      onNewLine: !key || key.type === 'block-scalar',
    });
    offset = valueProps.end;
    if (valueProps.found) {
      if (isImplicit && value?.type === 'block-map' && !valueProps.hasNewline)
        throw new YamlFault('colon-in-value', offset);
      if (isImplicit && isLongKey(keyProps, valueProps.found))
        throw new YamlFault('not-a-field', [keyNode.start, keyNode.end]);
      const valueNode = compose(value, valueProps, offset, sep);
      offset = valueNode.after;
      pairs.push({ key: keyNode, value: valueNode });
    } else {
      if (isImplicit) throw new YamlFault('missing', [keyNode.start, keyNode.end]);
      pairs.push({ key: keyNode, value: null });
    }
  }
  if (commentEnd !== null && commentEnd < offset) throw new YamlFault('unexpected', commentEnd);
  return { is: 'map', flow: false, pairs, start, end: offset, after: commentEnd ?? offset, anchor: null };
}

/** The node of a list with a line for each item. Throws `YamlFault`. */
export function blockList(
  { offset: start, indent, items }: CST.BlockSequence,
  compose: ComposeNode,
): ComposedNode {
  const nodes: ComposedNode[] = [];
  let offset = start;
  let commentEnd: number | null = null;
  for (const { start: before, value } of items) {
    const props = readProps(before, {
      indicator: 'seq-item-ind',
      next: value,
      offset,
      inBrackets: false,
      parentIndent: indent,
      onNewLine: true,
    });
    if (!props.found) {
      if (value?.type === 'block-seq') throw new YamlFault('indentation', props.end);
      if (props.anchor || props.tag || value) throw new YamlFault('missing', offset);
      commentEnd = props.end;
      continue;
    }
    const node = compose(value, props, props.end, before);
    offset = node.after;
    nodes.push(node);
  }
  return {
    is: 'list',
    flow: false,
    items: nodes,
    start,
    end: offset,
    after: commentEnd ?? offset,
    anchor: null,
  };
}
