import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests make their folders (`run-folder.ts`). */
    readonly temporary: string;
  }
}

/** A new, empty folder, by a path without links; the caller removes it. */
export function tempFolder(prefix: string): string {
  return mkdtempSync(join(inject('temporary'), prefix));
}
