import { defineConfig } from 'vitest/config';
import LongFirst from './test/harness/long-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/one-bundle.ts'],
    setupFiles: ['test/harness/runs.ts'],
    reporters: ['default', './test/harness/closing-line.ts'],
    testTimeout: process.env['NETVAULT_RUNS'] ? 900_000 : 30_000,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A worker loads modules, and the browser, once for all files: none of ours keeps what a test did.
    isolate: false,
  },
});
