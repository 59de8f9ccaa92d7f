import { followFile } from '../../../../src/app/moves/files/follow-file.ts';
import type { Followed } from '../../../../src/app/moves/files/follow-text.ts';
import { applyEdits } from '../../../../src/edit/edits.ts';
import type { SourceNote } from '../../../../src/model/note.ts';
import { LinkTable } from '../../../../src/vault/link-table.ts';

/** Other files in the vault in which `People/Bob.md` is renamed. */
const OTHERS = ['People/Ada.md', 'Works/Mill.md', 'Notes/Map.canvas', 'Notes/People.base', 'mill.png'];

/** What renaming `from` to `to` changes in the canvas or base at `path`. */
export function following(
  path: string,
  text: string,
  { to = 'People/Robert Smith.md', from = 'People/Bob.md', others = [] as readonly string[] } = {},
  read: Pick<SourceNote, 'unread' | 'validUtf8'> = {},
): Followed {
  const files = [from, ...OTHERS, ...others];
  const moved = new Map([[from, to]]);
  const after = [...new Set(files.map((one) => moved.get(one) ?? one))];
  return followFile(
    { path, text, ...read },
    { before: new LinkTable(files, []), after: new LinkTable(after, []), moved },
  );
}

/**
 * The text of a file after the rename; if it is left alone or refused, `left: …` or `refused: …`
 * with the reason.
 */
export function followed(path: string, text: string, how: Parameters<typeof following>[2] = {}): string {
  const found = following(path, text, how);
  return found.is === 'followed' ? applyEdits(text, found.edits) : `${found.is}: ${found.why}`;
}
