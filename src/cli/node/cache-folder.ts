import { isAbsolute, win32 } from 'node:path';
import type { Io } from '../command-line/io.ts';

/**
 * The folder that the system has for what programs can make again: XDG_CACHE_HOME,
 * else `~/.cache`; LOCALAPPDATA on Windows. Null where the environment names none.
 */
export function cacheFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | null {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? '';
    return win32.isAbsolute(local) ? local : null;
  }
  // The XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
  if (isAbsolute(cache)) return cache;
  return isAbsolute(home) ? `${home.replace(/\/$/, '')}/.cache` : null;
}
