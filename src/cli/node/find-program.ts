import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface ProgramSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In Node's terms: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** Whether a path is a file that can be run. */
  readonly isProgram?: (place: string) => boolean;
}

/** The endings of programs that Windows runs without a shell. */
const ENDINGS = ['.com', '.exe'];

/**
 * The path of a program: the first file with its name in the folders of PATH; null if there is
 * none. Windows itself looks in the current folder first, and PATH can contain it; but a vault
 * from someone else may contain a `git.exe`. So folders of PATH that are not absolute are
 * skipped. A name that contains a folder was typed by the user and is returned unchanged.
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
    // On Windows, `\bin` is a folder of whichever drive is the current one.
    if (isWindows ? !/^(?:[a-z]:[\\/]|[\\/]{2})/i.test(folder) : !posix.isAbsolute(folder)) continue;
    const place = names.map((one) => paths.join(folder, one)).find(isProgram);
    if (place !== undefined) return place;
  }
  return null;
}

function pathOf(env: ProgramSearch['env'], isWindows: boolean): string {
  // Windows spells it `Path`, and a copy of its environment has only that spelling.
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
