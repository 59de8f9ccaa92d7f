import { isAbsolute, win32 } from 'node:path';
import type { Io } from '../command-line/io.ts';

/**
 * The system's folder for the state of programs: XDG_STATE_HOME, else `~/.local/state`;
 * LOCALAPPDATA on Windows. Null if the environment names none.
 */
export function stateFolder({ env, platform }: Pick<Io, 'env' | 'platform'>): string | null {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? '';
    return win32.isAbsolute(local) ? local : null;
  }
  // By the XDG Base Directory Specification, a path that is not absolute must be ignored.
  const { XDG_STATE_HOME: state = '', HOME: home = '' } = env;
  if (isAbsolute(state)) return state;
  return isAbsolute(home) ? `${home.replace(/\/$/, '')}/.local/state` : null;
}
