import { planMerge, type MergeDecisions } from '../../../app/merge/plan-merge.ts';
import { linkedVault, type LinkedVault } from '../../../app/moves/files/linked-vault.ts';
import type { Moment } from '../../../model/moment.ts';
import { choosePerson } from '../../asking/choose-person.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { filesOfVault } from '../../command-line/files-of.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { moveRefusedData } from '../../report/move-refused.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { writeIfWanted } from '../../undo/write-if-wanted.ts';
import { warnIfNotUndoable } from '../../undo/write-undoably.ts';
import { Decisions } from './decisions.ts';
import { mergeReport } from './merge-report.ts';
import { mergeEndText, mergePlanText, nothingToMergeText } from './merge-text.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

type Planned = ReturnType<typeof planMerge>;
type Settled = Extract<Planned, { readonly is: 'plan' | 'one' }>;

/** `netvault merge A B`: shows how two notes of one person would become one; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [first = '', second = ''] = args.rest;
  const vault = await context.openVault({ toWrite: args.flag('write') });
  requireScorecards(vault.index);
  const linked = await linkedVault(filesOfVault(vault.folder, io, args), vault.index);
  const a = await choosePerson(context, vault.index, first);
  const b = await choosePerson(context, vault.index, second);
  const decisions = Decisions.of(context);
  const plan = await settled(linked, vault.now, args.text('into') === 'b' ? [b, a] : [a, b], decisions);
  decisions.refuseUnused();
  if (!args.isJson && plan.is === 'plan') io.stdout.write(mergePlanText(plan, style));
  const changes = plan.is === 'plan' ? plan.changes : [];
  const remembered = await writeIfWanted(context, vault, 'merge', changes);
  const report = mergeReport(plan, remembered);
  if (args.isJson) io.stdout.write(safeJson(report));
  else
    io.stdout.write(plan.is === 'one' ? nothingToMergeText(plan.path, style) : mergeEndText(report, style));
  if (remembered) warnIfNotUndoable(remembered, context);
  return EXIT.fine;
}

/**
 * The plan with all decisions made; the user is asked for those that options leave open. Throws
 * `CliError` if the user cannot be asked, and if the merge is refused.
 */
async function settled(
  vault: LinkedVault,
  now: Moment,
  [stays, goes]: readonly [string, string],
  decisions: Decisions,
): Promise<Settled> {
  for (;;) {
    const made: MergeDecisions = decisions.made();
    const plan = planMerge(vault, now, stays, goes, made);
    switch (plan.is) {
      case 'plan':
      case 'one':
        return plan;
      case 'undecided':
        await decisions.ask(plan);
        break;
      case 'other-totals':
        await decisions.askRecount(plan);
        break;
      case 'refused':
        throw new CliError('move-refused', moveRefusedData(plan));
    }
  }
}
