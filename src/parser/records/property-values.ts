import { noteName } from '../../model/note-name.ts';
import { isBareLink } from '../bare-link.ts';
import { straightenNode } from '../bent-quotes.ts';
import { linkAt } from '../links.ts';
import { placeAt } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { itemsOf, textOf } from './values.ts';

/** A link's target without folders and `.md`; other text unchanged. */
export function plainValue(text: string): string {
  const trimmed = text.trim();
  const link = linkAt(trimmed, 0, placeAt(0));
  if (link?.end !== trimmed.length) return trimmed;
  return noteName(link.link.target);
}

/** The texts of a list or a single value, without bent quotation marks; for links the name of the target. */
export function valuesOf(text: string, node: YamlNode): string[] {
  return itemsOf(straightenNode(text, node)).flatMap((item) => {
    if (item.is === 'scalar') return [plainValue(textOf(item))];
    return isBareLink(item) ? [plainValue(text.slice(item.start, item.end))] : [];
  });
}
