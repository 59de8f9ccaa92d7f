import type { YamlNode } from './yaml-node.ts';

/** Whether a node is `[[Note]]` without quotes, which YAML reads as a list in a list. Text in quotes is none. */
export function isBareLink(node: YamlNode): boolean {
  if (node.is !== 'list' || !node.flow || node.items.length !== 1) return false;
  const inner = node.items[0];
  return (
    inner?.is === 'list' &&
    inner.flow &&
    inner.start === node.start + 1 &&
    inner.end === node.end - 1 &&
    inner.items.every((item) => item.is !== 'list' && (item.is !== 'scalar' || !item.quoted))
  );
}
