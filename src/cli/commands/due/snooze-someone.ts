import { nameToType } from '../../../app/people/find-person.ts';
import { isSnoozeDate, readSnoozeDate, snooze, unsnooze } from '../../../app/people/snooze.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { confirmFarDates } from '../../asking/far-date.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { writeUndoably } from '../../undo/write-undoably.ts';
import * as peopleWords from '../../words/people-words.ts';
import { snoozeReport, snoozeText } from './snooze-text.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

/** Whom to snooze, or whose snooze to end, as typed. */
export interface SnoozeRequest {
  /** The name; for `--snooze` without `--until`, followed by a date or a span. */
  readonly words: readonly string[];
  /** The value of `--until`; null if not given. */
  readonly until: string | null;
  readonly isEnd: boolean;
}

/** `netvault due --snooze` and `--unsnooze`: starts or ends the snooze of a person. */
export async function snoozeSomeone(context: Context, asked: SnoozeRequest): Promise<ExitCode> {
  const { io, args, style } = context;
  const vault = await context.openVault({ toWrite: true });
  const { index, now } = vault;
  requireScorecards(index);
  const { name, until: given } = readAsked(asked);
  const path = await choosePerson(context, index, name);
  const ledger = Ledger.of(index, now);
  const until = given === null ? null : readSnoozeDate(await untilWhen(context, name, given), ledger);
  if (until !== null) await confirmFarDates(context, [until], now.date);
  const result = until === null ? unsnooze(ledger, path) : snooze(ledger, path, until);
  const dryRun = args.flag('dry-run');
  await writeUndoably(context, vault, 'due', result.changes);
  const how = { today: now.date, dryRun, callName: nameToType(index, path) };
  io.stdout.write(args.isJson ? safeJson(snoozeReport(result, how)) : snoozeText(result, how, style));
  return EXIT.fine;
}

/** The name, and the end of the snooze as typed: `''` if it is missing, null to end a snooze. */
function readAsked({ words, until, isEnd }: SnoozeRequest): {
  readonly name: string;
  readonly until: string | null;
} {
  if (isEnd) return { name: words.join(' '), until: null };
  return until === null ? splitDate(words) : { name: words.join(' '), until };
}

/** Splits `Ada Lovelace 1 month`: the longest run of words at the end that is a date or a span is the date. */
function splitDate(words: readonly string[]): { readonly name: string; readonly until: string } {
  const at = words.findIndex((_, from) => from > 0 && isSnoozeDate(words.slice(from).join(' ')));
  const from = at > 0 ? at : Math.max(1, words.length - 1);
  return { name: words.slice(0, from).join(' '), until: words.slice(from).join(' ') };
}

async function untilWhen({ io }: Context, name: string, given: string): Promise<string> {
  const answer = given !== '' ? given : io.ask === null ? '' : await io.ask(`${peopleWords.untilWhen} `);
  if (answer.trim() !== '') return answer.trim();
  throw new CliError('snooze-without-date', { name });
}
