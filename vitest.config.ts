import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/harness/runs.ts'],
    reporters: ['default', './test/harness/closing-line.ts'],
    testTimeout: process.env['NETVAULT_RUNS'] ? 900_000 : 30_000,
    maxWorkers: 2,
  },
});
