import type { SourceNote } from '../../../model/note.ts';
import type { NoteMove } from '../redirect.ts';
import { canvasEdits } from './canvas-edits.ts';
import { followBase } from './follow-base.ts';
import { followText, type Followed } from './follow-text.ts';
import { jsonValues } from './json-values.ts';

/** Redirects the links of a canvas or a base to notes that move, and checks that nothing else changes. */
export function followFile(file: SourceNote, moving: NoteMove): Followed {
  const { path, text, validUtf8 = true, unread = null } = file;
  if (unread !== null) return { is: 'left', why: 'unread' };
  if (!validUtf8) return { is: 'left', why: 'not-utf8' };
  if (/\.base$/i.test(path)) return followBase(text, [path, path], moving);
  return followText({ valuesOf: jsonValues, editsOf: canvasEdits }, text, [path, path], moving);
}
