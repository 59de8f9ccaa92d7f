import type { Span } from '../model/span.ts';
import { YAML_BOUNDS, tooDeep, UnreadableYaml, type OffsetMap } from './yaml-bounds.ts';
import type { ComposedAlias, ComposedNode, ComposedPair } from './yaml-composed.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** A node with its number of values and its nesting depth, aliases resolved. */
interface MeasuredNode {
  readonly node: YamlNode;
  readonly size: number;
  readonly depth: number;
}

/** Resolves the aliases of a document and measures it. `checkDepth` must have bounded the recursion before. */
export class Converter {
  /** Anchor → its node; null while that node is still being converted. */
  readonly #anchors = new Map<string, MeasuredNode | null>();
  readonly #text: string;
  readonly #place: OffsetMap;

  constructor(text: string, place: OffsetMap) {
    this.#text = text;
    this.#place = place;
  }

  convert(node: ComposedNode | null, at: number): YamlNode {
    return this.#measured(node, at).node;
  }

  #measured(node: ComposedNode | null, at: number): MeasuredNode {
    if (node === null) {
      const offset = this.#place(at);
      return {
        node: { is: 'scalar', value: null, source: '', quoted: false, start: offset, end: offset },
        size: 1,
        depth: 0,
      };
    }
    const span = this.#spanOf(node);
    if (node.is === 'alias') return this.#alias(node, span);
    if (node.anchor !== null) this.#anchors.set(node.anchor, null);
    let size = 1;
    let depth = 0;
    const child = (inner: ComposedNode | null, from: number): YamlNode => {
      const made = this.#measured(inner, from);
      size += made.size;
      depth = Math.max(depth, made.depth + 1);
      if (size > YAML_BOUNDS.values) throw this.#tooManyValues(span);
      if (depth > YAML_BOUNDS.depth) throw tooDeep(node.start, this.#place);
      return made.node;
    };
    const converted: YamlNode =
      node.is === 'map'
        ? { is: 'map', flow: node.flow, entries: this.#entries(node.pairs, child), ...span }
        : node.is === 'list'
          ? { is: 'list', flow: node.flow, items: node.items.map((item) => child(item, node.start)), ...span }
          : { is: 'scalar', value: node.value, source: node.source, quoted: !node.isPlain, ...span };
    const made = { node: converted, size, depth };
    if (node.anchor !== null) this.#anchors.set(node.anchor, made);
    return made;
  }

  #entries(
    pairs: readonly ComposedPair[],
    child: (node: ComposedNode | null, from: number) => YamlNode,
  ): YamlEntry[] {
    const seen = new Set<unknown>();
    return pairs.map(({ key, value }) => {
      const keySpan = this.#spanOf(key);
      if (key.is === 'scalar') {
        if (seen.has(key.value) && !Number.isNaN(key.value)) throw duplicate(keySpan, String(key.value));
        seen.add(key.value);
      }
      // Keys that have an anchor or are an alias or a collection must be converted, too, so that their anchors are known.
      const read = key.is !== 'scalar' || key.anchor !== null ? child(key, key.start) : null;
      const converted = child(value, key.end);
      return {
        key: key.is === 'alias' && read?.is === 'scalar' ? read.source : this.#keyText(key),
        keySpan,
        value: converted,
      };
    });
  }

  #keyText(key: ComposedNode): string {
    if (key.is !== 'scalar') return this.#text.slice(key.start, key.end);
    return typeof key.value === 'string' ? key.value : key.source;
  }

  #alias(node: ComposedAlias, span: Span): MeasuredNode {
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

  #spanOf({ start, end: valueEnd }: Span): Span {
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
