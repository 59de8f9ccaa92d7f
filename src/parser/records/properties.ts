import type { Property, PropertyShape } from '../../model/records.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { isBareLink } from '../bare-link.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

function shapeOf(node: YamlNode): PropertyShape {
  if (node.is === 'map') return node.entries.length === 0 ? 'empty' : 'nested';
  if (node.is === 'list') {
    if (isBareLink(node)) return 'nested';
    return node.items.every((item) => item.is === 'scalar') ? 'list' : 'nested';
  }
  const { value } = node;
  if (value === null || value === '') return 'empty';
  if (typeof value === 'boolean') return 'checkbox';
  if (typeof value === 'number') return 'number';
  return DATE.test(value) ? 'date' : DATE_TIME.test(value) ? 'datetime' : 'text';
}

/** The top-level keys of front matter with the type of their values. */
export function propertiesOf(root: YamlMap): Property[] {
  return root.entries.map(({ key, keySpan, value }) => ({
    key,
    keySpan,
    valueSpan: { start: value.start, end: value.end },
    shape: shapeOf(value),
  }));
}
