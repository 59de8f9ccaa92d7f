import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { cannotRead } from '../node/file-error.ts';
import { isOwnFile } from '../node/own-file.ts';
import { checksum } from '../writing/checksum.ts';
import type { VaultWriter } from '../writing/vault-writer.ts';
import { textBefore, withoutLines, type LineEdit, type Undoable, type UndoableChange } from './undoable.ts';

/** What became of one note when a command was taken back. */
export interface TakenBack {
  readonly path: string;
  /**
   * `lines`: it was changed elsewhere since, and only the command's own lines are
   * taken back; `changed`: the lines themselves were, so it is left alone.
   */
  readonly outcome: 'restored' | 'removed' | 'lines' | 'changed' | 'gone';
  /** The lines that the command had put in, and where they stand still (from 1; null where they do not). */
  readonly lines: readonly { readonly text: string; readonly line: number | null }[];
  /** The lines that were changed themselves since, of whatever kind, and stay: each as the command had written it. */
  readonly left: TakenBack['lines'];
}

/**
 * Takes a command's changes back, each note whole or not at all, and then the folders that it made, where nothing is in them. Throws `UserError` where a note cannot be read or
 * written; and, before anything is done, where something stands in the place of a note that the command took away:
 * what was in it would be nowhere.
 */
export function takeBack(folder: string, writer: VaultWriter, { changes, folders }: Undoable): TakenBack[] {
  for (const { path, before, after } of changes) {
    const there = after === null ? bytesOf(folder, path) : null;
    if (there !== null && checksum(there) !== before) throw new CliError('undo-over-note', { path });
  }
  const taken = changes
    .toReversed()
    .map((change) => takeOneBack(folder, writer, change))
    .reverse();
  writer.removeFolders(folders);
  return taken;
}

function takeOneBack(folder: string, writer: VaultWriter, change: UndoableChange): TakenBack {
  const { path, before, after } = change;
  const bytes = bytesOf(folder, path);
  if (after === null && bytes === null) return takenAwayBack(writer, change);
  if (bytes === null) return outcome(change, before === null ? 'removed' : 'gone', null);
  const text = bytes.toString('utf8');
  const now = checksum(bytes);
  // So it was as well if NetVault was ended after the note was written and before that was noted.
  if (now === before) return outcome(change, 'restored', null);
  if (now !== after) return takeLinesBack(writer, change, text);
  if (before === null) {
    return writer.remove(path, bytes) ? outcome(change, 'removed', null) : outcome(change, 'changed', text);
  }
  const restored = textBefore(text, change);
  const isBack = restored !== null && writer.replace(path, text, restored) === 'replaced';
  return isBack ? outcome(change, 'restored', null) : outcome(change, 'changed', text);
}

/** Puts a note again where the command took it away. */
function takenAwayBack(writer: VaultWriter, change: UndoableChange): TakenBack {
  const { path, before, removed } = change;
  const isWhole = checksum(removed) === before;
  return outcome(change, isWhole && writer.create(path, removed) ? 'restored' : 'changed', null);
}

/** Of a note that was changed elsewhere since: only the command's own lines, as far as they are there. */
function takeLinesBack(writer: VaultWriter, change: UndoableChange, text: string): TakenBack {
  const { text: restored, back, left } = withoutLines(text, change);
  const isBack = back.length > 0 && writer.replace(change.path, text, restored) === 'replaced';
  if (!isBack) return outcome(change, 'changed', text);
  return { path: change.path, outcome: 'lines', lines: itemsOf(back, null), left: left.flatMap(lineLeft) };
}

function outcome(change: UndoableChange, what: TakenBack['outcome'], text: string | null): TakenBack {
  return { path: change.path, outcome: what, lines: itemsOf(change.lines, text), left: [] };
}

/** The list items among lines that were written, and where they stand in a text. */
function itemsOf(edits: readonly LineEdit[], text: string | null): TakenBack['lines'] {
  const standing = text?.split(/\r?\n/).map((line) => line.trim()) ?? [];
  return edits.flatMap(({ is }) => {
    const item = itemIn(is ?? '');
    const at = standing.indexOf(is?.trim() ?? '');
    return item === null ? [] : [{ text: item, line: at < 0 ? null : at + 1 }];
  });
}

/** A line that is left; a heading that was put above others, and was changed since, is somebody's own. */
function lineLeft({ was, is }: LineEdit): TakenBack['left'] {
  const text = is?.trim() ?? '';
  const isNone = text === '' || (was === null && /^#{1,6}\s/.test(text));
  return isNone ? [] : [{ text: itemIn(text) ?? text, line: null }];
}

/** What a list item says; null for any other line. */
function itemIn(line: string): string | null {
  return /^(?:[-*+]|\d+[.)])\s+(\S.*)$/.exec(line.trim())?.[1] ?? null;
}

/** Null where there is no such file of the vault's own. */
function bytesOf(folder: string, path: string): Buffer | null {
  try {
    return isOwnFile(folder, path) ? readFileSync(join(folder, path)) : null;
  } catch (error) {
    throw cannotRead(path, error);
  }
}
