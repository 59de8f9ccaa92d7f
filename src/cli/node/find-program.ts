import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface ProgramSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it. */
  readonly platform: string;
  /** Whether a path is a file that can be run. */
  readonly isProgram?: (place: string) => boolean;
}

/** What Windows runs without a shell. */
const ENDINGS = ['.com', '.exe'];

/**
 * Where a program is: the first of its name in the folders of PATH; null where
 * there is none. Windows by itself looks into the current folder first, and a
 * PATH can name it: a vault of somebody else's may hold a `git.exe`. So folders
 * of PATH that are not absolute are passed over. A name with a folder in it is
 * what somebody typed, and is left as it is.
 */
export function findProgram(
  name: string,
  { env, platform, isProgram = isRunnable }: ProgramSearch,
): string | null {
  const isWindows = platform === 'win32';
  if (isWindows ? /[\\/:]/.test(name) : name.includes('/')) return name;
  const paths = isWindows ? win32 : posix;
  const hasEnding = ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  const names = isWindows && !hasEnding ? ENDINGS.map((ending) => name + ending) : [name];
  for (const listed of pathOf(env, isWindows).split(paths.delimiter)) {
    const folder = isWindows ? listed.replaceAll('"', '') : listed;
    // On Windows `\bin` is a folder of whichever drive is the current one.
    if (isWindows ? !/^(?:[a-z]:[\\/]|[\\/]{2})/i.test(folder) : !posix.isAbsolute(folder)) continue;
    const place = names.map((one) => paths.join(folder, one)).find(isProgram);
    if (place !== undefined) return place;
  }
  return null;
}

function pathOf(env: ProgramSearch['env'], isWindows: boolean): string {
  // Windows spells it `Path`; a copy of its environment knows it by that spelling only.
  const key = isWindows ? Object.keys(env).find((one) => one.toUpperCase() === 'PATH') : 'PATH';
  return (key === undefined ? undefined : env[key]) ?? (isWindows ? '' : '/usr/bin:/bin');
}

function isRunnable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return statSync(place).isFile();
  } catch {
    return false;
  }
}
