import { dueReport } from '../../../app/people/due-report.ts';
import { callName } from '../../../app/people/find-person.ts';
import { isSnoozeDate, readSnoozeDate, snooze, unsnooze } from '../../../app/people/snooze.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { notTaken } from '../../command-line/read-arguments.ts';
import { askAboutFar } from '../../asking/far-date.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import type { SummaryAsked } from '../summary/answer.ts';
import { askSummary } from '../summary/ask-summary.ts';
import { dueText } from './due-text.ts';
import { snoozeReport, snoozeText } from './snooze-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { writeUndoably } from '../../undo/write-undoably.ts';
import * as peopleWords from '../../words/people-words.ts';

/** As `summary --format json` asks: what one of them has found, the other need not find again. */
const THIS_WEEK: SummaryAsked = { period: null, date: null, withFindings: false, withMissed: false };

/** `netvault due`: whom to reconnect with, and why; with `--snooze` and `--unsnooze`, from when on. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const asked = whatIsAsked(args);
  if (asked !== null) return changeSnooze(context, await context.openVault({ toWrite: true }), asked);
  const { summary } = (await askSummary(context, THIS_WEEK)).answer;
  io.stdout.write(args.isJson ? safeJson(dueReport(summary)) : dueText(summary, style));
  return EXIT.fine;
}

interface Asked {
  readonly name: string;
  /** As written, `''` where it is not given; null where a snooze is to end. */
  readonly until: string | null;
}

/** Null where people are only to be listed. Throws `UserError` for what does not go together. */
function whatIsAsked(args: Arguments): Asked | null {
  const [snoozed, woken, until] = [args.text('snooze'), args.text('unsnooze'), args.text('until')];
  if (snoozed !== null && woken !== null) {
    throw new CliError('options-exclusive', { one: '--snooze', other: '--unsnooze' });
  }
  if (until !== null && snoozed === null) {
    throw new CliError('until-without-snooze', {});
  }
  if (snoozed !== null) {
    const words = [snoozed, ...args.rest];
    return until === null ? splitDate(words) : { name: words.join(' '), until };
  }
  if (woken !== null) return { name: [woken, ...args.rest].join(' '), until: null };
  if (args.flag('dry-run')) throw new CliError('dry-run-without-snooze', {});
  const [surplus] = args.rest;
  if (surplus !== undefined) throw notTaken({ name: 'due', takes: '' }, surplus);
  return null;
}

/** Splits `Ada Lovelace 1 month`: the longest run of words at the end that is a date or a span is the date. */
function splitDate(words: readonly string[]): Asked {
  const at = words.findIndex((_, from) => from > 0 && isSnoozeDate(words.slice(from).join(' ')));
  const from = at > 0 ? at : Math.max(1, words.length - 1);
  return { name: words.slice(0, from).join(' '), until: words.slice(from).join(' ') };
}

async function changeSnooze(context: Context, vault: OpenVault, asked: Asked): Promise<ExitCode> {
  const { io, args, style } = context;
  const { index, now } = vault;
  const path = await choosePerson(context, index, asked.name);
  const ledger = Ledger.of(index, now);
  const until =
    asked.until === null ? null : readSnoozeDate(await untilWhen(context, asked.name, asked.until), ledger);
  if (until !== null) await askAboutFar(context, [until], now.date);
  const result = until === null ? unsnooze(ledger, path) : snooze(ledger, path, until);
  const dryRun = args.flag('dry-run');
  await writeUndoably(context, vault, 'due', result.changes);
  const how = { today: now.date, dryRun, callName: callName(index, path) };
  io.stdout.write(args.isJson ? safeJson(snoozeReport(result, how)) : snoozeText(result, how, style));
  return EXIT.fine;
}

async function untilWhen({ io }: Context, name: string, given: string): Promise<string> {
  const said = given !== '' ? given : io.ask === null ? '' : await io.ask(`${peopleWords.untilWhen} `);
  if (said.trim() !== '') return said.trim();
  throw new CliError('snooze-without-date', { name });
}
