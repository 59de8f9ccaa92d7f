import { joinWords } from '../../model/join-words.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';
import { cannotBe, didYouMean, inQuotes, sourceInQuotes, textOf } from './values.ts';

/** The map in a field; null and a finding if it is anything else. */
export function mapOf(fields: Fields, name: string, help: string): YamlMap | null {
  const node = fields.node(name);
  if (!node || node.is === 'map') return node;
  cannotBe(fields, name, node, help);
  return null;
}

/** The value at a key of a map, or the only item of a list there; null if it is missing or empty. */
function singleIn(map: YamlMap, key: string): YamlNode | null {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  if (!value || isEmpty(value)) return null;
  const [only, ...others] = value.is === 'list' ? value.items : [];
  return only && others.length === 0 ? only : value;
}

/** The text at a key of a map, which may be in a list of one; null if it is missing or not text. */
export function textIn(map: YamlMap, key: string): string | null {
  const value = singleIn(map, key);
  return value?.is === 'scalar' ? textOf(value) : null;
}

/** The same, but reports anything else that is there. */
export function textOrReport(
  fields: Fields,
  name: string,
  map: YamlMap,
  key: string,
  help: string,
): string | null {
  const value = singleIn(map, key);
  if (value && value.is !== 'scalar')
    fields.invalid(name, value, `“${key}” cannot be ${sourceInQuotes(fields, value)}`, help);
  return textIn(map, key);
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
