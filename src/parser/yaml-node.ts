import type { Finding, ParserRule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** A YAML value with aliases resolved and without anchors and tags. Spans are UTF-16 offsets in the whole text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar extends Span {
  readonly is: 'scalar';
  readonly value: string | number | boolean | null;
  /** A plain scalar as written (`007`, `1_000`, `2026-11-20`); for others, the string value. */
  readonly source: string;
  readonly quoted: boolean;
}

export interface YamlList extends Span {
  readonly is: 'list';
  readonly items: readonly YamlNode[];
  /** Written in brackets. */
  readonly flow: boolean;
}

export interface YamlMap extends Span {
  readonly is: 'map';
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** A whole YAML text. `root` is null if it is empty, or if it cannot be read; then there is a finding. */
export interface YamlDocument {
  readonly root: YamlNode | null;
  readonly findings: readonly Finding<ParserRule>[];
}
