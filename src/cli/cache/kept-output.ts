import { Buffer } from 'node:buffer';
import type { Moment } from '../../model/moment.ts';
import { isWithin, type AnswerValidity } from './answers.ts';
import { totalBytes } from './sections.ts';
import type { VaultCache } from './vault-cache.ts';

/** The output of one write to one of the two streams, in UTF-8. */
export interface Written {
  readonly to: 'stdout' | 'stderr';
  readonly bytes: Uint8Array;
}

/** Everything that a command printed, and its exit code. */
export interface PrintedOutput<Code extends number> {
  readonly written: readonly Written[];
  readonly code: Code;
}

interface Head extends Pick<AnswerValidity, 'date' | 'minutes'> {
  readonly question: string;
  readonly code: number;
  readonly written: readonly (Pick<Written, 'to'> & { readonly length: number })[];
}

/** The largest size of a kept print in bytes; larger ones are not kept. */
const MAX_BYTES = 20_000_000;

/** The last print, if it was for the same reading and question and is valid now; otherwise null. */
export function readKeptOutput<Code extends number>(
  cache: VaultCache,
  generation: string,
  question: string,
  now: Moment,
): PrintedOutput<Code> | null {
  const [of, kept, bytes] = cache.read('printed') ?? [];
  if (of?.toString() !== generation || !kept || !bytes) return null;
  const head = JSON.parse(kept.toString()) as Head;
  if (head.question !== question || !isWithin(head, now)) return null;
  let start = 0;
  const written = head.written.map(({ to, length }): Written => {
    start += length;
    return { to, bytes: bytes.subarray(start - length, start) };
  });
  return { written, code: head.code as Code };
}

/** Keeps a print in place of the one kept before. */
export function keepOutput(
  cache: VaultCache,
  { generation, date, minutes }: AnswerValidity,
  question: string,
  { written, code }: PrintedOutput<number>,
): void {
  const parts = written.map(({ bytes }) => bytes);
  if (totalBytes(parts) > MAX_BYTES) return;
  const of = written.map(({ to, bytes: { length } }) => ({ to, length }));
  const head: Head = { question, date, minutes, code, written: of };
  cache.write('printed', [Buffer.from(generation), Buffer.from(JSON.stringify(head)), parts]);
}
