import { applyEdits } from '../../edit/edits.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import type { Edit } from '../../model/finding.ts';
import { addTo } from '../../model/group-by.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { appLinksIn } from './files/app-links.ts';
import { followBlocksIn } from './files/blocks-in-note.ts';
import type { LeftAloneReason } from './files/file-value.ts';
import { followFile } from './files/follow-file.ts';
import type { Mention } from './files/follow-text.ts';
import { linkKey } from './files/follower.ts';
import type { LinkedVault } from './files/linked-vault.ts';
import { redirect, type NoteMove } from './redirect.ts';
import { writtenLinks } from './written-links.ts';

/** Why links cannot be redirected, and the notes that contain them. */
export interface LinkRefusal {
  /**
   * `claimed`: broken links would lead to a note. `unwritable`: no link can be written that leads
   * to the note. `not-utf8`, `unread`: the note is never written, or its text is not known.
   */
  readonly why: 'claimed' | 'unwritable' | 'not-utf8' | 'unread';
  readonly paths: readonly string[];
}

/** What happens to the canvases and bases of a vault. */
export interface FilesFollowing {
  /** Those that change. */
  readonly files: readonly NoteChange[];
  /** Files that are left alone, whatever links are in them, and notes with such a base; and why. */
  readonly left: readonly { readonly path: string; readonly why: LeftAloneReason }[];
  /** Where a base, or a link that the app opens, may refer to a note that moves but is not changed. */
  readonly mentions: readonly Mention[];
}

/** The edits that redirect the links of a vault after a move. */
export interface Redirections extends FilesFollowing {
  /** Path of a note before the move → edits. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Number of links that are rewritten, in notes, canvases and bases. */
  readonly links: number;
  readonly refusal: LinkRefusal | null;
  /** The notes in which links lead somewhere again. */
  readonly regaining: readonly string[];
}

/**
 * Redirects every link in a vault to notes that move; each is one edit, and no other character
 * changes. `standing` gives the new path of a note whose text moves: all links in it are
 * examined.
 */
export function redirectVault(
  { index, linking }: LinkedVault,
  moving: NoteMove,
  standing: ReadonlyMap<string, string>,
): Redirections {
  const names = new Set([...moving.moved].flat().map(linkKey));
  const refused = new Map<LinkRefusal['why'], string[]>();
  const refuse = (why: LinkRefusal['why'], path: string): void => {
    addTo(refused, why, path);
  };
  const all = new Map<string, readonly Edit[]>();
  const following = { files: [] as NoteChange[], left: [] as Left[], mentions: [] as Mention[] };
  const regaining: string[] = [];
  let links = 0;
  for (const note of index.notes.values()) {
    const { path, text } = note;
    if (note.unread !== null) refuse('unread', path);
    const to = standing.get(path) ?? path;
    const blocks = followBlocksIn(note, to, moving);
    for (const why of blocks.refused) refuse(why, path);
    if (blocks.left !== null) following.left.push({ path, why: blocks.left });
    for (const one of [...blocks.mentions, ...appLinksIn(path, text, moving)]) following.mentions.push(one);
    const edits: Edit[] = [...blocks.edits];
    links += blocks.links;
    for (const link of text.includes('[') ? writtenLinks(note) : []) {
      if (to === path && !names.has(linkKey(link.target))) continue;
      const became = redirect(link, moving, path, to);
      if (became.is === 'edit') {
        edits.push(became.edit);
        links++;
      } else if (became.is === 'regained') regaining.push(path);
      else if (became.is !== 'same') refuse(became.is, path);
    }
    if (edits.length === 0) continue;
    if (!note.validUtf8) refuse('not-utf8', path);
    else if (!isCleanly(note, edits)) refuse('unwritable', path);
    all.set(path, edits);
  }
  for (const file of linking) {
    const { path, text } = file;
    const followed = followFile(file, moving);
    if (followed.is === 'refused') refuse(followed.why, path);
    if (followed.is === 'left') following.left.push({ path, why: followed.why });
    if (followed.is !== 'followed') continue;
    links += followed.links;
    for (const one of [...followed.mentions, ...appLinksIn(path, text, moving)]) following.mentions.push(one);
    if (followed.edits.length > 0)
      following.files.push({ path, before: text, after: applyEdits(text, followed.edits) });
  }
  const [first] = refused;
  const refusal = first ? { why: first[0], paths: [...new Set(first[1])] } : null;
  return { edits: all, links, refusal, regaining, ...following };
}

type Left = FilesFollowing['left'][number];

/** Whether front matter that could be read is unchanged except for its links. */
function isCleanly({ text, frontMatter }: VaultNote, edits: readonly Edit[]): boolean {
  return frontMatter !== 'read' || keepsOtherFields(text, applyEdits(text, edits), edits);
}
