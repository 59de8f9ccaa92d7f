import type { FilesFollowing } from '../../app/moves/redirect-vault.ts';
import { andMore } from '../../app/words/phrases.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import * as linkingWords from '../words/linking-words.ts';

/** Maximum number of places and of files that are listed; `--format json` has all. */
const SHOWN = 20;
/** Longer expressions are cut to this length, in UTF-16 code units. */
const MAX_LENGTH = 80;

/**
 * Lines about canvases and bases whose links do not follow a note, and about places that the user
 * has to check; empty if there are none.
 */
export function followingLines({ left, mentions }: FilesFollowing, style: Style): readonly string[] {
  const places = mentions.map((one) => linkingWords.mention(one.path, one.line, short(one.text)));
  const files = left.map(({ path, why }) => linkingWords.left(path, why));
  return [...block(linkingWords.mayBeMeant, places, style), ...block(linkingWords.areLeft, files, style)];
}

function short(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function block(head: string, items: readonly string[], style: Style): readonly string[] {
  if (items.length === 0) return [];
  const rest = items.length - SHOWN;
  const shown = [...items.slice(0, SHOWN).map(style.safe), ...(rest > 0 ? [andMore(rest)] : [])];
  const wrapped = (text: string, at: number): readonly string[] =>
    wrap(text, style.right - at).map((part) => line({ at, text: part }));
  return [...wrapped(head, 2), ...shown.flatMap((text) => wrapped(text, 4))];
}
