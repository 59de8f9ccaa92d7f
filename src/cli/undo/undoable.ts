import { createHash } from 'node:crypto';
import { applyPatch, structuredPatch } from 'diff';
import type { NoteChange } from '../../app/notes/note-change.ts';

/** One command's changes, small enough to be kept: what was taken out and put in, and how the bytes sum up before and after. */
export interface Undoable {
  readonly command: string;
  readonly changes: readonly UndoableChange[];
}

export interface UndoableChange {
  readonly path: string;
  /** UTF-16 offset in both texts. */
  readonly start: number;
  readonly removed: string;
  readonly added: string;
  /** SHA-256 of the note's bytes; null before a note that the command made. */
  readonly before: string | null;
  readonly after: string;
  /** The lines that were taken out and put in, with no others around them. */
  readonly hunks: readonly Hunk[];
}

/** Lines of a note that were replaced; numbers of lines are from 1, `lines` begin with `-` or `+`. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

export function checksum(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is kept of a change: the one stretch in which two texts differ, and the lines. */
export function changeOf({ path, before, after, made }: NoteChange): UndoableChange {
  const old = before ?? '';
  const least = Math.min(old.length, after.length);
  let start = 0;
  while (start < least && old[start] === after[start]) start++;
  let tail = 0;
  while (tail < least - start && old[old.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    path,
    start,
    removed: old.slice(start, old.length - tail),
    added: after.slice(start, after.length - tail),
    before: before === null ? null : checksum(before),
    after: checksum(after),
    hunks: after.length - tail - start > LARGEST_HUNKS ? [] : hunksOf(made ?? old, after),
  };
}

/** A change with more text, in UTF-16 units, is only taken back whole. */
const LARGEST_HUNKS = 20_000;

function hunksOf(before: string, after: string): Hunk[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  return hunks.map(({ oldStart, newStart, lines }) => ({
    oldStart,
    newStart,
    lines: lines.filter((line) => !line.startsWith('\\')),
  }));
}

/**
 * A note without a change that it still has, whatever else has changed in it since:
 * the lines that were put in are taken out, and those that were taken out stand
 * there again. Null where one of the lines that were put in is not there any more.
 */
export function withoutChange(text: string, { hunks }: UndoableChange): string | null {
  if (hunks.length === 0) return null;
  const count = (lines: readonly string[], sign: string): number =>
    lines.filter((line) => line.startsWith(sign)).length;
  const reversed = hunks.map(({ oldStart, newStart, lines }) => ({
    oldStart: newStart,
    oldLines: count(lines, '+'),
    newStart: oldStart,
    newLines: count(lines, '-'),
    lines: [
      ...lines.filter((line) => line.startsWith('+')).map((line) => `-${line.slice(1)}`),
      ...lines.filter((line) => line.startsWith('-')).map((line) => `+${line.slice(1)}`),
    ],
  }));
  const patch = { oldFileName: '', newFileName: '', oldHeader: '', newHeader: '', hunks: reversed };
  const restored = applyPatch(text, patch, { autoConvertLineEndings: false });
  return restored === false || restored === text ? null : restored;
}

/** The text before a change, from the text after it; null where they do not fit. */
export function textBefore(after: string, { start, removed, added, before }: UndoableChange): string | null {
  if (after.slice(start, start + added.length) !== added) return null;
  const text = after.slice(0, start) + removed + after.slice(start + added.length);
  return before !== null && checksum(text) === before ? text : null;
}

/** Reads a file of state. Anything in it that is not as it was written makes all of it count as nothing. */
export function parseUndoable(text: string, vault: string): readonly Undoable[] {
  const root = object(JSON.parse(text));
  const commands = root?.['commands'];
  if (root?.['version'] !== 1 || root['vault'] !== vault || !Array.isArray(commands)) return [];
  const read = commands.map(command);
  return read.every((one) => one !== null) ? read : [];
}

function object(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function command(value: unknown): Undoable | null {
  const one = object(value);
  const changes = one?.['changes'];
  if (typeof one?.['command'] !== 'string' || !Array.isArray(changes)) return null;
  const read = changes.map(change);
  return read.every((each) => each !== null) ? { command: one['command'], changes: read } : null;
}

function change(value: unknown): UndoableChange | null {
  const { path, start, removed, added, before, after, hunks } = object(value) ?? {};
  const isSum = (sum: unknown): sum is string => typeof sum === 'string' && /^[\da-f]{64}$/.test(sum);
  if (typeof path !== 'string' || typeof removed !== 'string' || typeof added !== 'string') return null;
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null;
  if (!isSum(after) || (before !== null && !isSum(before)) || !isInside(path)) return null;
  const lines = Array.isArray(hunks) ? hunks.map(hunk) : [null];
  if (!lines.every((one) => one !== null)) return null;
  return { path, start, removed, added, before, after, hunks: lines };
}

function hunk(value: unknown): Hunk | null {
  const { oldStart, newStart, lines } = object(value) ?? {};
  const isNumber = (one: unknown): one is number =>
    typeof one === 'number' && Number.isSafeInteger(one) && one >= 0;
  if (!isNumber(oldStart) || !isNumber(newStart) || !Array.isArray(lines)) return null;
  const isLine = (line: unknown): line is string => typeof line === 'string' && /^[-+]/.test(line);
  return lines.every(isLine) ? { oldStart, newStart, lines } : null;
}

/** A note's path in a vault, and nothing that could lead out of it. */
function isInside(path: string): boolean {
  return (
    path.endsWith('.md') &&
    !/[\\\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'))
  );
}
