import type { YamlMap } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';
import { didYouMean, listed, quoted, textOf } from './values.ts';

/** The map that a field holds, reported where it is anything else. */
export function mapOf(fields: Fields, name: string, help: string): YamlMap | null {
  const node = fields.node(name);
  if (!node || node.is === 'map') return node;
  fields.invalid(name, node, `“${name}” cannot be ${quoted(fields.written(node))}`, help);
  return null;
}

/** The text of one key of a map; null where it is not given or is no text. */
export function textIn(map: YamlMap, key: string): string | null {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.is === 'scalar' && !isEmpty(value) ? textOf(value) : null;
}

/** Reports every key of a map that is none of these. */
export function onlyKeys(fields: Fields, name: string, map: YamlMap, keys: readonly string[]): void {
  for (const entry of map.entries) {
    if (keys.includes(entry.key)) continue;
    fields.invalid(
      name,
      entry.keySpan,
      `“${name}” knows no ${quoted(entry.key)}`,
      `Write ${listed(keys)}${didYouMean(entry.key, keys)}`,
    );
  }
}
