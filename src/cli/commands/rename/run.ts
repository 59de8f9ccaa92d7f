import { planRename } from '../../../app/rename/plan-rename.ts';
import { linkedVault } from '../../../app/moves/files/linked-vault.ts';
import type { Context } from '../../command-line/command.ts';
import { filesOfVault } from '../../command-line/files-of.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { chooseNote } from '../../asking/choose-note.ts';
import { CliError } from '../../cli-error.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable } from '../../undo/write-undoably.ts';
import { writeIfWanted } from '../../undo/write-if-wanted.ts';
import { moveRefusedData } from '../../report/move-refused.ts';
import { renameReport } from './rename-report.ts';
import { renameEndText, renamePlanText } from './rename-text.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

/** `netvault rename OLD NEW`: shows what renaming a note would change; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [old = '', name = ''] = args.rest;
  const vault = await context.openVault({ toWrite: args.flag('write') });
  requireScorecards(vault.index);
  const path = await chooseNote(context, vault, old);
  const linked = await linkedVault(filesOfVault(vault.folder, io, args), vault.index);
  const plan = planRename(linked, vault.now, path, name, { isAliasKept: args.flag('alias') });
  if (plan.is === 'refused') throw new CliError('move-refused', moveRefusedData(plan));
  if (!args.isJson) io.stdout.write(renamePlanText(plan, style));
  const remembered = await writeIfWanted(context, vault, 'rename', plan.changes);
  const report = renameReport(plan, remembered);
  if (args.isJson) io.stdout.write(safeJson(report));
  else if (plan.changes.length > 0) io.stdout.write(renameEndText(report, style));
  if (remembered) warnIfNotUndoable(remembered, context);
  return EXIT.fine;
}
