import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where is kept what is done once for all workers of a run. */
    readonly once: string;
  }
}

/** Milliseconds between two looks at what another worker does. */
const WAIT = 20;

/**
 * Does something once a run, whichever worker needs it first; the others wait. It gets
 * a folder that is there and empty, and may put into it what it makes: the answer is
 * where that is in the end. What it throws is thrown, and the next one tries again.
 */
export function once(name: string, make: (folder: string) => void): string {
  const whole = join(inject('once'), name);
  const making = `${whole}.making`;
  while (!existsSync(whole)) {
    if (!isMine(making)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
      continue;
    }
    // Another may have been done between the two looks: then the folder is free again.
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

/** Makes the folder in which one worker makes something; false where another was first. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
