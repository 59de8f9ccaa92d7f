import { readList, saysList, setList } from '../../edit/set-list.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields, refuseNewFindings } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { requireEvent } from './require-event.ts';

/** The field of an event's note that says what is decided for it, and the note's text. Throws `UserError` where it is no event. */
function goalsIn(index: VaultIndex, path: string): readonly [text: string, key: string] {
  const { fields } = requireEvent(index, path);
  return [index.note(path)?.text ?? '', fields.get('goals')?.key ?? 'goals'];
}

/** What is decided for an event, as it is written: what cannot be read is somebody's own words, too. */
export function decidedFor(index: VaultIndex, path: string): readonly string[] {
  return readList(...goalsIn(index, path)) ?? [];
}

/**
 * Writes what is decided for an event into its note: lines such as `meet 3`, or
 * none. Throws `UserError` for a line that is no such goal, and where it is no
 * event or cannot be changed safely.
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
    (note) => note.record?.kind === 'event' && saysList(note.text, key, goals),
  );
}
