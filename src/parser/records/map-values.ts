import { joinWords } from '../../model/join-words.ts';
import type { YamlMap } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';
import { cannotBe, didYouMean, inQuotes, textOf } from './values.ts';

/** The map in a field; null and a finding if it is anything else. */
export function mapOf(fields: Fields, name: string, help: string): YamlMap | null {
  const node = fields.node(name);
  if (!node || node.is === 'map') return node;
  cannotBe(fields, name, node, help);
  return null;
}

/** The text at a key of a map; null if it is missing or not text. */
export function textIn(map: YamlMap, key: string): string | null {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.is === 'scalar' && !isEmpty(value) ? textOf(value) : null;
}

/** Reports every key of a map other than `keys`. */
export function reportOtherKeys(fields: Fields, name: string, map: YamlMap, keys: readonly string[]): void {
  for (const entry of map.entries) {
    if (keys.includes(entry.key)) continue;
    fields.invalid(
      name,
      entry.keySpan,
      `“${name}” has no ${inQuotes(entry.key)}`,
      `Write ${joinWords(keys)}${didYouMean(entry.key, keys)}`,
    );
  }
}
