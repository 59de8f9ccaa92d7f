import type { CST } from 'yaml';
import type { ComposedAlias, ComposedNode, ComposedPair, ComposedScalar } from './yaml-composed.ts';
import { YamlFault, unexpected } from './yaml-fault.ts';
import { emptyOffset, hasNewline } from './yaml-blanks.ts';
import { readEnd, readProps, type NodeProps } from './yaml-props.ts';
import { coreValue, scalarText } from './yaml-scalar.ts';
import type { YamlTags } from './yaml-tags.ts';

function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq';
}

/** Composes the nodes of one document. */
export class DocumentComposer {
  readonly #tags: YamlTags;
  /** No collection has begun yet. */
  #atRoot = true;

  constructor(tags: YamlTags) {
    this.#tags = tags;
  }

  /** The contents of a document, and whether a `---` begins it. */
  document({ offset, start, value, end }: CST.Document): readonly [ComposedNode, boolean] {
    const props = readProps(start, {
      indicator: 'doc-start',
      next: value ?? end?.[0],
      offset,
      inBrackets: false,
      parentIndent: 0,
      onNewLine: true,
    });
    if (props.found && isBlock(value) && !props.hasNewline) throw new YamlFault('missing', props.end);
    const node = this.#nodeOr(value, props, props.end, start);
    readEnd(end, node.after, false);
    return [node, props.found !== null];
  }

  /** The node of a token; without one an empty scalar after `before`, which ends at `offset`. */
  #nodeOr(
    token: CST.Token | null | undefined,
    props: NodeProps,
    offset: number,
    before: readonly CST.SourceToken[] = [],
  ): ComposedNode {
    return token ? this.#node(token, props) : this.#empty(props, emptyOffset(offset, before));
  }

  #node(token: CST.Token, props: NodeProps): ComposedNode {
    const { anchor, tag } = props;
    switch (token.type) {
      case 'alias':
        return alias(token, props);
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'block-scalar':
        return this.#scalar(token, props);
      case 'block-map':
      case 'block-seq':
      case 'flow-collection': {
        this.#tags.coreName(tag);
        if (token.type === 'block-seq') requireNewline(props);
        this.#atRoot = false;
        const node =
          token.type === 'block-map'
            ? this.#blockMap(token)
            : token.type === 'block-seq'
              ? this.#blockList(token)
              : this.#flow(token);
        return { ...node, anchor: anchorName(anchor) };
      }
      default:
        throw unexpected(token);
    }
  }

  #empty(props: NodeProps, at: number): ComposedScalar {
    const value = coreValue('', this.#tags.coreName(props.tag));
    const after = props.hasComment ? props.end : at;
    const anchor = anchorName(props.anchor);
    return { is: 'scalar', value, source: '', isPlain: true, start: at, end: at, after, anchor };
  }

  #scalar(token: CST.FlowScalar | CST.BlockScalar, { anchor, tag }: NodeProps): ComposedScalar {
    const source = scalarText(token, this.#atRoot);
    const start = token.offset;
    let end = start + token.source.length;
    if (token.type === 'block-scalar')
      for (const { source } of token.props as CST.SourceToken[]) end += source.length;
    const after = token.type === 'block-scalar' ? end : readEnd(token.end, end);
    const name = this.#tags.coreName(tag);
    const isPlain = token.type === 'scalar';
    const value = isPlain || name !== null ? coreValue(source, name) : source;
    return { is: 'scalar', value, source, isPlain, start, end, after, anchor: anchorName(anchor) };
  }

  #blockMap({ offset: start, indent, items }: CST.BlockMap): ComposedNode {
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
      const keyNode = this.#nodeOr(key, keyProps, keyProps.end, before);
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
        if (isImplicit && isLong(keyProps, valueProps.found))
          throw new YamlFault('not-a-field', [keyNode.start, keyNode.end]);
        const valueNode = this.#nodeOr(value, valueProps, offset, sep);
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

  #blockList({ offset: start, indent, items }: CST.BlockSequence): ComposedNode {
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
      const node = this.#nodeOr(value, props, props.end, before);
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

  #flow({
    offset: start,
    indent,
    start: { source: open },
    items,
    end: ends,
  }: CST.FlowCollection): ComposedNode {
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
        const node = this.#inFlow(value, props, props.end);
        nodes.push(node);
        offset = node.after;
        continue;
      }
      const keyNode = this.#inFlow(key, props, props.end, item.start);
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
        if (isLong(props, found)) throw new YamlFault('not-a-field', found);
      } else if (!found && value) {
        if ('source' in value && value.source.startsWith(':')) throw new YamlFault('missing', value);
        throw new YamlFault('missing-comma', valueProps.start);
      }
      const valueNode = value || found ? this.#inFlow(value, valueProps, valueProps.end, sep) : null;
      const pair = { key: keyNode, value: valueNode };
      const { end, after } = valueNode ?? keyNode;
      if (isMap) pairs.push(pair);
      else
        nodes.push({ is: 'map', flow: true, pairs: [pair], start: keyNode.start, end, after, anchor: null });
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

  /** As `#nodeOr`, in brackets, where no block can stand. */
  #inFlow(
    token: CST.Token | null | undefined,
    props: NodeProps,
    offset: number,
    before?: readonly CST.SourceToken[],
  ): ComposedNode {
    const node = this.#nodeOr(token, props, offset, before);
    if (isBlock(token)) throw new YamlFault('block-in-brackets', [node.start, node.end]);
    return node;
  }
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

/** Keys without a `?` may have 1024 characters. */
function isLong({ start }: NodeProps, colon: CST.SourceToken): boolean {
  return start < colon.offset - 1024;
}
