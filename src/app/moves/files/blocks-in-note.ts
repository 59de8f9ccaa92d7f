import type { Edit } from '../../../model/finding.ts';
import { LineIndex } from '../../../model/span.ts';
import { findFence } from '../../../parser/fence.ts';
import type { VaultNote } from '../../../vault/parse-source.ts';
import { fencedBlocks } from '../fenced-blocks.ts';
import type { NoteMove } from '../redirect.ts';
import type { LeftAloneReason } from './file-value.ts';
import { followBase } from './follow-base.ts';
import type { Mention } from './follow-text.ts';
import { Follower, type FileRefusal } from './follower.ts';

/** What happens to the bases and NetVault's code blocks in a note, or in the text of a canvas card. */
export interface FollowedBlocks {
  readonly edits: readonly Edit[];
  readonly links: number;
  readonly mentions: readonly Mention[];
  readonly refused: readonly FileRefusal[];
  /** Why a base is left as it is; null if none is. */
  readonly left: LeftAloneReason | null;
}

/**
 * Redirects the links of the bases in a note, which is at `to` afterwards. A base in a quote or a
 * list is only searched for mentions, and so are plain names in NetVault's own code blocks: the
 * links in those are found with the note's (`writtenLinks`).
 */
export function followBlocksIn(
  { path, text }: Pick<VaultNote, 'path' | 'text'>,
  to: string,
  moving: NoteMove,
): FollowedBlocks {
  const found = { edits: [] as Edit[], mentions: [] as Mention[], refused: [] as FileRefusal[] };
  let [links, left]: [number, LeftAloneReason | null] = [0, null];
  if (!/base|netvault/i.test(text)) return { ...found, links, left };
  const lines = new LineIndex(text);
  const follower = new Follower(path, to, moving);
  for (const { start, end, isPlain, language } of fencedBlocks(text, findFence(text).bodyStart)) {
    if (language !== 'base' && language !== 'netvault') continue;
    const before = lines.position(start).line - 1;
    const inner = text.slice(start, end);
    if (!isPlain || language === 'netvault') {
      const isLeft = language === 'base' || !inner.includes('[[');
      if (isLeft && follower.isMentionedIn(inner))
        found.mentions.push({ path, line: before, text: inner.trim().replace(/\s+/g, ' ') });
      continue;
    }
    const followed = followBase(inner, [path, to], moving);
    if (followed.is === 'left') left = followed.why;
    if (followed.is === 'refused') found.refused.push(followed.why);
    if (followed.is !== 'followed') continue;
    links += followed.links;
    for (const one of followed.edits)
      found.edits.push({ ...one, start: one.start + start, end: one.end + start });
    for (const one of followed.mentions) found.mentions.push({ ...one, line: one.line + before });
  }
  return { ...found, links, left };
}
