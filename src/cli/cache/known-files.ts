import { Buffer } from 'node:buffer';
import type { Stamp } from '../node/stamp.ts';
import { bytesOf, doublesOf, integersOf, joinPaths, splitPaths } from './columns.ts';
import type { VaultCache } from './vault-cache.ts';

/** The files of a vault as they were when it was last read. */
export interface KnownFiles {
  /** Of this reading alone: what else is kept of it carries the same. */
  readonly generation: string;
  /** What the settings files say (`SeenFiles.settingsText`). */
  readonly settings: string;
  readonly readingKey: string;
  /** The vault’s, as its scorecard says it. */
  readonly timeZone: string | null;
  /** Paths, in the order in which they are listed. */
  readonly notes: readonly string[];
  readonly others: readonly string[];
  /** Four numbers for each note; NaN, which equals nothing, for one that must be read again. */
  readonly stamps: Float64Array;
  /** The reading whose kept notes hold: few new ones are parsed again until it is worth to keep all anew. */
  readonly keptOf: string;
  /** For each note its number among those kept notes; -1 for one that is not among them. */
  readonly parts: Int32Array;
}

type Header = Omit<KnownFiles, 'notes' | 'others' | 'stamps' | 'parts'>;

const PARTS = 4;

export function readKnownFiles(cache: VaultCache): KnownFiles | null {
  const [header, notes, others, stamps, parts] = cache.read('files') ?? [];
  if (!header || !notes || !others || !stamps || !parts) return null;
  const of = JSON.parse(header.toString()) as Header;
  const split: { notes?: readonly string[]; others?: readonly string[] } = {};
  return {
    ...of,
    // Paths are asked for where anything has changed.
    get notes() {
      return (split.notes ??= splitPaths(notes));
    },
    get others() {
      return (split.others ??= splitPaths(others));
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

/** How many notes are known. */
export function countOf({ stamps }: Pick<KnownFiles, 'stamps'>): number {
  return stamps.length / PARTS;
}

/** The stamp of a note among those that are known. */
export function stampAt(stamps: Float64Array, at: number): Stamp {
  const [size = NaN, mtimeMs = NaN, ctimeMs = NaN, ino = NaN] = stamps.subarray(PARTS * at, PARTS * (at + 1));
  return { size, mtimeMs, ctimeMs, ino };
}

/** Whether a note has this stamp among those that are known. Without a stamp of its own for each: there are many. */
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

/** Whether a note has the same stamp among two of those; one that is not known equals none. */
export function areSameAt(one: Float64Array, other: Float64Array, at: number): boolean {
  for (let part = PARTS * at; part < PARTS * (at + 1); part++) if (one[part] !== other[part]) return false;
  return true;
}

/** Whether none is known there. */
export function isUnknownAt(stamps: Float64Array, at: number): boolean {
  return Number.isNaN(stamps[PARTS * at]);
}

/** Puts a stamp among others; null is one that is not known. One number at a time: there are many. */
export function putStamp(stamps: Float64Array, at: number, stamp: Stamp | null): void {
  const from = PARTS * at;
  stamps[from] = stamp ? stamp.size : NaN;
  stamps[from + 1] = stamp ? stamp.mtimeMs : NaN;
  stamps[from + 2] = stamp ? stamp.ctimeMs : NaN;
  stamps[from + 3] = stamp ? stamp.ino : NaN;
}

/** As `KnownFiles` has them; null is one that is not known. */
export function stampsOf(stamps: readonly (Stamp | null)[]): Float64Array {
  const all = new Float64Array(PARTS * stamps.length);
  for (const [at, stamp] of stamps.entries()) putStamp(all, at, stamp);
  return all;
}

/** Stamps in another order, by their numbers; -1 is one that is not known. */
export function stampsIn(stamps: Float64Array, places: Int32Array): Float64Array {
  const all = new Float64Array(PARTS * places.length).fill(NaN);
  for (const [at, place] of places.entries()) {
    if (place >= 0) all.set(stamps.subarray(PARTS * place, PARTS * (place + 1)), PARTS * at);
  }
  return all;
}
