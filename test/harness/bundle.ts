import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first test that needs what is shipped builds it, for all. */
    readonly bundles: string;
  }
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds between two looks at what another worker builds. */
const WAIT = 20;

/** The built command line. */
export function bundle(): string {
  return join(built(), 'netvault.cjs');
}

/** The folder with all that is shipped: the first test that asks has it built, for all files of a run. */
export function built(): string {
  const whole = join(inject('bundles'), 'built');
  const building = join(inject('bundles'), 'building');
  while (!existsSync(whole)) {
    if (!isMine(building)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
      continue;
    }
    // Another may have been done between the two looks: then the folder is free again.
    if (existsSync(whole)) {
      rmSync(building, { recursive: true });
      break;
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      ['esbuild.config.mjs', '--outdir', building, '--plugindir', building],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    if (status !== 0) {
      rmSync(building, { recursive: true, force: true });
      throw new Error(stderr);
    }
    renameSync(building, whole);
  }
  return whole;
}

/** Makes the folder in which one worker builds; false where another was first. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
