import { isBareLink } from '../bare-link.ts';
import { straightenNode } from '../bent-quotes.ts';
import { namesMeant } from '../names-meant.ts';
import type { YamlNode } from '../yaml-node.ts';
import { itemsOf, nameIn, textOf } from './values.ts';

/** The texts of a list or a single value, without bent quotation marks; for links what they may be called. */
export function valuesOf(text: string, node: YamlNode): string[] {
  return itemsOf(straightenNode(text, node)).flatMap((one) => {
    const item = one.is === 'map' ? (nameIn(one) ?? one) : one;
    if (item.is === 'scalar') return namesMeant(textOf(item));
    return isBareLink(item) ? namesMeant(text.slice(item.start, item.end)) : [];
  });
}
