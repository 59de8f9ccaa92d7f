import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Pair, ParsedNode, Scalar } from 'yaml';
import type { Span } from '../model/span.ts';
import { BOUNDS, tooDeep, Unreadable, type Placing } from './yaml-bounds.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** A node, how many values it holds and how deeply, aliases followed. */
interface Sized {
  readonly node: YamlNode;
  readonly size: number;
  readonly depth: number;
}

/** Turns what `yaml` composed into NetVault's own nodes; the recursion is bounded by `checkDepth`. */
export class Converter {
  /** Anchors met so far; null while what they name is still being read. */
  readonly #anchors = new Map<string, Sized | null>();
  readonly #text: string;
  readonly #place: Placing;

  constructor(text: string, place: Placing) {
    this.#text = text;
    this.#place = place;
  }

  convert(node: ParsedNode | null, at: number): YamlNode {
    return this.#sized(node, at).node;
  }

  #sized(node: ParsedNode | null, at: number): Sized {
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
      const made = this.#sized(inner, from);
      size += made.size;
      depth = Math.max(depth, made.depth + 1);
      if (size > BOUNDS.values) throw this.#expanded(span);
      if (depth > BOUNDS.depth) throw tooDeep(node.range[0], this.#place);
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
        // As `yaml` itself compares keys, but with a set: its own check is quadratic.
        if (seen.has(keyNode.value) && !Number.isNaN(keyNode.value))
          throw duplicate(keySpan, String(keyNode.value));
        seen.add(keyNode.value);
      }
      // Most keys are plain; of the others an anchor or an alias must be known.
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

  #alias(node: Alias.Parsed, span: Span): Sized {
    const made = this.#anchors.get(node.source);
    if (!made) {
      const message =
        made === null
          ? `“*${node.source}” stands for something that it is itself a part of`
          : `“*${node.source}” points to an anchor, and there is none of that name`;
      throw new Unreadable('invalid-yaml', span, message, 'Put a value that begins with “*” in quotes');
    }
    // An alias is no text of its own: what it stands for counts as if it were quoted.
    const shown =
      made.node.is === 'scalar' ? { ...made.node, quoted: true, ...span } : { ...made.node, ...span };
    return { ...made, node: shown };
  }

  #expanded(span: Span): Unreadable {
    return new Unreadable(
      'too-large',
      span,
      `There are more than ${BOUNDS.values} values, with aliases written out`,
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

function duplicate(span: Span, key: string): Unreadable {
  return new Unreadable(
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
