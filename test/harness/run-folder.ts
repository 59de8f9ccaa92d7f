import { accessSync, constants, mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** The folder that Linux keeps in memory: on a disk, git and safe writing would wait for each file. */
const IN_MEMORY = '/dev/shm';
/** Bytes that must be free there: a container often has 64 MB, which a run may fill. */
const ROOM = 2 ** 30;

/** A folder for a whole test run, removed after it, next to the folders of tests. */
export default function setup({ provide }: TestProject): () => void {
  // Short, since `watch` shows only a vault's name if its path is too long.
  const temporary = isMemoryFit() ? IN_MEMORY : realpathSync(tmpdir());
  provide('temporary', temporary);
  const folder = mkdtempSync(join(temporary, 'netvault-run-'));
  // With this file, what is built as ES modules is loaded as ES modules.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  provide('once', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Whether folders can be made in memory. False if TMPDIR names another place, there is too little room, or
 * hooks could not be run there.
 */
function isMemoryFit(): boolean {
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined) return false;
  let tried: string | null = null;
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize < ROOM) return false;
    tried = mkdtempSync(join(IN_MEMORY, 'netvault-run-'));
    const hook = join(tried, 'hook');
    writeFileSync(hook, '', { mode: 0o755 });
    accessSync(hook, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    if (tried !== null) rmSync(tried, { recursive: true, force: true });
  }
}
