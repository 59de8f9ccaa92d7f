import type { CST } from 'yaml';
import { emptyOffset } from './yaml-blanks.ts';
import { blockMap, blockList } from './yaml-blocks.ts';
import type { ComposedAlias, ComposedNode, ComposedScalar, ComposeNode } from './yaml-composed.ts';
import { YamlFault, unexpected } from './yaml-fault.ts';
import { flowCollection } from './yaml-flow.ts';
import { isBlock, readEnd, readProps, type NodeProps } from './yaml-props.ts';
import { coreValue, scalarText } from './yaml-scalar.ts';
import type { YamlTags } from './yaml-tags.ts';

/** The contents of a document, and whether a `---` begins it. Throws `YamlFault`. */
export function composeDocument(
  { offset, start, value, end }: CST.Document,
  tags: YamlTags,
): readonly [ComposedNode, boolean] {
  const props = readProps(start, {
    indicator: 'doc-start',
    next: value ?? end?.[0],
    offset,
    inBrackets: false,
    parentIndent: 0,
    onNewLine: true,
  });
  if (props.found && isBlock(value) && !props.hasNewline) throw new YamlFault('missing', props.end);
  const compose: ComposeNode = (token, props, offset, before) => {
    if (!token) return emptyScalar(props, emptyOffset(offset, before ?? []), tags);
    switch (token.type) {
      case 'alias':
        return alias(token, props);
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'block-scalar':
        return scalar(token, props, tags, token === value);
      case 'block-map':
      case 'block-seq':
      case 'flow-collection': {
        tags.coreName(props.tag);
        if (token.type === 'block-seq') requireNewline(props);
        const node =
          token.type === 'block-map'
            ? blockMap(token, compose)
            : token.type === 'block-seq'
              ? blockList(token, compose)
              : flowCollection(token, compose);
        return props.anchor ? { ...node, anchor: anchorName(props.anchor) } : node;
      }
      default:
        throw unexpected(token);
    }
  };
  const node = compose(value, props, props.end, start);
  readEnd(end, node.after, false);
  return [node, props.found !== null];
}

function emptyScalar(props: NodeProps, at: number, tags: YamlTags): ComposedScalar {
  const value = coreValue('', tags.coreName(props.tag));
  const after = props.hasComment ? props.end : at;
  const anchor = anchorName(props.anchor);
  return { is: 'scalar', value, source: '', isPlain: true, start: at, end: at, after, anchor };
}

function scalar(
  token: CST.FlowScalar | CST.BlockScalar,
  { anchor, tag }: NodeProps,
  tags: YamlTags,
  isDocument: boolean,
): ComposedScalar {
  const source = scalarText(token, isDocument);
  const start = token.offset;
  let end = start + token.source.length;
  if (token.type === 'block-scalar')
    for (const { source } of token.props as CST.SourceToken[]) end += source.length;
  const after = token.type === 'block-scalar' ? end : readEnd(token.end, end);
  const name = tags.coreName(tag);
  const isPlain = token.type === 'scalar';
  const value = isPlain || name !== null ? coreValue(source, name) : source;
  return { is: 'scalar', value, source, isPlain, start, end, after, anchor: anchorName(anchor) };
}

function alias({ offset, source, end }: CST.FlowScalar, { anchor, tag }: NodeProps): ComposedAlias {
  if (source === '*') throw new YamlFault('alias', offset);
  const valueEnd = offset + source.length;
  const after = readEnd(end, valueEnd);
  if (anchor || tag) throw new YamlFault('property', [offset, valueEnd]);
  return { is: 'alias', source: source.slice(1), start: offset, end: valueEnd, after, anchor: null };
}

function anchorName(anchor: CST.SourceToken | null): string | null {
  if (anchor?.source === '&') throw new YamlFault('alias', anchor);
  return anchor?.source.slice(1) ?? null;
}

/** Throws if a list begins on the line of its anchor or tag. */
function requireNewline({ anchor, tag, newlineAfter }: NodeProps): void {
  const last = anchor && tag ? (anchor.offset > tag.offset ? anchor : tag) : (anchor ?? tag);
  if (last && (!newlineAfter || newlineAfter.offset < last.offset)) throw new YamlFault('missing', last);
}
