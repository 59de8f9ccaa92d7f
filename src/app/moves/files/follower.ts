import type { Edit } from '../../../model/finding.ts';
import { noteName } from '../../../model/note-name.ts';
import { foldPath, type LinkTable } from '../../../vault/link-table.ts';
import { redirect, type NoteMove, type Redirected } from '../redirect.ts';
import { writtenLinks, type WrittenLink } from '../written-links.ts';

/** Why the links of a file cannot be redirected: see `LinkRefusal`. */
export type FileRefusal = Exclude<Redirected['is'], 'same' | 'regained' | 'edit'>;

/** A note's name, normalized for comparing links: a link with another name cannot mean the note. */
export function linkKey(path: string): string {
  return foldPath(noteName(path.trim()));
}

/** Redirects links in texts of one file to notes that move. Edits are relative to the given text. */
export class Follower {
  readonly from: string;
  readonly to: string;
  readonly moving: NoteMove;
  readonly #names: ReadonlySet<string>;
  /** Normalized names by which text may refer to a note that moves. */
  readonly #mentioned: readonly string[];
  links = 0;
  readonly refused = new Set<FileRefusal>();

  /** `from` is the file's path before, and `to` after: if they differ, all links are examined. */
  constructor(from: string, to: string, moving: NoteMove) {
    this.from = from;
    this.to = to;
    this.moving = moving;
    this.#names = new Set([...moving.moved].flat().map(linkKey));
    this.#mentioned = [...moving.moved].map(([from, to]) =>
      foldPath(noteName(from) === noteName(to) ? from.replace(/\.md$/i, '') : noteName(from)),
    );
  }

  /** For text that contains links, like a note. */
  inText(text: string): readonly Edit[] {
    return text.includes('[')
      ? writtenLinks({ text, record: null, log: [] }).flatMap((link) => this.#followed(link))
      : [];
  }

  /** For text that as a whole is a link target: `Ada`, `People/Ada.md`, `Ada#Log`. */
  inTarget(text: string): readonly Edit[] {
    if (/[|[\]\n]|^\s*[a-z][a-z\d+.-]*:/i.test(text)) return [];
    const [head = ''] = text.split('#', 1);
    const target = head.trim();
    if (target === '') return [];
    const start = head.indexOf(target);
    const address = { start, end: start + target.length };
    const around = ['[[', `${text.slice(head.length)}]]`] as const;
    const link = { is: 'wikilink', target, address, around, quote: null } as const;
    return this.#followed({ ...link, start: 0, end: text.length });
  }

  /** For text that as a whole is a path from the vault's root and can mean no other file. */
  inPath(text: string): readonly Edit[] {
    const start = text.startsWith('/') ? 1 : 0;
    const path = text.slice(start);
    if (!this.#names.has(linkKey(path))) return [];
    const { before, after, moved, regained = null } = this.moving;
    const old = existingPath(before, path);
    const now = old === null ? existingPath(after, path) : null;
    if (now !== null && now !== regained) this.refused.add('claimed');
    const wanted = old === null ? undefined : moved.get(old);
    if (wanted === undefined) return [];
    this.links++;
    return [{ start, end: text.length, text: wanted }];
  }

  /** Whether a text that is not a link contains the name of a note that moves. */
  isMentionedIn(text: string): boolean {
    const folded = foldPath(text);
    return this.#mentioned.some((name) => isWordIn(folded, name));
  }

  #followed(link: WrittenLink): readonly Edit[] {
    if (this.from === this.to && !this.#names.has(linkKey(link.target))) return [];
    const became = redirect(link, this.moving, this.from, this.to);
    if (became.is === 'edit') {
      this.links++;
      return [became.edit];
    }
    if (became.is !== 'same' && became.is !== 'regained') this.refused.add(became.is);
    return [];
  }
}

/** The file at a path; in another case or Unicode form only if none has the exact path. */
function existingPath(table: LinkTable, path: string): string | null {
  if (table.has(path)) return path;
  const found = path === '' ? null : table.resolve(`/${path}`, '');
  return found && foldPath(found.path) === foldPath(path) ? found.path : null;
}

/** Whether a name is in a text as a whole word. Both are normalized. */
function isWordIn(text: string, name: string): boolean {
  const goesOn = (at: number): boolean => /[\p{L}\p{N}\p{M}_]/u.test(text.charAt(at));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!goesOn(at - 1) && !goesOn(at + name.length)) return true;
  return false;
}
