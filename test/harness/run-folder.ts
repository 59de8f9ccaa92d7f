import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A folder for a whole test run, removed after it. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'netvault-run-'));
  // What is built for a package of modules is read as one.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  provide('once', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
