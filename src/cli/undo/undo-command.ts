import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { cannotRead } from '../node/file-error.ts';
import { isOwnFile } from '../node/own-file.ts';
import { checksum } from '../writing/checksum.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';
import { textBefore, undoLines, type LineEdit, type Undoable, type UndoableChange } from './undoable.ts';

/** The result of undoing a command for one note. */
export interface UndoneNote {
  readonly path: string;
  /**
   * `restored`: it is as before; `removed`: the command had created it, and it is deleted; `lines`:
   * it has changed since, and only the command's own lines were undone; `changed`: those lines have
   * changed themselves, so the note was left alone; `gone`: it is missing, so nothing was done.
   */
  readonly outcome: 'restored' | 'removed' | 'lines' | 'changed' | 'gone';
  /**
   * The lines that the command had added, and where they still are (line numbers from 1; null for
   * those that are not there any more).
   */
  readonly lines: readonly { readonly text: string; readonly line: number | null }[];
  /** The lines that have changed since, of any kind, and stay: as the command had written them. */
  readonly left: UndoneNote['lines'];
}

/** Whether anything of a command is undone now; false if all its notes have changed or are missing. */
export function isUndone(notes: readonly UndoneNote[]): boolean {
  return notes.some(({ outcome }) => outcome !== 'changed' && outcome !== 'gone');
}

/**
 * Undoes a command's changes, each note whole or not at all, and then deletes the folders that it
 * created, if they are empty. Throws `UserError` if a note cannot be read or written; and, before
 * anything is done, if another file is at the path of a note that the command deleted, because
 * its content would be lost.
 */
export function undoCommand(
  folder: string,
  writer: VaultWriter,
  { changes, folders }: Undoable,
): UndoneNote[] {
  for (const { path, before, after } of changes) {
    const current = after === null ? bytesOf(folder, path) : null;
    if (current !== null && checksum(current) !== before) throw new CliError('undo-over-note', { path });
  }
  const taken = changes
    .toReversed()
    .map((change) => undoChange(folder, writer, change))
    .reverse();
  writer.removeFolders(folders);
  return taken;
}

function undoChange(folder: string, writer: VaultWriter, change: UndoableChange): UndoneNote {
  const { path, before, after } = change;
  const bytes = bytesOf(folder, path);
  if (after === null && bytes === null) return restoreDeleted(writer, change);
  if (bytes === null) return outcome(change, 'gone', null);
  const text = bytes.toString('utf8');
  const now = checksum(bytes);
  // This also happens if an earlier undo was interrupted after it restored this note.
  if (now === before) return outcome(change, 'restored', null);
  if (now !== after) return undoOwnLines(writer, change, text);
  if (before === null) {
    return writer.remove(path, bytes) ? outcome(change, 'removed', null) : outcome(change, 'changed', text);
  }
  const restored = textBefore(text, change);
  const isBack = restored !== null && writer.replace(path, text, restored) === 'replaced';
  return isBack ? outcome(change, 'restored', null) : outcome(change, 'changed', text);
}

/** Creates a note again that the command deleted. */
function restoreDeleted(writer: VaultWriter, change: UndoableChange): UndoneNote {
  const { path, before, ranges, mode } = change;
  const removed = ranges[0]?.removed ?? '';
  const isWhole = checksum(removed) === before;
  return outcome(change, isWhole && writer.create(path, removed, mode) ? 'restored' : 'changed', null);
}

/** For a note that has changed since: undoes only the command's own lines, as far as they are still there. */
function undoOwnLines(writer: VaultWriter, change: UndoableChange, text: string): UndoneNote {
  const { text: restored, back, left } = undoLines(text, change);
  const isBack = back.length > 0 && writer.replace(change.path, text, restored) === 'replaced';
  if (!isBack) return outcome(change, 'changed', text);
  return { path: change.path, outcome: 'lines', lines: itemsOf(back, null), left: left.flatMap(lineLeft) };
}

function outcome(change: UndoableChange, what: UndoneNote['outcome'], text: string | null): UndoneNote {
  return { path: change.path, outcome: what, lines: itemsOf(change.lines, text), left: [] };
}

/** The list items among these edits, and their line numbers in a text. */
function itemsOf(edits: readonly LineEdit[], text: string | null): UndoneNote['lines'] {
  const standing = text?.split(/\r?\n/).map((line) => line.trim()) ?? [];
  return edits.flatMap(({ is }) => {
    const item = itemIn(is ?? '');
    const at = standing.indexOf(is?.trim() ?? '');
    return item === null ? [] : [{ text: item, line: at < 0 ? null : at + 1 }];
  });
}

/**
 * A line that is left, as a list of one or none; a heading that was added and has changed since
 * belongs to the user and is not listed.
 */
function lineLeft({ was, is }: LineEdit): UndoneNote['left'] {
  const text = is?.trim() ?? '';
  const isNone = text === '' || (was === null && /^#{1,6}\s/.test(text));
  return isNone ? [] : [{ text: itemIn(text) ?? text, line: null }];
}

/** The text of a list item; null for any other line. */
function itemIn(line: string): string | null {
  return /^(?:[-*+]|\d+[.)])\s+(\S.*)$/.exec(line.trim())?.[1] ?? null;
}

/** Null if there is no such file of the vault. */
export function bytesOf(folder: string, path: string): Buffer | null {
  try {
    return isOwnFile(folder, path) ? readFileSync(join(folder, path)) : null;
  } catch (error) {
    throw cannotRead(path, error);
  }
}
