import type { Rework } from '../../cache/kept-or-worked-out.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { dateLocale } from '../../node/date-locale.ts';
import type { LintAnswer, WorkedOut } from './answer.ts';
import { conclude } from './conclude.ts';
import { readLintOptions, type LintAsked } from './options.ts';
import { tellRecognized } from './recognized.ts';

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
  const { rules } = asked;
  let worked: WorkedOut | null = null;
  const workOut = async (vault: OpenVault): Promise<LintAnswer> => {
    const { answerLint } = await import('./answer.ts');
    worked = answerLint(vault, rules);
    return worked.answer;
  };
  const rework: Rework<LintAnswer> = {
    few: async (seen, clock, question) => {
      const { judgedAgain } = await import('../../cache/judged-again.ts');
      const again = await judgedAgain(seen, clock, { question, rules, language: dateLocale(context.io) });
      if (!again) return null;
      const { lintAnswer } = await import('./answer.ts');
      return { ...again, answer: lintAnswer(again, again.surroundings, '') };
    },
    keep: async (seen, files, of) => {
      const { keepJudgement } = await import('../../cache/judged-again.ts');
      if (worked) keepJudgement(seen, files, worked.ledger, { ...of, ...worked });
    },
  };
  const { folder, answer, textOf } = await context.answered(['lint', [...rules]], workOut, rework);
  const { report, recognized, baseline } = answer;
  tellRecognized(context, asked, recognized);
  const found = { report, code: EXIT.fine, folder, paths: null, configured: baseline, textOf };
  return conclude(context, asked, found);
}
