import { Buffer } from 'node:buffer';
import type { Moment } from '../../model/moment.ts';
import type { VaultCache } from './vault-cache.ts';

/** The reading of a vault that an answer was computed from, and the time during which the answer is valid. */
export interface AnswerValidity {
  readonly generation: string;
  readonly date: string;
  /** Minutes after midnight: the answer is the same at every minute ≥ `from` and < `until`. */
  readonly minutes: readonly [from: number, until: number];
}

/** The header of a kept answer: its question, the time for which it is valid, and its length in bytes. */
interface Entry extends Omit<AnswerValidity, 'generation'> {
  readonly question: string;
  readonly length: number;
}

/** An answer read from the cache. */
export interface KeptAnswer {
  readonly answer: unknown;
  readonly holds: AnswerValidity;
}

/**
 * The cache file. Completion has its own, `offered`: reading the findings of a large vault from
 * `answers` would take longer than all the rest.
 */
export type AnswersFile = 'answers' | 'offered';

/** The largest number of answers kept in a file, and their largest total size in bytes. */
const MAX_ANSWERS = 16;
const MAX_BYTES = 20_000_000;

/** The kept answer to the same question, for the same reading of the vault and valid at `now`; null if there is none. */
export function readKeptAnswer(
  cache: VaultCache,
  generation: string,
  question: string,
  now: Moment,
  file: AnswersFile = 'answers',
): KeptAnswer | null {
  const { entries, bytes } = readAnswers(cache, generation, file);
  let start = 0;
  for (const entry of entries) {
    if (entry.question === question && isWithin(entry, now)) {
      const answer = JSON.parse(bytes.toString('utf8', start, start + entry.length)) as unknown;
      return { answer, holds: { generation, date: entry.date, minutes: entry.minutes } };
    }
    start += entry.length;
  }
  return null;
}

/** Keeps an answer (plain data), before the older ones; an older answer to the same question is dropped. */
export function keepAnswer(
  cache: VaultCache,
  generation: string,
  entry: Omit<Entry, 'length'>,
  answer: unknown,
  file: AnswersFile = 'answers',
): void {
  const before = readAnswers(cache, generation, file);
  const bytes = Buffer.from(JSON.stringify(answer));
  const entries = [{ ...entry, length: bytes.length }];
  const parts: Uint8Array[] = [bytes];
  let [start, sum] = [0, bytes.length];
  for (const other of before.entries) {
    const part = before.bytes.subarray(start, start + other.length);
    start += other.length;
    if (entries.length === MAX_ANSWERS || other.question === entry.question || sum + part.length > MAX_BYTES)
      continue;
    entries.push(other);
    parts.push(part);
    sum += part.length;
  }
  if (sum > MAX_BYTES) return;
  cache.write(file, [Buffer.from(generation), Buffer.from(JSON.stringify(entries)), Buffer.concat(parts)]);
}

function readAnswers(
  cache: VaultCache,
  generation: string,
  file: AnswersFile,
): { entries: readonly Entry[]; bytes: Buffer } {
  const [of, entries, bytes] = cache.read(file) ?? [];
  if (of?.toString() !== generation || !entries || !bytes) return { entries: [], bytes: Buffer.alloc(0) };
  return { entries: JSON.parse(entries.toString()) as Entry[], bytes };
}

export function isWithin(
  { date, minutes: [from, until] }: Pick<AnswerValidity, 'date' | 'minutes'>,
  now: Moment,
): boolean {
  return date === now.date && now.minutes >= from && now.minutes < until;
}
