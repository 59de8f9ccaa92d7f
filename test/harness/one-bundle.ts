import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A folder for a whole run of tests, gone after it. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'netvault-bundle-'));
  provide('bundles', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
