import { countDecided, type DayPlan } from '../../../app/plan/day-plan.ts';
import { mergeChanges } from '../../../app/notes/note-change.ts';
import { draftPlan } from '../../../app/plan/draft-plan.ts';
import { draftLog } from '../../../app/log/draft-log.ts';
import { logEffect } from '../../../app/log/log-effect.ts';
import { planDay } from '../../../app/plan/plan-day.ts';
import { wasAllRead } from '../../../app/words/day-words.ts';
import type { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import { askLines } from './ask-lines.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { LinePeople } from '../../asking/log-lines.ts';
import { warnOfUnknown } from '../log/log-text.ts';
import { whatWasRead } from '../../report/what-was-read.ts';
import { planWrittenText } from './plan-written.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import { fitReport } from '../../terminal/narrow.ts';

/** Writes lines to a day's log: those that the user agrees to, or with `--yes` all that are proposed. */
export async function writePlan(
  plan: DayPlan,
  before: Ledger,
  vault: OpenVault,
  context: Context,
): Promise<ExitCode> {
  const { io, args, style } = context;
  const { now } = before;
  const people = new LinePeople(context, before);
  const lines = await chosenLines(plan, before, people, context);
  const { index } = people;
  const ledger = index === before.index ? before : before.next(index, now);
  const draft = draftPlan(ledger, plan, lines ?? []);
  const isDry = args.flag('dry-run');
  const made = lines === null ? [] : people.newNotes;
  const written = await writeUndoably(context, vault, 'plan', mergeChanges(made, draft.changes));
  if (lines !== null) people.reportNewPeople();
  const { isUndoable } = written;
  const { after } = draft;
  const isKnown = wasAllRead(whatWasRead(ledger));
  const decided = isKnown ? countDecided(planDay(ledger.next(after, now), plan.date)) : null;
  io.stdout.write(
    fitReport(style, (page) =>
      planWrittenText({ plan, draft, decided, isDry, isUndoable, isBrokenOff: lines === null }, page),
    ),
  );
  const effect = logEffect(ledger, after, draft.lines);
  warnOfUnknown({ draft, effect, isUndoable }, context);
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

/** The lines to write; null if the user breaks off. Throws `CliError` if the user cannot be asked. */
async function chosenLines(
  plan: DayPlan,
  ledger: Ledger,
  people: LinePeople,
  context: Context,
): Promise<readonly string[] | null> {
  const { io, args } = context;
  if (args.flag('yes') || args.flag('dry-run')) return plan.proposal.map(({ line }) => line);
  if (io.ask === null) {
    throw new CliError('nobody-to-ask', {});
  }
  return askLines(plan, ledger, context, async (typed) => {
    const line = await people.link(typed);
    draftLog(ledger.next(people.index, ledger.now), ledger.now, [line], { typed: true });
    return line;
  });
}
