import type { LintReport } from '../../../model/finding.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import type { LintRequest } from './options.ts';

/** The exit code for what was found; reports on stderr if there are too many warnings. `code` is that of the work before. */
export function exitCodeOf(
  context: Context,
  { mostWarnings }: Pick<LintRequest, 'mostWarnings'>,
  { errors, warnings }: LintReport['summary'],
  code: ExitCode,
): ExitCode {
  if (warnings > mostWarnings) printMessage(context, lintWords.tooManyWarnings(warnings, mostWarnings));
  if (code === EXIT.couldNotRun) return code;
  return errors > 0 || warnings > mostWarnings ? EXIT.doesNotHold : code;
}
