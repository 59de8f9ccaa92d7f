import process from 'node:process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from './alone.ts';

/** Variables that lead git elsewhere, as they are set in a hook. */
const LEADING = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR'];

/**
 * Whether a folder stands in a work tree of git that can tell which files have changed: none where the environment
 * leads git elsewhere, and none on Windows, where git knows no time of a file that nobody can set.
 */
export function isInWorkTree(folder: string, env: Environment): boolean {
  if (process.platform === 'win32' || LEADING.some((name) => env[name] !== undefined)) return false;
  try {
    for (let place = realpathSync(folder), last = ''; place !== last; last = place, place = dirname(place)) {
      if (existsSync(join(place, '.git'))) return true;
    }
  } catch {
    // A folder that is gone is told of elsewhere.
  }
  return false;
}
