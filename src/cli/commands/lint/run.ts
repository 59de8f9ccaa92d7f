import type { Context } from '../../command-line/command.ts';
import type { ExitCode } from '../../command-line/io.ts';
import { dateLocale } from '../../node/date-locale.ts';
import { printAll } from './finish-lint.ts';
import { readLintOptions, type LintRequest } from './options.ts';
import { lintQuestion, outputOptions } from './question.ts';
import { makeLintWork } from './lint-work.ts';

/** `netvault lint`: prints findings on stdout. Exit 1 for errors, or for more warnings than `--max-warnings`. */
export async function run(context: Context): Promise<ExitCode> {
  const { args } = context;
  const asked = await readLintOptions(args);
  const { fix, baseline, piped } = asked;
  if (args.flag('staged')) {
    const { runOnStaged } = await import('./run-staged.ts');
    return (await runOnStaged(context, asked)).code;
  }
  const isOfAll = piped === null && args.rest.length === 0;
  if (isOfAll && fix === 'none' && baseline.then === 'use') return lintAll(context, asked);
  // Loaded only when needed: the cached output is only for all notes, without changes.
  const { lintSome } = await import('./lint-some.ts');
  return lintSome(context, asked);
}

/** Checks all notes without changing any; prints the cached output if nothing has changed since the last time. */
function lintAll(context: Context, asked: LintRequest): Promise<ExitCode> {
  const { io } = context;
  const { rules, baseline, outputs } = asked;
  const { workOut, rework } = makeLintWork(rules, dateLocale(io));
  const isPrinted = outputs.every(({ file }) => file === null) && baseline.file === null;
  return context.printed(lintQuestion(rules), workOut, rework, {
    by: outputOptions(context, asked),
    isAll: (answer) => isPrinted && answer.baseline === null,
    print: (where, answered) => printAll(where, asked, answered),
  });
}
