import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that tools can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((one) => one === state).length;
    // A file that could not be loaded has no tests, but counts as a failure.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const failed = count('failed') + broken;
    if (failed > 0)
      process.stdout.write(
        `\nThe random cases were those of NETVAULT_SEED=${process.env['NETVAULT_SEED'] ?? ''}\n`,
      );
    process.stdout.write(
      `\n${String(count('passed'))} passed, ${String(failed)} failed, ${String(count('skipped'))} skipped\n`,
    );
  }
}
