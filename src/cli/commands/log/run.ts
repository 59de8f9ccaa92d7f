import { mergeChanges } from '../../../app/notes/note-change.ts';
import { draftLog, type LogDraft } from '../../../app/log/draft-log.ts';
import { logEffect } from '../../../app/log/log-effect.ts';
import { doneCount, wasAllRead } from '../../../app/words/day-words.ts';
import { Ledger, todayView } from '../../../scorecard/index.ts';
import { eventInProgress } from '../../../scorecard/events.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { dayWithoutTime } from '../../command-line/day-without-time.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { whatWasRead } from '../../report/what-was-read.ts';
import { confirmFarDates } from '../../asking/far-date.ts';
import { askLine, givenLines, LinePeople } from '../../asking/log-lines.ts';
import { logReport, logText, warnOfUnknown } from './log-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';

/** `netvault log "LINE"`: adds activities to a log and shows the effect; `--undo` takes the last ones back. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  if (args.flag('undo')) {
    refuseWithUndo(context);
    const { undoLast } = await import('../../undo/undo-last.ts');
    return undoLast(context);
  }
  const given = await givenLines(context);
  const vault = await context.openVault({ toWrite: true });
  const { now } = vault;
  const date = dayWithoutTime(args, 'log', now.date, 'back');
  const people = new LinePeople(context, vault);
  const add = args.flag('add');
  const rows = given?.map(({ row }) => row) ?? [];
  const draftOf = (ledger: Ledger, lines: readonly string[]): LogDraft =>
    draftLog(ledger, { ...now, date: date ?? now.date }, lines, { add, typed: true, rows });
  const lines: string[] = [];
  for (const { text } of given ?? []) lines.push(await people.link(text));
  if (given === null)
    lines.push(
      await askLine(context, async (typed) => {
        const line = await people.link(typed);
        draftOf(Ledger.of(people.index, now), [line]);
        return line;
      }),
    );
  const ledger = Ledger.of(people.index, now);
  const draft = draftOf(ledger, lines);
  const { after } = draft;
  const effect = logEffect(ledger, after, draft.lines);
  const dryRun = args.flag('dry-run');
  await confirmFarDates(
    context,
    draft.lines.map((line) => line.date),
    now.date,
  );
  const written = await writeUndoably(context, vault, 'log', mergeChanges(people.newNotes, draft.changes));
  people.reportNewPeople();
  const isTicked = draft.lines.some(({ ticked, entry }) => ticked !== null && entry.mark === 'done');
  const isShown = isTicked && wasAllRead(whatWasRead(ledger));
  const today = isShown ? doneCount(todayView(ledger.next(after, now))) : '';
  const eventUntil = eventInProgress(ledger)?.until ?? null;
  const done = { draft, effect, dryRun, isUndoable: written.isUndoable, eventUntil };
  io.stdout.write(args.isJson ? safeJson(logReport(done)) : logText(done, style, today));
  warnOfUnknown(done, context);
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

function refuseWithUndo({ args }: Context): void {
  const [line] = args.rest;
  const other = args.ownOptions.find((name) => name !== 'undo' && name !== 'format');
  if (line === undefined && other === undefined) return;
  throw new CliError('undo-not-alone', { option: line === undefined ? (other ?? '') : null });
}
