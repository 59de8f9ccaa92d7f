import type { Edit } from '../../../model/finding.ts';
import type { FileValue } from './file-value.ts';
import type { Follower } from './follower.ts';

/** What holds no text for people: addresses elsewhere, and names by which a canvas knows its own parts. */
const NO_TEXT = ['id', 'type', 'url', 'color', 'fromNode', 'toNode'];

/**
 * What follows in a value of a canvas. A card's `file` and a group's `background` are
 * paths from the vault's root; all other texts, whoever put them there, are read as
 * those of a note at the canvas' path.
 */
export function canvasEdits({ keys, said }: FileValue, follower: Follower): readonly Edit[] {
  if (typeof said !== 'string') return [];
  const [list, , key] = keys;
  const isOfNode = keys.length === 3 && list === 'nodes';
  if (isOfNode && (key === 'file' || key === 'background')) return follower.inPath(said);
  return NO_TEXT.includes(String(keys.at(-1))) ? [] : follower.inText(said);
}
