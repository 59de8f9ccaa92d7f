import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, ParsedNode, Scalar } from 'yaml';
import type { Span } from '../model/span.ts';
import { YAML_BOUNDS, tooDeep, UnreadableYaml, type OffsetMap } from './yaml-bounds.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** A node with its number of values and its nesting depth, aliases resolved. */
interface MeasuredNode {
  readonly node: YamlNode;
  readonly size: number;
  readonly depth: number;
}

/** Converts the nodes of the package `yaml` to NetVault's own. `checkDepth` must have bounded the recursion before. */
export class Converter {
  /** Anchor → its node; null while that node is still being converted. */
  readonly #anchors = new Map<string, MeasuredNode | null>();
  readonly #text: string;
  readonly #place: OffsetMap;

  constructor(text: string, place: OffsetMap) {
    this.#text = text;
    this.#place = place;
  }

  convert(node: ParsedNode | null, at: number): YamlNode {
    return this.#measured(node, at).node;
  }

  #measured(node: ParsedNode | null, at: number): MeasuredNode {
    if (node === null) {
      const offset = this.#place(at);
      return {
        node: { is: 'scalar', value: null, source: '', quoted: false, start: offset, end: offset },
        size: 1,
        depth: 0,
      };
    }
    const span = this.#spanOf(node);
    if (isAlias(node)) return this.#alias(node, span);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, null);
    let size = 1;
    let depth = 0;
    const child = (inner: ParsedNode | null, from: number): YamlNode => {
      const made = this.#measured(inner, from);
      size += made.size;
      depth = Math.max(depth, made.depth + 1);
      if (size > YAML_BOUNDS.values) throw this.#tooManyValues(span);
      if (depth > YAML_BOUNDS.depth) throw tooDeep(node.range[0], this.#place);
      return made.node;
    };
    const converted: YamlNode = isMap(node)
      ? {
          is: 'map',
          flow: node.flow === true,
          entries: this.#entries(node.items, child),
          ...span,
        }
      : isSeq(node)
        ? {
            is: 'list',
            flow: node.flow === true,
            items: (node.items as (ParsedNode | null)[]).map((item) => child(item, node.range[0])),
            ...span,
          }
        : { is: 'scalar', ...scalarValue(node), ...span };
    const made = { node: converted, size, depth };
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, made);
    return made;
  }

  #entries(
    pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
    child: (node: ParsedNode | null, from: number) => YamlNode,
  ): YamlEntry[] {
    const seen = new Set<unknown>();
    return pairs.map((pair) => {
      const keyNode = pair.key as ParsedNode | null;
      const keySpan = keyNode ? this.#spanOf(keyNode) : this.#spanOf(pair.value);
      if (isScalar(keyNode)) {
        // Compares keys as `yaml` does, but with a set: its own check takes quadratic time.
        if (seen.has(keyNode.value) && !Number.isNaN(keyNode.value))
          throw duplicate(keySpan, String(keyNode.value));
        seen.add(keyNode.value);
      }
      // Keys that have an anchor or are an alias or a collection must be converted, too, so that their anchors are known.
      const read =
        keyNode && (!isScalar(keyNode) || keyNode.anchor !== undefined)
          ? child(keyNode, keyNode.range[0])
          : null;
      const value = child(pair.value ?? null, keyNode ? keyNode.range[1] : 0);
      return {
        key: isAlias(keyNode) && read?.is === 'scalar' ? read.source : this.#keyText(keyNode),
        keySpan,
        value,
      };
    });
  }

  #keyText(key: ParsedNode | null): string {
    if (key === null) return '';
    if (!isScalar(key)) return this.#text.slice(key.range[0], key.range[1]);
    return typeof key.value === 'string' ? key.value : key.source;
  }

  #alias(node: Alias.Parsed, span: Span): MeasuredNode {
    const made = this.#anchors.get(node.source);
    if (!made) {
      const message =
        made === null
          ? `“*${node.source}” stands for something that it is itself a part of`
          : `“*${node.source}” points to an anchor, and there is none of that name`;
      throw new UnreadableYaml('invalid-yaml', span, message, 'Put a value that begins with “*” in quotes');
    }
    // The text at an alias is not that of its value, so the value is treated like a quoted one.
    const shown =
      made.node.is === 'scalar' ? { ...made.node, quoted: true, ...span } : { ...made.node, ...span };
    return { ...made, node: shown };
  }

  #tooManyValues(span: Span): UnreadableYaml {
    return new UnreadableYaml(
      'too-large',
      span,
      `There are more than ${YAML_BOUNDS.values} values, with aliases written out`,
      'Remove some of the aliases (“*name”) or values',
    );
  }

  #spanOf(node: ParsedNode | null): Span {
    if (!node) return { start: this.#place(0), end: this.#place(0) };
    const [start, valueEnd] = node.range;
    let end = valueEnd;
    while (end > start && /\s/.test(this.#text.charAt(end - 1))) end--;
    return { start: this.#place(start), end: this.#place(end) };
  }
}

function duplicate(span: Span, key: string): UnreadableYaml {
  return new UnreadableYaml(
    'duplicate-key',
    span,
    `The key “${key.slice(0, 60)}” is given twice`,
    'Keep one of the two',
  );
}

function scalarValue(node: Scalar.Parsed): {
  value: string | number | boolean | null;
  source: string;
  quoted: boolean;
} {
  const plain = node.type === 'PLAIN';
  const raw: unknown = node.value;
  const value =
    raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
      ? raw
      : node.source;
  return { value, source: node.source, quoted: !plain };
}
