import { rmSync, rmdirSync } from 'node:fs';

/** A file that could not be deleted, and why. */
export interface NotRemoved {
  readonly path: string;
  readonly error: unknown;
}

/** Deletes kept files in a folder, and the folder if nothing else is in it. Returns the files that could not be deleted. */
export function removeKept(folder: string, places: readonly string[]): readonly NotRemoved[] {
  const left = places.flatMap((path): NotRemoved[] => {
    try {
      rmSync(path, { recursive: true, force: true });
      return [];
    } catch (error) {
      return [{ path, error }];
    }
  });
  try {
    rmdirSync(folder);
  } catch {
    // The folder is missing, or not empty: perhaps another command has just written a file.
  }
  return left;
}
