import type { Edit } from '../../model/finding.ts';
import { noteName } from '../../model/note-name.ts';
import { linkAt } from '../../parser/links.ts';
import { placeAt } from '../../parser/place.ts';
import type { LinkTable } from '../../vault/link-table.ts';
import { quoteScalar, type WrittenLink } from './written-links.ts';

/** Where the links of a vault lead, before and after notes move. */
export interface NoteMove {
  readonly before: LinkTable;
  readonly after: LinkTable;
  /** Path → the path to which links to it lead after the move. */
  readonly moved: ReadonlyMap<string, string>;
  /** The path of a lost original that its copy gets: links that led nowhere for its loss lead there again. */
  readonly regained?: string | null;
}

/**
 * What happens to a link: it stays the same, is rewritten, leads to a note for the first time
 * (`claimed`) or again (`regained`), or cannot be written.
 */
export type Redirected =
  | { readonly is: 'same' | 'claimed' | 'regained' | 'unwritable' }
  | { readonly is: 'edit'; readonly edit: Edit };

const UNCHANGED: Redirected = { is: 'same' };

/** What happens to a link in a note that is at `from` before, and at `to` after. */
export function redirect(
  link: WrittenLink,
  { before, after, moved, regained = null }: NoteMove,
  from: string,
  to: string,
): Redirected {
  const old = before.resolve(link.target, from);
  const now = after.resolve(link.target, to);
  if (!old) return now ? { is: now.path === regained ? 'regained' : 'claimed' } : UNCHANGED;
  const wanted = moved.get(old.path) ?? old.path;
  const leads = (target: string): boolean => {
    const found = after.resolve(target, to);
    return found?.path === wanted && found.candidates.length <= Math.max(1, old.candidates.length);
  };
  const isMoved = moved.has(old.path) && noteName(old.path) !== noteName(wanted);
  if (!isMoved && now && leads(link.target)) return UNCHANGED;
  // If several files have the name, the folder is written too, even where the name alone would resolve.
  const isClear = (target: string): boolean =>
    target.includes('/') || after.withName(target.replace(/\.md$/i, '')).length < 2;
  for (const target of targetsFor(link.target, wanted, to)) {
    if (!isClear(target) || !leads(target)) continue;
    const written = edited(link, target);
    if (written) return { is: 'edit', edit: written };
  }
  return { is: 'unwritable' };
}

/** The possible targets for a path, the most similar to the old one first. */
function targetsFor(old: string, path: string, from: string): readonly string[] {
  const isNote = path.endsWith('.md');
  const ending = isNote && !/\.md$/i.test(old) ? '' : '.md';
  const whole = isNote ? path.slice(0, -3) + ending : path;
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  const folder = old.slice(0, old.lastIndexOf('/') + 1);
  const relative = /^\.\.?\//.test(old) ? [relativeTo(from, whole)] : [];
  return [folder + name, ...relative, ...(old.startsWith('/') ? [`/${whole}`] : []), whole, `/${whole}`];
}

/** A path relative to a note's folder. */
function relativeTo(from: string, path: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = path.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  const up = '../'.repeat(folders.length - same);
  return `${up === '' ? './' : up}${parts.slice(same).join('/')}`;
}

/** The edit that gives a link another target, verified by reading it again; null if it cannot have that target. */
function edited({ is, address, around: [before, behind], quote }: WrittenLink, target: string): Edit | null {
  const bare = is === 'markdown' ? percentEncoded(target) : is === 'wikilink' ? target : inBrackets(target);
  const written = before + bare + behind;
  const found = linkAt(written, 0, placeAt(0));
  const isRead = found?.end === written.length && found.link.target === target;
  return isRead ? { start: address.start, end: address.end, text: quoteScalar(bare, quote) } : null;
}

/** Encodes the characters that would end an address or have a meaning in it. */
function percentEncoded(target: string): string {
  return target.replace(/[%\s()<>#?"\\[\]]/g, encoded);
}

function inBrackets(target: string): string {
  return target.replace(/[%<>#]/g, encoded);
}

function encoded(sign: string): string {
  const code = sign.charCodeAt(0);
  return code < 128 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(sign);
}
