import { defineConfig } from 'vitest/config';
import LongFirst from './test/harness/long-first.ts';

/** Milliseconds until a test that does not come back has failed: the first may build what is shipped and start a browser. */
const PATIENCE = 300_000;

// Every worker has the same, and what fails is told with it: then it can be seen again.
process.env['NETVAULT_SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/one-bundle.ts'],
    setupFiles: ['test/harness/runs.ts'],
    reporters: ['default', './test/harness/closing-line.ts'],
    // What hangs ends; no limit is so near that a busy machine could meet it.
    testTimeout: process.env['NETVAULT_RUNS'] ? 900_000 : PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A worker loads modules, and the browser, once for all files: none of ours keeps what a test did.
    isolate: false,
  },
});
