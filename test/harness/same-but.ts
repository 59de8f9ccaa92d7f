import { readFrontMatter } from '../../src/parser/front-matter.ts';
import type { YamlNode } from '../../src/parser/yaml-node.ts';

function valueOf(node: YamlNode): unknown {
  if (node.is === 'scalar') return node.value;
  if (node.is === 'list') return node.items.map(valueOf);
  return node.entries.map(({ key, value }) => [key, valueOf(value)]);
}

/** The values in a note's front matter, by key, and its body, without the given keys. */
export function allBut(text: string, keys: readonly string[]): unknown {
  const { state, root, bodyStart } = readFrontMatter(text);
  const fields = (root?.entries ?? []).filter(({ key }) => !keys.includes(key));
  return {
    state: state === 'none' ? 'read' : state,
    fields: fields.map(({ key, value }) => [key, valueOf(value)]),
    body: text.slice(bodyStart),
    bom: text.startsWith('\ufeff'),
  };
}

/**
 * The text without the lines of these keys: changing their values may not touch it. Only for values of one
 * line.
 */
export function withoutLines(text: string, keys: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => !keys.some((key) => line.startsWith(`${key}:`)))
    .join('\n');
}
