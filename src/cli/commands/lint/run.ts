import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { dateLocale } from '../../node/date-locale.ts';
import { conclude } from './conclude.ts';
import { readLintOptions, type LintAsked } from './options.ts';
import { lintQuestion } from './question.ts';
import { tellRecognized } from './recognized.ts';
import { workOf } from './work-of.ts';

/** `netvault lint`: findings on stdout; exit 1 for errors, or for more warnings than `--max-warnings`. */
export async function run(context: Context): Promise<ExitCode> {
  const { args } = context;
  const asked = await readLintOptions(args);
  const { fix, baseline, piped } = asked;
  const isOfAll = piped === null && !args.flag('staged') && args.rest.length === 0;
  if (isOfAll && fix === 'none' && baseline.then === 'use') return lintAll(context, asked);
  // What changes notes, or looks at some of them, reads them in any case.
  const { lintSome } = await import('./lint-some.ts');
  return lintSome(context, asked);
}

/** All notes, and nothing is changed in them: the same as the last time where none has changed. */
async function lintAll(context: Context, asked: LintAsked): Promise<ExitCode> {
  const { workOut, rework } = workOf(asked.rules, dateLocale(context.io));
  const { folder, answer, textOf } = await context.answered(lintQuestion(asked.rules), workOut, rework);
  const { report, recognized, baseline } = answer;
  tellRecognized(context, asked, recognized);
  const found = { report, code: EXIT.fine, folder, paths: null, configured: baseline, textOf };
  return conclude(context, asked, found);
}
