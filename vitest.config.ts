import { defineConfig } from 'vitest/config';
import { IS_WHOLE } from './test/harness/scale.ts';
import LongFirst from './test/harness/long-first.ts';

/** Time limit of a test in milliseconds: the first test may build the bundles and start a browser. */
const TEST_TIMEOUT = 300_000;

// All workers have the same seed, which is printed on failure, so that the run can be repeated.
process.env['NETVAULT_SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));

// Whoever runs the tests lives somewhere: what is written in local time means the same everywhere.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What takes minutes is for a whole `npm run test:long`.
    exclude: IS_WHOLE ? [] : ['test/long/**'],
    globalSetup: ['test/harness/run-folder.ts'],
    setupFiles: ['test/harness/runs.ts'],
    reporters: ['default', './test/harness/closing-line.ts'],
    // Stops tests that hang; the limit is high enough for a busy machine.
    testTimeout: process.env['NETVAULT_RUNS'] ? 900_000 : TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    expect: { poll: { timeout: 60_000 } },
    // One more than most machines of a test service have cores: each waits for a browser or a process much of its time.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // A worker loads modules and the browser once for all files: no module keeps state between tests.
    isolate: false,
  },
});
