import type { Finding, ParserRule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** YAML as NetVault sees it: aliases followed, anchors and tags gone, spans in the whole text's UTF-16 offsets. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar extends Span {
  readonly is: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written where it is plain (`007`, `1_000`, `2026-11-20`), else the string's value. */
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

/** A whole YAML text: its root, null where it is empty or cannot be read, which a finding then says. */
export interface YamlDocument {
  readonly root: YamlNode | null;
  readonly findings: readonly Finding<ParserRule>[];
}
