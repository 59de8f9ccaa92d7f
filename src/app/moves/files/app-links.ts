import { LineIndex } from '../../../model/span.ts';
import type { NoteMove } from '../redirect.ts';
import type { Mention } from './follow-text.ts';
import { linkKey } from './follower.ts';

/** A link that the app opens, up to the following text or markup, and a parameter in it that names a file. */
const APP_LINK = /obsidian:\/\/[^\s<>()[\]"'`\\]+/gi;
const FILE = /[?&](?:file|filepath|filename)=([^&#]+)/gi;

/** The links that open a note in the app by name. They may lead into another vault, so they are not changed. */
export function appLinksIn(path: string, text: string, { before, moved }: NoteMove): readonly Mention[] {
  if (!/obsidian:\/\//i.test(text)) return [];
  const names = new Set([...moved.keys()].map(linkKey));
  const isMeant = (link: string): boolean =>
    [...link.matchAll(FILE)].some(([, written = '']) => {
      const target = decoded(written);
      return names.has(linkKey(target)) && moved.has(before.resolve(target, '')?.path ?? '');
    });
  const found = [...text.matchAll(APP_LINK)].filter(([link]) => isMeant(link));
  if (found.length === 0) return [];
  const lines = new LineIndex(text);
  return found.map(({ 0: link, index }) => ({ path, line: lines.position(index).line, text: link }));
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
