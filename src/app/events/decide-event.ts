import { readList, hasList, setList } from '../../edit/set-list.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields, refuseNewFindings } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { requireEvent } from './require-event.ts';
import { requireScorecards } from '../summary/summarize.ts';

/**
 * The text of an event's note, and its field with the goals. Throws `UserError` if it is not an event, and
 * if a scorecard note cannot be read.
 */
function goalsIn(index: VaultIndex, path: string): readonly [text: string, key: string] {
  requireScorecards(index);
  const { fields } = requireEvent(index, path);
  return [index.note(path)?.text ?? '', fields.get('goals')?.key ?? 'goals'];
}

/** The goals of an event as written, including those that cannot be read: they are the user's own words. */
export function decidedFor(index: VaultIndex, path: string): readonly string[] {
  return readList(...goalsIn(index, path)) ?? [];
}

/**
 * Writes the goals of an event into its note: lines such as `meet 3`, or none. Throws `UserError`
 * for a line that is not such a goal, and if the note is not an event or cannot be changed
 * safely.
 */
export function decideEvent(index: VaultIndex, path: string, lines: readonly string[]): NoteChange {
  const [text, key] = goalsIn(index, path);
  const goals = lines.map((line) => line.trim()).filter((line) => line !== '');
  const edits = setList(text, key, goals);
  refuseNewFindings(index, path, edits);
  return changeFields(
    index,
    path,
    edits,
    (note) => note.record?.kind === 'event' && hasList(note.text, key, goals),
  );
}
