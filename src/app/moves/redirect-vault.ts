import { applyEdits } from '../../edit/edits.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import type { Edit } from '../../model/finding.ts';
import { noteName } from '../../model/note-name.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { redirect, type Moving } from './redirect.ts';
import { writtenLinks } from './written-links.ts';

/** Why links cannot follow, and the notes in which they stand. */
export interface LinkRefusal {
  /**
   * `claimed`: they lead nowhere, and would lead to a note then. `unwritable`: they
   * cannot be written so that they lead there. `not-utf8`, `unread`: the note is never written, or what it says is not known.
   */
  readonly why: 'claimed' | 'unwritable' | 'not-utf8' | 'unread';
  readonly paths: readonly string[];
}

/** What lets the links of a vault lead to where notes are after a move. */
export interface Redirections {
  /** Path before the move → edits. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** How many links are written anew. */
  readonly links: number;
  readonly refusal: LinkRefusal | null;
}

/**
 * Lets every link in a vault follow notes that move; each is one splice, and no
 * other character changes. `standing` says where the text of a note stands
 * afterwards, if elsewhere: all links in it are looked at.
 */
export function redirectVault(
  index: VaultIndex,
  moving: Moving,
  standing: ReadonlyMap<string, string>,
): Redirections {
  const names = new Set([...moving.moved].flat().map(linkKey));
  const refused = new Map<LinkRefusal['why'], string[]>();
  const refuse = (why: LinkRefusal['why'], path: string): void => {
    refused.set(why, [...(refused.get(why) ?? []), path]);
  };
  const all = new Map<string, readonly Edit[]>();
  let links = 0;
  for (const note of index.notes.values()) {
    const { path, text } = note;
    if (note.unread !== null) refuse('unread', path);
    if (!text.includes('[')) continue;
    const to = standing.get(path) ?? path;
    const edits: Edit[] = [];
    for (const link of writtenLinks(note)) {
      if (to === path && !names.has(linkKey(link.target))) continue;
      const became = redirect(link, moving, path, to);
      if (became.is === 'edit') edits.push(became.edit);
      else if (became.is !== 'same') refuse(became.is, path);
    }
    if (edits.length === 0) continue;
    if (!note.validUtf8) refuse('not-utf8', path);
    else if (!isCleanly(note, edits)) refuse('unwritable', path);
    links += edits.length;
    all.set(path, edits);
  }
  const [first] = refused;
  const refusal = first ? { why: first[0], paths: [...new Set(first[1])] } : null;
  return { edits: all, links, refusal };
}

/** A note’s name as links are compared: notes of other names cannot be meant. */
function linkKey(path: string): string {
  return foldPath(noteName(path.trim()));
}

/** Whether front matter that could be read says the same but for its links. */
function isCleanly({ text, frontMatter }: VaultNote, edits: readonly Edit[]): boolean {
  return frontMatter !== 'read' || keepsOtherFields(text, applyEdits(text, edits), edits);
}
