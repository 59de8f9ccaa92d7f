import process from 'node:process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from './isolate-git.ts';

/** Variables that point git to other places; git sets them in hooks. */
const LEADING = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR'];

/**
 * Whether a folder is in a git work tree that can tell which files have changed. Not if the
 * environment points git elsewhere, and not on Windows, where git knows no file time that
 * programs cannot set.
 */
export function isInWorkTree(folder: string, env: Environment): boolean {
  if (process.platform === 'win32' || LEADING.some((name) => env[name] !== undefined)) return false;
  try {
    for (let place = realpathSync(folder), last = ''; place !== last; last = place, place = dirname(place)) {
      if (existsSync(join(place, '.git'))) return true;
    }
  } catch {
    // A missing folder is reported elsewhere.
  }
  return false;
}
