import process from 'node:process';
import { incomplete } from '../words/fault-words.ts';

/** Whether an error says that a file of the program is not there, or is that of another version: see `scripts/chunks.mjs`. */
export function isIncomplete(error: unknown): boolean {
  return error instanceof Error && 'code' in error && INCOMPLETE.has(error.code);
}

const INCOMPLETE: ReadonlySet<unknown> = new Set(['NETVAULT_INCOMPLETE', 'MODULE_NOT_FOUND']);

/** Says that the program is not complete, and exits with 2. Throws an error that says something else. */
export function tellIncomplete(error: unknown): void {
  if (!isIncomplete(error)) throw error;
  process.exitCode = 2;
  process.stderr.write(incomplete);
}
