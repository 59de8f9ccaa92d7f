import process from 'node:process';
import { incomplete } from '../words/fault-words.ts';

/** Whether an error means that a file of the program is missing or belongs to another version: see `scripts/chunks.mjs`. */
export function isIncomplete(error: unknown): boolean {
  return error instanceof Error && 'code' in error && INCOMPLETE.has(error.code);
}

const INCOMPLETE: ReadonlySet<unknown> = new Set(['NETVAULT_INCOMPLETE', 'MODULE_NOT_FOUND']);

/** Reports that the program is incomplete, and sets exit code 2. Throws any other error again. */
export function reportIncomplete(error: unknown): void {
  if (!isIncomplete(error)) throw error;
  process.exitCode = 2;
  process.stderr.write(incomplete);
}
