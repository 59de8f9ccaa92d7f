import { Buffer } from 'node:buffer';
import { addTo } from '../../model/group-by.ts';
import type { CausedFinding } from '../../rules/engine/once-per-cause.ts';
import { bytesOf, integersOf } from './columns.ts';
import type { VaultCache } from './vault-cache.ts';

/**
 * A finding with others of the same key, of which only one is reported. `count` is the number of
 * them all; 0 if another one is reported instead.
 */
export interface CountedCause extends CausedFinding {
  readonly count: number;
}

/** What is counted of a note's part of a report. */
export interface BlockCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  /** The width of the longest name of a rule in cells. */
  readonly widest: number;
  /** 1 if there is a finding that prevents the note from being read, else 0. */
  readonly unreadable: number;
  /** 1 if there is an error without a safe fix, else 0. */
  readonly unfixed: number;
}

/** The part of a report that is about one note: the bytes as written to the stream, with what was counted. */
export interface NoteBlock extends BlockCounts {
  readonly bytes: Uint8Array;
  readonly caused: readonly CountedCause[];
}

/** What the blocks depend on besides their notes. */
export interface BlocksBasis {
  /** The judgement whose notes they are about (`KeptJudgement.id`). */
  readonly judgement: string;
  /** Everything that decides how they are laid out, but for `ruleAt`. */
  readonly layout: string;
}

interface Header extends BlocksBasis {
  /** The column of rule names. */
  readonly ruleAt: number;
  readonly keys: readonly string[];
}

/** What `BlockCounts` are kept of a note, after the offset at which its block ends; all -1 for a note without a kept block. */
const COUNTS = ['errors', 'warnings', 'infos', 'fixable', 'widest', 'unreadable', 'unfixed'] as const;
const ROW = 1 + COUNTS.length;
/** The numbers of a cause: its note, and its key, rank and count. */
const CAUSE = 4;

/** The blocks of the last report, by the numbers of their notes in the judgement. */
export class KeptBlocks {
  readonly ruleAt: number;
  readonly #bytes: Buffer;
  readonly #rows: Int32Array;
  readonly #caused = new Map<number, CountedCause[]>();

  /** Returns null if there are none for this judgement and layout. */
  static read(cache: VaultCache, { judgement, layout }: BlocksBasis): KeptBlocks | null {
    const [head, bytes, rows, caused] = cache.read('blocks') ?? [];
    if (!head || !bytes || !rows || !caused) return null;
    const header = JSON.parse(head.toString()) as Header;
    if (header.judgement !== judgement || header.layout !== layout) return null;
    return new KeptBlocks(header, bytes, integersOf(rows), integersOf(caused));
  }

  private constructor({ ruleAt, keys }: Header, bytes: Buffer, rows: Int32Array, caused: Int32Array) {
    this.ruleAt = ruleAt;
    this.#bytes = bytes;
    this.#rows = rows;
    for (let at = 0; at < caused.length; at += CAUSE) {
      const [note = -1, key = -1, rank = 0, count = 0] = caused.subarray(at, at + CAUSE);
      addTo(this.#caused, note, { key: keys[key] ?? '', rank, count });
    }
  }

  /** Whether a block was kept for the note with this number; an empty one for a note without findings. */
  has(note: number): boolean {
    return (this.#rows[ROW * note + 1] ?? -1) >= 0;
  }

  /** The block of a note for which one was kept; null if it is empty. */
  block(note: number): NoteBlock | null {
    const rows = this.#rows;
    const from = ROW * note;
    const [start = 0, end = 0] = [rows[from - ROW], rows[from]];
    const caused = this.#caused.get(note);
    if (end === start && !caused) return null;
    return {
      bytes: this.#bytes.subarray(start, end),
      errors: rows[from + 1] ?? 0,
      warnings: rows[from + 2] ?? 0,
      infos: rows[from + 3] ?? 0,
      fixable: rows[from + 4] ?? 0,
      widest: rows[from + 5] ?? 0,
      unreadable: rows[from + 6] ?? 0,
      unfixed: rows[from + 7] ?? 0,
      caused: caused ?? NONE,
    };
  }
}

const NONE: readonly CountedCause[] = [];

/**
 * Keeps the blocks of a report, one for each note of the judgement: null for an empty one,
 * undefined for one that is not kept.
 */
export function writeBlocks(
  cache: VaultCache,
  basis: BlocksBasis,
  { ruleAt, blocks }: { readonly ruleAt: number; readonly blocks: readonly (NoteBlock | null | undefined)[] },
): void {
  const keys = new Map<string, number>();
  const caused: number[] = [];
  const rows = new Int32Array(ROW * blocks.length);
  let end = 0;
  for (const [note, block] of blocks.entries()) {
    end += block?.bytes.length ?? 0;
    rows[ROW * note] = end;
    for (const [at, name] of COUNTS.entries())
      rows[ROW * note + 1 + at] = block === undefined ? -1 : (block?.[name] ?? 0);
    for (const { key, rank, count } of block?.caused ?? []) {
      const number = keys.get(key) ?? keys.size;
      keys.set(key, number);
      caused.push(note, number, rank, count);
    }
  }
  const header: Header = { ...basis, ruleAt, keys: [...keys.keys()] };
  cache.write('blocks', [
    Buffer.from(JSON.stringify(header)),
    blocks.flatMap((block) => (block ? [block.bytes] : [])),
    bytesOf(rows),
    bytesOf(Int32Array.from(caused)),
  ]);
}
