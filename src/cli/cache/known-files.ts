import { Buffer } from 'node:buffer';
import type { Stamp } from '../node/stamp.ts';
import { bytesOf, doublesOf, integersOf, joinPaths, splitPaths } from './columns.ts';
import type { VaultCache } from './vault-cache.ts';

/** The files of a vault when it was last read. */
export interface KnownFiles {
  /** The identifier of this reading; everything else that is kept for it has the same. */
  readonly generation: string;
  /** The content of the settings files (`SeenFiles.settingsText`). */
  readonly settings: string;
  readonly readingKey: string;
  /** The time zone of the vault, from its scorecard. */
  readonly timeZone: string | null;
  /** Paths, in listing order. */
  readonly notes: readonly string[];
  readonly others: readonly string[];
  /** Four numbers for each note (see `stampAt`); NaN, which equals nothing, for one that must be read again. */
  readonly stamps: Float64Array;
  /**
   * The generation of the reading whose kept notes are still used: a few new notes are parsed each
   * time, until keeping all of them again is worth while.
   */
  readonly keptOf: string;
  /** For each note its number among those kept notes; -1 for none. */
  readonly parts: Int32Array;
}

type Header = Omit<KnownFiles, 'notes' | 'others' | 'stamps' | 'parts'>;

const PARTS = 4;

export function readKnownFiles(cache: VaultCache): KnownFiles | null {
  const [header, notes, others, stamps, parts] = cache.read('files') ?? [];
  if (!header || !notes || !others || !stamps || !parts) return null;
  const of = JSON.parse(header.toString()) as Header;
  return {
    ...of,
    // Paths are needed only if something has changed.
    get notes() {
      return splitPaths(notes);
    },
    get others() {
      return splitPaths(others);
    },
    stamps: doublesOf(stamps),
    parts: integersOf(parts),
  };
}

export function writeKnownFiles(
  cache: VaultCache,
  { notes, others, stamps, parts, generation, settings, readingKey, timeZone, keptOf }: KnownFiles,
): boolean {
  const header: Header = { generation, settings, readingKey, timeZone, keptOf };
  return cache.write('files', [
    Buffer.from(JSON.stringify(header)),
    joinPaths(notes),
    joinPaths(others),
    bytesOf(stamps),
    bytesOf(parts),
  ]);
}

/** The number of known notes. */
export function countKnownNotes({ stamps }: Pick<KnownFiles, 'stamps'>): number {
  return stamps.length / PARTS;
}

/** The stamp of the note with this number. */
export function stampAt(stamps: Float64Array, at: number): Stamp {
  const [size = NaN, mtimeMs = NaN, ctimeMs = NaN, ino = NaN] = stamps.subarray(PARTS * at, PARTS * (at + 1));
  return { size, mtimeMs, ctimeMs, ino };
}

/**
 * Whether the note with this number has this stamp. Compares numbers, because an object for each
 * of many notes would cost too much.
 */
export function hasStamp(stamps: Float64Array, at: number, stamp: Stamp | null): boolean {
  const from = PARTS * at;
  return (
    stamp !== null &&
    stamp.size === stamps[from] &&
    stamp.mtimeMs === stamps[from + 1] &&
    stamp.ctimeMs === stamps[from + 2] &&
    stamp.ino === stamps[from + 3]
  );
}

/** The number of notes whose stamps are compared at once. */
const BLOCK = 128;

/**
 * The numbers of the notes that do not have the same stamp in two lists of the same notes; an
 * unknown stamp equals none. Compares bytes, since numbers take V8 long when there are very many.
 */
export function differingNotes(one: Float64Array, other: Float64Array): number[] {
  const isEachKnown = !one.includes(NaN) && !other.includes(NaN);
  const bytes = Buffer.from(one.buffer, one.byteOffset, one.byteLength);
  const otherBytes = Buffer.from(other.buffer, other.byteOffset, other.byteLength);
  const size = PARTS * one.BYTES_PER_ELEMENT;
  const count = one.length / PARTS;
  const found: number[] = [];
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(from + BLOCK, count);
    const [start, end] = [size * from, size * to];
    if (isEachKnown && bytes.compare(otherBytes, start, end, start, end) === 0) continue;
    for (let at = from; at < to; at++) if (!areSameAt(one, other, at)) found.push(at);
  }
  return found;
}

function areSameAt(one: Float64Array, other: Float64Array, at: number): boolean {
  for (let part = PARTS * at; part < PARTS * (at + 1); part++) if (one[part] !== other[part]) return false;
  return true;
}

/** Whether the stamp of the note with this number is unknown. */
export function isUnknownAt(stamps: Float64Array, at: number): boolean {
  return Number.isNaN(stamps[PARTS * at]);
}

/**
 * Sets the stamp of the note with this number; null for an unknown one. One number at a time,
 * since there may be many notes.
 */
export function putStamp(stamps: Float64Array, at: number, stamp: Stamp | null): void {
  const from = PARTS * at;
  stamps[from] = stamp ? stamp.size : NaN;
  stamps[from + 1] = stamp ? stamp.mtimeMs : NaN;
  stamps[from + 2] = stamp ? stamp.ctimeMs : NaN;
  stamps[from + 3] = stamp ? stamp.ino : NaN;
}

/** Stamps in the form of `KnownFiles.stamps`; null for an unknown one. */
export function stampsOf(stamps: readonly (Stamp | null)[]): Float64Array {
  const all = new Float64Array(PARTS * stamps.length);
  for (let at = 0; at < stamps.length; at++) putStamp(all, at, stamps[at] ?? null);
  return all;
}

/** Stamps in another order, given by their numbers; -1 for an unknown one. */
export function stampsIn(stamps: Float64Array, places: Int32Array): Float64Array {
  const all = new Float64Array(PARTS * places.length).fill(NaN);
  for (const [at, place] of places.entries()) {
    if (place >= 0) all.set(stamps.subarray(PARTS * place, PARTS * (place + 1)), PARTS * at);
  }
  return all;
}
