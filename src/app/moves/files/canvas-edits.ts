import { followBlocksIn } from './blocks-in-note.ts';
import type { FileValue } from './file-value.ts';
import type { ValueEdits } from './follow-text.ts';
import type { Follower } from './follower.ts';

/** Keys whose values are not text for people: web addresses, and ids within the canvas. */
const NO_TEXT = ['id', 'type', 'url', 'color', 'fromNode', 'toNode'];

/**
 * The edits in a value of a canvas. A card's `file` and a group's `background` are paths from the
 * vault's root; all other texts are read like those of a note at the canvas's path.
 */
export function canvasEdits({ keys, value }: FileValue, follower: Follower): ValueEdits {
  if (typeof value !== 'string') return { edits: [], isMentioned: false };
  const [list, , key] = keys;
  const isOfNode = keys.length === 3 && list === 'nodes';
  if (isOfNode && (key === 'file' || key === 'background'))
    return { edits: follower.inPath(value), isMentioned: false };
  if (NO_TEXT.includes(String(keys.at(-1)))) return { edits: [], isMentioned: false };
  const { edits, links, refused, mentions, left } = followBlocksIn(
    { path: follower.from, text: value },
    follower.to,
    follower.moving,
  );
  follower.links += links;
  for (const why of refused) follower.refused.add(why);
  const isLeft = mentions.length > 0 || (left !== null && follower.isMentionedIn(value));
  return { edits: [...follower.inText(value), ...edits], isMentioned: isLeft };
}
