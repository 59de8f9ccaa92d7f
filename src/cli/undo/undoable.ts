import { sep } from 'node:path';
import { isLinkingFile } from '../../app/moves/files/linked-vault.ts';
import type { NoteChange, NoteRemoval } from '../../app/notes/note-change.ts';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import { textChange, type TextChange } from '../../edit/text-change.ts';
import { lineHunks, wholeLines } from '../report/line-hunks.ts';
import { checksum } from '../writing/checksum.ts';

/** One command's changes in a small form: the text that was removed and added, and the checksums before and after. */
export interface Undoable {
  readonly command: string;
  readonly changes: readonly UndoableChange[];
  /** Folders that the command created for its notes, parents first. */
  readonly folders: readonly string[];
  /** Set if an attempt to undo it changed nothing, or not the changes that are left, and was reported. */
  readonly wasReported?: true;
}

export interface UndoableChange {
  readonly path: string;
  /** The ranges in which the texts differ, in order, by their offsets in the text after the change. */
  readonly ranges: readonly TextChange[];
  /** SHA-256 of the note's bytes before the change; null if the command created the note. */
  readonly before: string | null;
  /** The checksum after the change; null if the command deleted the note. */
  readonly after: string | null;
  /** The changed lines; empty if the change can only be undone as a whole. */
  readonly lines: readonly LineEdit[];
  /** The permissions of the file of a note that the command deleted, 0 to 0o7777. */
  readonly mode?: number;
}

/** A line that was added (`was` is null), removed (`is` is null) or changed; without its line ending. */
export interface LineEdit {
  /** The line number in the note as it was written then, from 1. */
  readonly line: number;
  readonly was: string | null;
  readonly is: string | null;
  /** Set if the note had an equal line before: then the line is known only by its place. */
  readonly isTwin?: true;
}

/**
 * The small form of a change: the ranges in which the texts differ, and the lines. `mode` is the
 * permissions of the file of a note that is deleted.
 */
export function toUndoableChange(change: NoteChange | NoteRemoval, mode?: number): UndoableChange {
  if (change.after === null) {
    const { path, before } = change;
    const ranges = [{ start: 0, removed: before, added: '' }];
    const kept = mode === undefined ? {} : { mode };
    return { path, ranges, before: checksum(before), after: null, lines: [], ...kept };
  }
  const { path, before, after, made } = change;
  const old = before ?? '';
  const difference = textChange(old, after);
  return {
    path,
    ranges: rangesOf(old, after, difference),
    before: before === null ? null : checksum(before),
    after: checksum(after),
    lines: difference.added.length > MAX_LENGTH_BY_LINES ? [] : lineEdits(made ?? old, after),
  };
}

/** A range with more text than this, in UTF-16 code units, is kept line by line: most of it may be the same. */
const MAX_RANGE = 2000;

function rangesOf(before: string, after: string, whole: TextChange): readonly TextChange[] {
  if (before === '' || whole.removed.length + whole.added.length <= MAX_RANGE) return [whole];
  const [old, current] = [wholeLines(before), wholeLines(after)];
  const places = [0];
  for (const [at, line] of current.entries()) places.push((places[at] ?? 0) + line.length);
  return lineHunks(before, after, 0).flatMap(({ oldStart, oldLines, newStart, newLines }) => {
    const rangeAt = (oldFrom: number, newFrom: number, [removed, added]: readonly number[]): TextChange => {
      const textOf = (lines: readonly string[], from: number, count = 0): string =>
        lines.slice(from, from + count).join('');
      const { start, ...texts } = textChange(textOf(old, oldFrom, removed), textOf(current, newFrom, added));
      return { start: (places[newFrom] ?? 0) + start, ...texts };
    };
    const [oldFrom, newFrom] = [oldStart - 1, newStart - 1];
    if (oldLines !== newLines) return [rangeAt(oldFrom, newFrom, [oldLines, newLines])];
    return Array.from({ length: newLines }, (_, nth) => rangeAt(oldFrom + nth, newFrom + nth, [1, 1]));
  });
}

/** A change that adds more text than this, in UTF-16 code units, can only be undone as a whole. */
const MAX_LENGTH_BY_LINES = 20_000;

/** A line without its line ending. */
const bare = (line: string): string => line.replace(/\r$/, '');

function lineEdits(before: string, after: string): LineEdit[] {
  const old = new Set(before.split('\n').map(bare));
  return lineHunks(before, after, 0).flatMap(({ newStart, lines }) => {
    const those = (sign: string): string[] =>
      lines.filter((line) => line.startsWith(sign)).map((line) => bare(line.slice(1)));
    const [removed, added] = [those('-'), those('+')];
    return Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
      line: newStart + at,
      was: removed[at] ?? null,
      is: added[at] ?? null,
      ...(old.has(added[at] ?? '') ? { isTwin: true as const } : {}),
    })).filter(({ was, is }) => was !== is);
  });
}

/** The result of undoing a change's own lines in a note that has changed since. */
export interface UndoneLines {
  readonly text: string;
  readonly back: readonly LineEdit[];
  /** The edits whose lines are no longer as they were written. */
  readonly left: readonly LineEdit[];
}

/**
 * Undoes the lines of a change in a note, whatever else has changed since: added lines are
 * removed, and changed ones get their earlier text. Each line is looked for nearest to where it
 * was.
 */
export function undoLines(text: string, { lines: edits }: UndoableChange): UndoneLines {
  const lines = text.split('\n');
  const back: LineEdit[] = [];
  const left: LineEdit[] = [];
  /** The line that was removed last, and its index when it was removed. */
  let below = { line: 0, at: 0 };
  // From the last to the first, so that the remaining line numbers stay valid.
  for (const edit of edits.toReversed()) {
    const { line, was, is } = edit;
    if (is === '') {
      // An empty line is known to be the command's own only if it is right above a removed line.
      const isAbove = below.line === line + 1 && bare(lines[below.at - 1] ?? '-') === '';
      if (was === null && isAbove) lines.splice(below.at - 1, 1);
      below = isAbove ? { line, at: below.at - 1 } : below;
      continue;
    }
    const at = is === null ? Math.min(line - 1, lines.length - 1) : nearest(lines, is, line - 1);
    const isOther = edit.isTwin === true && at !== line - 1;
    below = { line: 0, at: 0 };
    if (at < 0 || isOther) {
      left.unshift(edit);
      continue;
    }
    if (was === null && isStillNeeded(lines, at)) continue;
    back.unshift(edit);
    if (was === null) {
      lines.splice(at, 1);
      below = { line, at };
    } else {
      const end = lines[at]?.endsWith('\r') ? '\r' : '';
      lines.splice(at, is === null ? 0 : 1, was + end);
    }
  }
  return { text: lines.join('\n'), back, left };
}

/** Whether a line is a heading below which text has been added since. */
function isStillNeeded(lines: readonly string[], at: number): boolean {
  if (!/^#{1,6}\s/.test(lines[at] ?? '')) return false;
  const next = lines.slice(at + 1).find((line) => line.trim() !== '');
  return next !== undefined && !/^#{1,6}\s/.test(next);
}

/** The index of a line, the nearest to `place`; -1 if there is none. */
function nearest(lines: readonly string[], line: string, place: number): number {
  let best = -1;
  for (const [at, one] of lines.entries())
    if (bare(one) === line && (best < 0 || Math.abs(at - place) < Math.abs(best - place))) best = at;
  return best;
}

/** Computes the text before a change from the text after it; null if they do not match. */
export function textBefore(after: string, change: UndoableChange): string | null {
  const { before, ranges } = change;
  const text = withoutRanges(after, ranges);
  return text !== null && before !== null && checksum(text) === before ? text : null;
}

/** Undoes ranges in one pass, since a note can have thousands; null if the text does not have them. */
function withoutRanges(after: string, ranges: readonly TextChange[]): string | null {
  let [text, at] = ['', 0];
  for (const { start, removed, added } of ranges) {
    if (start < at || !after.startsWith(added, start)) return null;
    text += after.slice(at, start) + removed;
    at = start + added.length;
  }
  return text + after.slice(at);
}

/** The content of a memory file. */
export interface Remembered {
  readonly commands: readonly Undoable[];
  /** Whether commands before these are no longer kept. */
  readonly hasDroppedOlder: boolean;
}

export const NOTHING: Remembered = { commands: [], hasDroppedOlder: false };

/** Parses a memory file. If anything in it is invalid, the result is empty. */
export function parseRemembered(text: string, vault: string): Remembered {
  const root = object(JSON.parse(text));
  const commands = root?.['commands'];
  if (root?.['version'] !== 2 || root['vault'] !== vault || !Array.isArray(commands)) return NOTHING;
  const read = commands.map(command);
  const hasDroppedOlder = root['hasDroppedOlder'] === true;
  return read.every((one) => one !== null) ? { commands: read, hasDroppedOlder } : NOTHING;
}

function object(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function command(value: unknown): Undoable | null {
  const one = object(value);
  const changes = one?.['changes'];
  if (typeof one?.['command'] !== 'string' || !Array.isArray(changes)) return null;
  const read = changes.map(change);
  const folders = Array.isArray(one['folders']) ? one['folders'].filter(isFolderInside) : [];
  if (!read.every((each) => each !== null)) return null;
  const reported = one['wasReported'] === true ? { wasReported: true as const } : {};
  return { command: one['command'], changes: read, folders, ...reported };
}

function change(value: unknown): UndoableChange | null {
  const { path, ranges: texts, before, after, lines: edits, mode } = object(value) ?? {};
  const isSum = (sum: unknown): sum is string => typeof sum === 'string' && /^[\da-f]{64}$/.test(sum);
  if (typeof path !== 'string' || !Array.isArray(texts)) return null;
  const ranges = texts.map(range);
  if (!ranges.every((one) => one !== null)) return null;
  if ((after !== null && !isSum(after)) || (before !== null && !isSum(before)) || !isInside(path))
    return null;
  if (after === null && before === null) return null;
  const lines = Array.isArray(edits) ? edits.map(lineEdit) : [null];
  if (!lines.every((one) => one !== null)) return null;
  const isMode = typeof mode === 'number' && Number.isInteger(mode) && mode >= 0 && mode <= 0o7777;
  return { path, ranges, before, after, lines, ...(isMode ? { mode } : {}) };
}

function range(value: unknown): TextChange | null {
  const { start, removed, added } = object(value) ?? {};
  if (typeof removed !== 'string' || typeof added !== 'string') return null;
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null;
  return { start, removed, added };
}

function lineEdit(value: unknown): LineEdit | null {
  const { line, was, is, isTwin } = object(value) ?? {};
  if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 1) return null;
  const isLine = (one: unknown): one is string | null => one === null || typeof one === 'string';
  return isLine(was) && isLine(is) ? { line, was, is, ...(isTwin === true ? { isTwin } : {}) } : null;
}

/**
 * Whether a path is one of a note, canvas or base in a vault, or of its settings file; false for
 * paths that could lead out of it.
 */
function isInside(path: string): boolean {
  if (path === CONFIGURATION_FILE) return true;
  return (path.endsWith('.md') || isLinkingFile(path)) && isFolderInside(path);
}

function isFolderInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    !path.includes('\0') &&
    // Elsewhere than on Windows, a name can contain a backslash.
    (sep === '/' || !path.includes('\\')) &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'))
  );
}
