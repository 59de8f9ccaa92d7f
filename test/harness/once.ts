import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for what is done once for all workers of a run. */
    readonly once: string;
  }
}

/** Milliseconds between two checks whether another worker is done. */
const WAIT = 20;

/**
 * Does something once per run, in the worker that needs it first; the others wait. The
 * task gets an empty folder for what it makes, and the answer is where that folder is in
 * the end. If it throws, the error is passed on, and the next worker tries again.
 */
export function once(name: string, make: (folder: string) => void): string {
  const whole = join(inject('once'), name);
  const making = `${whole}.making`;
  while (!existsSync(whole)) {
    if (!isMine(making)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
      continue;
    }
    // Another worker may have finished between the two checks: then the folder is free again.
    if (existsSync(whole)) {
      rmSync(making, { recursive: true });
      break;
    }
    try {
      make(making);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
    renameSync(making, whole);
  }
  return whole;
}

/** Makes the folder in which one worker makes something; false if another worker was first. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
