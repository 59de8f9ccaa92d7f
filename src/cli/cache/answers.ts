import { Buffer } from 'node:buffer';
import type { Moment } from '../../model/moment.ts';
import type { VaultCache } from './vault-cache.ts';

/** Of which reading of a vault an answer is, and when it holds. */
export interface Holding {
  readonly generation: string;
  readonly date: string;
  /** Minutes after midnight: from the first of them, to before the second, nothing comes to another answer. */
  readonly minutes: readonly [from: number, until: number];
}

/** What was answered to one question. */
interface Entry extends Omit<Holding, 'generation'> {
  readonly question: string;
  readonly length: number;
}

/** An answer as it was given. */
export interface KeptAnswer {
  readonly answer: unknown;
  readonly holds: Holding;
}

/** What completion offers stands by itself: the findings of a large vault take longer to read than all else there. */
export type AnswersFile = 'answers' | 'offered';

/** Answers that are kept of a vault, and bytes of all of them together. */
const MOST = 16;
const LARGEST = 20_000_000;

/** The answer to a question that was given to the same reading of a vault within the same time; null where there is none. */
export function keptAnswer(
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

/** Keeps an answer, which is plain data, the newest first. */
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
    if (entries.length === MOST || other.question === entry.question || sum + part.length > LARGEST) continue;
    entries.push(other);
    parts.push(part);
    sum += part.length;
  }
  if (sum > LARGEST) return;
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
  { date, minutes: [from, until] }: Pick<Holding, 'date' | 'minutes'>,
  now: Moment,
): boolean {
  return date === now.date && now.minutes >= from && now.minutes < until;
}
