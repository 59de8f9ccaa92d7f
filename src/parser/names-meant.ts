import { noteName } from '../model/note-name.ts';
import { linkAt } from './links.ts';
import { placeAt } from './place.ts';

/**
 * What a value may be called: for a link the name of its target, without folders and `.md`, and for
 * a markdown link also its text; other text unchanged.
 */
export function namesMeant(text: string): readonly [string, ...string[]] {
  const trimmed = text.trim();
  const found = linkAt(trimmed, 0, placeAt(0));
  const name = found?.end === trimmed.length ? noteName(found.link.target) : '';
  if (!found || name === '') return [trimmed];
  return trimmed.startsWith('[[') ? [name] : [name, found.link.shown];
}
