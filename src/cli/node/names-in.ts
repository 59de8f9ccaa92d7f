import { readdirSync } from 'node:fs';

/** The names of all entries of a folder; empty if it cannot be listed. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
