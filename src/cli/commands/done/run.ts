import { findDecided, openLines } from '../../../app/day/find-decided.ts';
import { settleLines, type Settling } from '../../../app/day/settle-line.ts';
import { logEffect } from '../../../app/log/log-effect.ts';
import { namedApart } from '../../../app/people/shared-names.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';
import { Ledger, todayView } from '../../../scorecard/index.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { DayView, DecidedLine } from '../../../scorecard/summary.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { eventInProgress } from '../../../scorecard/events.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { dayWithoutTime } from '../../command-line/day-without-time.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { isQuit } from '../../asking/is-quit.ts';
import { askWhich } from '../../asking/ask-which.ts';
import { decidedText, doneCount, wasAllRead } from '../../../app/words/day-words.ts';
import { confirmFarDates } from '../../asking/far-date.ts';
import { requireVault } from '../../command-line/require-vault.ts';
import { whatWasRead } from '../../report/what-was-read.ts';
import { printMessage } from '../../report/print-message.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import * as doneWords from '../../words/done-words.ts';
import { doneReport, doneText, dayText, decidedLineRow } from './done-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** `netvault done`: ticks decided lines in place, or moves or drops them. Without a name it lists the lines and asks. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  if (args.text('move') !== null && args.flag('drop'))
    throw new CliError('options-exclusive', { one: '--move', other: '--drop' });
  const vault = await context.openVault({ reportsUnread: true });
  const { index, now } = vault;
  const how = await settling(context, now.date);
  const ledger = Ledger.of(index, now);
  requireScorecards(index);
  const day = todayView(ledger);
  const given = args.rest.join(' ').trim();
  if (given === '' && (io.ask === null || openLines(day).length === 0)) {
    if (how.is !== 'done') throw new CliError('done-which', {});
    io.stdout.write(
      args.isJson
        ? safeJson(doneReport({ day, today: now.date }))
        : fitReport(style, (page) => dayText(day, whatWasRead(vault), page)),
    );
    return EXIT.fine;
  }
  requireVault(vault);
  const chosen =
    given === '' ? await askWhatIsDone(context, index, day) : await choose(context, index, day, given);
  if (chosen === null || chosen.length === 0) return given === '' ? EXIT.fine : EXIT.doesNotHold;
  const draft = settleLines(ledger, chosen, how);
  const effect = logEffect(ledger, draft.after, draft.lines);
  const after = todayView(ledger.next(draft.after, now));
  const dryRun = args.flag('dry-run');
  const written = await writeUndoably(context, vault, 'done', draft.changes);
  const eventUntil = eventInProgress(ledger)?.until ?? null;
  const done = { draft, effect, dryRun, isUndoable: written.isUndoable, eventUntil };
  const count = wasAllRead(whatWasRead(ledger)) ? doneCount(after) : '';
  const report = { day: after, today: now.date, settled: done };
  io.stdout.write(args.isJson ? safeJson(doneReport(report)) : doneText(done, count, how, style));
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

async function settling(context: Context, today: CivilDate): Promise<Settling> {
  const { args } = context;
  const date = dayWithoutTime(args, 'done', today, 'ahead');
  if (date === null) return args.flag('drop') ? { is: 'drop' } : { is: 'done' };
  await confirmFarDates(context, [date], today);
  return { is: 'move', date };
}

/** Lists the open lines and asks which are done; the answer is numbers, or words of one line. */
async function askWhatIsDone(context: Context, index: VaultIndex, day: DayView): Promise<DecidedLine[]> {
  const { io, errorStyle } = context;
  io.stderr.write(fitReport(errorStyle, (page) => dayText(day, whatWasRead({ index }), page)));
  const chosen = await askUntilValid(context, doneWords.whichIsDone, async (answer) => {
    if (answer === '' || isQuit(answer)) return [];
    const lines = await choose(context, index, day, answer);
    return lines?.length === 0 ? undefined : (lines ?? []);
  });
  return chosen ?? [];
}

/** The lines with the given numbers (`1 2` or `1, 2`); null if the text is not numbers, or a number has no line. */
function numbered(open: readonly DecidedLine[], given: string): DecidedLine[] | null {
  const found = numbersIn(given).map((one) => open[Number(one) - 1]);
  return found.length > 0 && found.every((one) => one !== undefined) ? [...new Set(found)] : null;
}

/** The numbers in a text; empty if it has none, or has other words. */
function numbersIn(given: string): string[] {
  const numbers = given.split(/[\s,]+/).filter(Boolean);
  return numbers.every((one) => /^\d{1,4}$/.test(one)) ? numbers : [];
}

/**
 * The lines with the given numbers, or the one line that matches the words. Returns an empty
 * list, after a message on stderr, if there is none. If several lines match, the user is asked
 * which; null without an answer. Throws `CliError` if the user cannot be asked.
 */
async function choose(
  context: Context,
  index: VaultIndex,
  day: DayView,
  given: string,
): Promise<DecidedLine[] | null> {
  const { io, errorStyle } = context;
  const open = openLines(day);
  const byNumber = numbered(open, given);
  if (byNumber) {
    // If the command ran again, the same number could mean another line.
    context.turn.forbidRepeating();
    return byNumber;
  }
  const found = findDecided(index, open, given);
  const [first] = found;
  if (first && found.length === 1) return found;
  if (!first) {
    const isDone = findDecided(
      index,
      day.decided.filter(({ done }) => done),
      given,
    );
    const beyond = numbersIn(given).find((one) => open[Number(one) - 1] === undefined);
    printMessage(
      context,
      beyond !== undefined && (open.length > 0 || day.decided.length > 0)
        ? doneWords.noLine(beyond, open.length)
        : doneWords.noLineMatches(
            errorStyle.safe(given),
            isDone.length > 0,
            open.length,
            wasAllRead(whatWasRead({ index })),
          ),
    );
    return [];
  }
  const apart = namedApart(found);
  const choices = found.map((value, at) => {
    const shown = apart[at] ?? value;
    return { value, number: open.indexOf(value) + 1, shown, label: decidedText(shown) };
  });
  const list = fitReport(errorStyle, (page) => {
    const rows = choices.map(({ shown, number }) => decidedLineRow(shown, number, day.date, page));
    return page.words(`${doneWords.several(page.safe(given))}\n${rows.join('\n')}\n`);
  });
  if (io.ask === null) {
    io.stderr.write(list);
    throw new CliError('done-of-several', { given, number: open.indexOf(first) + 1 });
  }
  io.stderr.write(list);
  const one = await askWhich(context, doneWords.whichNumber, choices);
  return one && [one];
}
