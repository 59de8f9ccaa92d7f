import type { Fix } from '../../model/finding.ts';

/** The greatest length of a text in these words, in UTF-16 code units. */
const MAX_LENGTH = 40;

/** What a fix changes, in a few words: `write “2026-11-16”`. */
export function fixWords(text: string, { edits }: Fix): string {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0) return `change ${edits.length} places`;
  const before = text.slice(edit.start, edit.end);
  if (edit.text.trim() === '') return before.trim() === '' ? 'take out spaces' : `take out ${short(before)}`;
  return `${before === '' ? 'add' : 'write'} ${short(edit.text)}`;
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `“${line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line}”`;
}
