import { dueReport } from '../../../app/people/due-report.ts';
import { wasAllRead } from '../../../app/words/day-words.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { unexpectedWord } from '../../command-line/unexpected-word.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import type { SummaryRequest } from '../summary/answer.ts';
import { askSummary } from '../summary/ask-summary.ts';
import { dueText } from './due-text.ts';
import type { SnoozeRequest } from './snooze-someone.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** The same question as that of `summary --format json`, so that both commands share a cached answer. */
const THIS_WEEK: SummaryRequest = { period: null, date: null, withFindings: false, withMissed: false };

/** `netvault due`: lists whom to reconnect with, and why; `--snooze` and `--unsnooze` change when a person is due. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const asked = whatIsAsked(args);
  if (asked !== null) {
    const { snoozeSomeone } = await import('./snooze-someone.ts');
    return snoozeSomeone(context, asked);
  }
  const { summary } = (await askSummary(context, THIS_WEEK)).answer;
  // Loaded only when needed: almost always everything was read, and there is no message.
  if (!wasAllRead(summary)) (await import('../../report/report-unread.ts')).reportUnread(context, summary);
  io.stdout.write(
    args.isJson ? safeJson(dueReport(summary)) : fitReport(style, (page) => dueText(summary, page)),
  );
  return EXIT.fine;
}

/** What to snooze; null if people should only be listed. Throws `UserError` for options that do not go together. */
function whatIsAsked(args: Arguments): SnoozeRequest | null {
  const [snoozed, woken, until] = [args.text('snooze'), args.text('unsnooze'), args.text('until')];
  if (snoozed !== null && woken !== null) {
    throw new CliError('options-exclusive', { one: '--snooze', other: '--unsnooze' });
  }
  if (until !== null && snoozed === null) {
    throw new CliError('until-without-snooze', {});
  }
  const named = snoozed ?? woken;
  if (named !== null) return { words: [named, ...args.rest], until, isEnd: woken !== null };
  if (args.flag('dry-run')) throw new CliError('dry-run-without-snooze', {});
  const [surplus] = args.rest;
  if (surplus !== undefined) throw unexpectedWord({ name: 'due', takes: '' }, surplus);
  return null;
}
