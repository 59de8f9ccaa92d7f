import { requireKnownText } from './unknown-text.ts';
import { lineStart } from '../../model/text-lines.ts';
import { applyEdits } from '../../edit/edits.ts';

import { findingText, type Edit, type Finding } from '../../model/finding.ts';
import { findInvisible } from '../../model/invisible.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from './note-change.ts';
import { readAlone } from './read-alone.ts';
import { UserError } from '../user-error.ts';

/**
 * The change that edits make to a note's fields, after parsing the result has shown that it is as
 * intended (`holds`) and nothing else changed. Throws `UserError` if it is not, or if the note
 * can never be written.
 */
export function changeFields(
  index: VaultIndex,
  path: string,
  edits: readonly Edit[] | null,
  holds: (note: ParsedNote) => boolean,
): NoteChange {
  const note = requireKnownText(index, path);
  const before = note.text;
  const after = edits === null ? before : applyEdits(before, edits);
  refuseInvisible(before, after);
  const fresh = edits === null ? undefined : readAlone(index, path, after);
  if (edits !== null && fresh && keepsOtherFields(before, after, edits) && holds(fresh))
    return { path, before, after };
  throw new UserError('not-cleanly-writable', { path }, { path });
}

/** Throws `UserError` if a text has more invisible characters than before. */
export function refuseInvisible(before: string, after: string): void {
  const [sign] = findInvisible(after).slice(findInvisible(before).length);
  if (sign === undefined) return;
  const at = after.lastIndexOf(sign);
  const line = after.slice(lineStart(after, at)).split('\n', 1)[0] ?? '';
  throw new UserError('unseen-characters', { text: line.trim() });
}

/** Throws `UserError`, with the parser's message, if edits would cause a new finding in a note. */
export function refuseNewFindings(index: VaultIndex, path: string, edits: readonly Edit[] | null): void {
  const note = index.note(path);
  if (note && edits) refuseNewFindingsIn(index, path, applyEdits(note.text, edits));
}

/** The same for the whole text that a note would have. */
export function refuseNewFindingsIn(index: VaultIndex, path: string, text: string): void {
  const note = index.note(path);
  if (!note || note.text === text) return;
  const identity = ({ rule, message }: Finding): string => `${rule} ${message}`;
  const known = new Set(note.findings.map(identity));
  const after = readAlone(index, path, text);
  // The fields are written in a way that no line can be added to: that is not the fault of the value.
  if (after?.frontMatter === 'unreadable') throw new UserError('not-cleanly-writable', { path }, { path });
  const fresh = after?.findings.find((finding) => !known.has(identity(finding)));
  if (fresh) throw new UserError('would-be-a-finding', { finding: findingText(fresh) });
}
