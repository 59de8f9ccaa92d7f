import { runRules } from '../../../rules/engine/run-rules.ts';
import { checkGoals, summarize } from '../../../app/summary/summarize.ts';
import { CliError } from '../../cli-error.ts';
import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { summaryMarkdown } from './summary-markdown.ts';
import { summaryOneline } from './summary-oneline.ts';
import { summaryText } from './summary-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnOfFar } from '../../asking/far-date.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { say } from '../../report/say.ts';
import * as summaryWords from '../../words/summary-words.ts';

/** `netvault summary`: the scorecard; with `--check`, exit 1 where a goal was missed. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  if (args.flag('oneline') && args.text('format') !== null) {
    throw new CliError('options-exclusive', { one: '--oneline', other: '--format' });
  }
  const vault = await context.openVault();
  const chosen = chosenSummary(vault, periodGiven(args), args.text('date'));
  warnOfFar(context, chosen.date, vault.now.date);
  const ledger = Ledger.of(vault.index, vault.now);
  const summary = summarize(ledger, chosen);
  io.stdout.write(report(summary, ledger, context));
  return args.flag('check') ? check(ledger, context) : EXIT.fine;
}

/** `--period last week` without quotes is one period, and `summary last week` is it too. */
function periodGiven(args: Arguments): string | null {
  const words = [args.text('period') ?? '', ...args.rest].join(' ').trim();
  return words === '' ? null : words;
}

function report(summary: Summary, ledger: Ledger, { args, style }: Context): string {
  if (args.flag('oneline')) return summaryOneline(summary, style);
  switch (args.choice('format', ['text', 'json', 'markdown'])) {
    case 'json':
      return safeJson(summary);
    case 'markdown':
      return summaryMarkdown(summary);
    case 'text': {
      const { diagnostics, summary: counts } = runRules(ledger.index, ledger.now, { ledger });
      return summaryText(summary, { findings: diagnostics.length, errors: counts.errors }, style);
    }
  }
}

function check(ledger: Ledger, context: Context): ExitCode {
  const missed = checkGoals(ledger);
  for (const { name, label, done, target } of missed) {
    say(context, summaryWords.goalMissed(label, context.errorStyle.safe(name), done, target));
  }
  return missed.length === 0 ? EXIT.fine : EXIT.doesNotHold;
}
