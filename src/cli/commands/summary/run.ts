import type { MissedGoal } from '../../../app/summary/summarize.ts';
import { UserError, errorDataOf } from '../../../app/user-error.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { summaryMarkdown } from './summary-markdown.ts';
import { summaryOneline } from './summary-oneline.ts';
import { summaryText } from './summary-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnOfFarDate } from '../../asking/far-date.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { printMessage } from '../../report/print-message.ts';
import * as summaryWords from '../../words/summary-words.ts';
import type { SummaryAnswer } from './answer.ts';
import { askSummary } from './ask-summary.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault summary`: prints the scorecard; with `--check`, exit 1 if a goal was missed. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  if (args.flag('oneline') && args.text('format') !== null) {
    throw new CliError('options-exclusive', { one: '--oneline', other: '--format' });
  }
  const asked = {
    period: periodGiven(args),
    date: args.text('date'),
    // Only the text format shows the number of findings.
    withFindings: !args.flag('oneline') && args.choice('format', ['text', 'json', 'markdown']) === 'text',
    withMissed: args.flag('check'),
  };
  const { now, answer } = await namePeriods(args, () => askSummary(context, asked));
  warnOfFarDate(context, answer.date, now.date);
  io.stdout.write(report(answer, context));
  return answer.missed ? reportMissed(answer.missed, context) : EXIT.fine;
}

/** The period as typed; `--period last week` without quotes and `summary last week` are accepted too. */
function periodGiven(args: Arguments): string | null {
  const words = [args.text('period') ?? '', ...args.rest].join(' ').trim();
  return words === '' ? null : words;
}

/** Returns what `ask` does; throws `CliError` if what is typed is no period because there are two. */
async function namePeriods<Asked>(args: Arguments, ask: () => Promise<Asked>): Promise<Asked> {
  const [one, other] = [args.text('period'), args.rest.join(' ')];
  try {
    return await ask();
  } catch (error) {
    const isTwice = one !== null && other !== '' && error instanceof UserError;
    if (!isTwice || !errorDataOf(error, 'not-a-period')) throw error;
    throw new CliError('period-twice', { one, other });
  }
}

function report({ summary, findings }: SummaryAnswer, { args, style }: Context): string {
  if (args.flag('oneline')) return summaryOneline(summary, style);
  switch (args.choice('format', ['text', 'json', 'markdown'])) {
    case 'json':
      return safeJson(summary);
    case 'markdown':
      return summaryMarkdown(summary, style);
    case 'text':
      return fitReport(style, (page) => summaryText(summary, findings ?? { findings: 0, errors: 0 }, page));
  }
}

function reportMissed(missed: readonly MissedGoal[], context: Context): ExitCode {
  for (const { name, label, done, target } of missed) {
    printMessage(context, summaryWords.goalMissed(label, context.errorStyle.safe(name), done, target));
  }
  return missed.length === 0 ? EXIT.fine : EXIT.doesNotHold;
}
