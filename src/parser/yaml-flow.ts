import type { CST } from 'yaml';
import { hasNewline } from './yaml-blanks.ts';
import type { ComposedNode, ComposedPair, ComposeNode } from './yaml-composed.ts';
import { YamlFault, unexpected } from './yaml-fault.ts';
import { isBlock, isLongKey, readEnd, readProps } from './yaml-props.ts';

/** The node of a mapping or a list in brackets. Throws `YamlFault`. */
export function flowCollection(
  { offset: start, indent, start: { source: open }, items, end: ends }: CST.FlowCollection,
  composeNode: ComposeNode,
): ComposedNode {
  const compose: ComposeNode = (token, ...rest) => {
    const node = composeNode(token, ...rest);
    if (isBlock(token)) throw new YamlFault('block-in-brackets', [node.start, node.end]);
    return node;
  };
  const isMap = open === '{';
  const pairs: ComposedPair[] = [];
  const nodes: ComposedNode[] = [];
  let offset = start + open.length;
  for (const [at, item] of items.entries()) {
    const { key, sep, value } = item;
    const props = readProps(item.start, {
      indicator: 'explicit-key-ind',
      next: key ?? sep?.[0],
      offset,
      inBrackets: true,
      parentIndent: indent,
      onNewLine: false,
    });
    if (!props.found) {
      if (!props.anchor && !props.tag && !sep && !value) {
        if (at === 0 && props.comma) throw unexpected(props.comma);
        if (at < items.length - 1) throw new YamlFault('unexpected', props.start);
        offset = props.end;
        continue;
      }
      if (!isMap && key && hasNewline(key)) throw new YamlFault('not-a-field', key);
    }
    if (at === 0 && props.comma) throw unexpected(props.comma);
    if (at > 0 && !props.comma) throw new YamlFault('missing-comma', props.start);
    if (!isMap && !sep && !props.found) {
      const node = compose(value, props, props.end);
      nodes.push(node);
      offset = node.after;
      continue;
    }
    const keyNode = compose(key, props, props.end, item.start);
    const valueProps = readProps(sep ?? [], {
      indicator: 'map-value-ind',
      next: value,
      offset: keyNode.after,
      inBrackets: true,
      parentIndent: indent,
      onNewLine: false,
    });
    const { found } = valueProps;
    if (found && !isMap && !props.found) {
      const newline = sep?.slice(0, sep.indexOf(found)).find(({ type }) => type === 'newline');
      if (newline) throw new YamlFault('not-a-field', newline);
      if (isLongKey(props, found)) throw new YamlFault('not-a-field', found);
    } else if (!found && value) {
      if ('source' in value && value.source.startsWith(':')) throw new YamlFault('missing', value);
      throw new YamlFault('missing-comma', valueProps.start);
    }
    const valueNode = value || found ? compose(value, valueProps, valueProps.end, sep) : null;
    const pair = { key: keyNode, value: valueNode };
    const { end, after } = valueNode ?? keyNode;
    if (isMap) pairs.push(pair);
    else nodes.push({ is: 'map', flow: true, pairs: [pair], start: keyNode.start, end, after, anchor: null });
    offset = valueNode?.after ?? valueProps.end;
  }
  const close = isMap ? '}' : ']';
  const [first, ...rest] = ends;
  if (first?.source !== close) throw new YamlFault(`missing-${close}`, offset);
  const end = first.offset + close.length;
  const place = { start, end, after: readEnd(rest, end), anchor: null };
  return isMap
    ? { is: 'map', flow: true, pairs, ...place }
    : { is: 'list', flow: true, items: nodes, ...place };
}
