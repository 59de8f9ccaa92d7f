import type { CST } from 'yaml';
import type { NodeProps } from './yaml-props.ts';
import type { CoreValue } from './yaml-scalar.ts';

/** Offsets in the YAML of a node's value, and of the end of the whitespace and comments after it. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

interface Composed extends Place {
  readonly anchor: string | null;
}

export interface ComposedScalar extends Composed {
  readonly is: 'scalar';
  readonly value: CoreValue;
  /** The text that the value was read from. */
  readonly source: string;
  readonly isPlain: boolean;
}

export interface ComposedAlias extends Composed {
  readonly is: 'alias';
  /** The anchor that it refers to. */
  readonly source: string;
}

export interface ComposedPair {
  readonly key: ComposedNode;
  readonly value: ComposedNode | null;
}

/** A node of a YAML document as written: with anchors and aliases. */
export type ComposedNode =
  | ComposedScalar
  | ComposedAlias
  | (Composed & { readonly is: 'map'; readonly flow: boolean; readonly pairs: readonly ComposedPair[] })
  | (Composed & { readonly is: 'list'; readonly flow: boolean; readonly items: readonly ComposedNode[] });

/** Composes the node of a token; without one an empty scalar after `before`, which ends at `offset`. Throws `YamlFault`. */
export type ComposeNode = (
  token: CST.Token | null | undefined,
  props: NodeProps,
  offset: number,
  before?: readonly CST.SourceToken[],
) => ComposedNode;
