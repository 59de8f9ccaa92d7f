import { rmSync, rmdirSync } from 'node:fs';

/** What could not be taken away, and why. */
export interface NotRemoved {
  readonly path: string;
  readonly error: unknown;
}

/** Takes what is kept in a folder away, and the folder if nothing else is in it. Answers what could not be taken away. */
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
    // Something else is in it, what another command has just written say; or it is not there.
  }
  return left;
}
