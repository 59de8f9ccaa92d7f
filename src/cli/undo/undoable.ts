import { createHash } from 'node:crypto';
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
}

export function checksum(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The one stretch in which two texts differ. */
export function changeOf({ path, before, after }: NoteChange): UndoableChange {
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
  };
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
  const { path, start, removed, added, before, after } = object(value) ?? {};
  const isSum = (sum: unknown): sum is string => typeof sum === 'string' && /^[\da-f]{64}$/.test(sum);
  if (typeof path !== 'string' || typeof removed !== 'string' || typeof added !== 'string') return null;
  if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null;
  if (!isSum(after) || (before !== null && !isSum(before)) || !isInside(path)) return null;
  return { path, start, removed, added, before, after };
}

/** A note's path in a vault, and nothing that could lead out of it. */
function isInside(path: string): boolean {
  return (
    path.endsWith('.md') &&
    !/[\\\0]/.test(path) &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'))
  );
}
