import { isAbsolute, win32 } from 'node:path';
import type { Io } from '../command-line/io.ts';

/**
 * The system's folder for data that programs can create again: XDG_CACHE_HOME, else `~/.cache`;
 * LOCALAPPDATA on Windows. Null if the environment names none.
 */
export function cacheFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | null {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? '';
    return win32.isAbsolute(local) ? local : null;
  }
  // By the XDG Base Directory Specification, a path that is not absolute must be ignored.
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
  if (isAbsolute(cache)) return cache;
  return isAbsolute(home) ? `${home.replace(/\/$/, '')}/.cache` : null;
}
