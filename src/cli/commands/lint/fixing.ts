import { fixVault, type Fixed, type FixOptions, type FixedNote } from '../../../app/lint/fix-vault.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { errorText } from '../../report/error-text.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import * as writingWords from '../../words/writing-words.ts';

/** A vault after its fixes, and the exit code if no findings are left in it. */
export interface VaultAfterFixes {
  readonly index: VaultIndex;
  readonly code: ExitCode;
}

/** Fixes a vault's notes on disk and reports that on stderr, naming each note that was left alone. */
export async function fixOnDisk(
  context: Context,
  { index, now, folder }: OpenVault,
  options: FixOptions,
): Promise<VaultAfterFixes> {
  const { io, errorStyle } = context;
  const fixed = fixVault(index, now, options);
  const { writeFixesUndoably } = await import('../../undo/write-fixes-undoably.ts');
  const result = await writeFixesUndoably(context, folder, fixed);
  for (const path of result.changed) {
    printMessage(context, lintWords.changedMeanwhile(errorStyle.safe(path)));
  }
  for (const error of result.failed) io.stderr.write(errorText(error, errorStyle));
  const { written } = result;
  if (written.length > 0) printMessage(context, lintWords.fixed(fixCount(written), written.length));
  reportDroppedFixes(context, fixed);
  const { why } = result.remembered;
  if (why !== null) printMessage(context, writingWords.cannotTakeBack(why));
  const code =
    result.failed.length > 0 ? EXIT.couldNotRun : result.changed.length > 0 ? EXIT.doesNotHold : EXIT.fine;
  return { index: result.index, code };
}

/** Prints what `--fix` would change; returns the vault as it would be then. */
export async function showFixes(
  context: Context,
  { index, now }: OpenVault,
  options: FixOptions,
): Promise<VaultAfterFixes> {
  const { io, style } = context;
  const fixed = fixVault(index, now, options);
  const { unifiedDiff } = await import('../../report/unified-diff.ts');
  for (const note of fixed.notes) io.stdout.write(unifiedDiff(note, style));
  const how = options.unsafe === true ? '--unsafe-fixes' : '--fix';
  const { notes } = fixed;
  printMessage(
    context,
    notes.length === 0 ? lintWords.nothingToFix : lintWords.wouldFix(how, fixCount(notes), notes.length),
  );
  reportDroppedFixes(context, fixed);
  return { index: fixed.index, code: EXIT.fine };
}

/** Reports the number of fixes that were left out, if there are any. */
export function reportDroppedFixes(context: Context, { dropped }: Fixed): void {
  if (dropped > 0) printMessage(context, lintWords.dropped(dropped));
}

/** Number of findings that were fixed in these notes. */
function fixCount(notes: readonly FixedNote[]): number {
  return notes.reduce((sum, one) => sum + one.fixes, 0);
}
