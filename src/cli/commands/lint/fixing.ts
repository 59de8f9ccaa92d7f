import { fixVault, type FixOptions, type FixedNote } from '../../../app/lint/fix-vault.ts';
import { writeFixes } from '../../../app/lint/write-fixes.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { DiskNoteWriter } from '../../node/note-writer.ts';
import { errorText } from '../../report/error-text.ts';
import { counted } from '../../../app/words/phrases.ts';

/** A vault after its fixes, and what to exit with if nothing else is found in it. */
export interface Settled {
  readonly index: VaultIndex;
  readonly code: ExitCode;
}

/** Fixes a vault's notes on disk and says so on stderr; names each note that was left alone. */
export function fixOnDisk(
  { io, errorStyle }: Context,
  { index, now, folder }: OpenVault,
  options: FixOptions,
): Settled {
  const result = writeFixes(fixVault(index, now, options), new DiskNoteWriter(folder));
  for (const path of result.changed) {
    io.stderr.write(
      `netvault: ${errorStyle.safe(path)} was changed meanwhile: left alone. Run it again to fix that note.\n`,
    );
  }
  for (const error of result.failed) io.stderr.write(errorText(error, errorStyle));
  if (result.written.length > 0) io.stderr.write(`netvault: ${howMany(result.written)} fixed\n`);
  const code =
    result.failed.length > 0 ? EXIT.couldNotRun : result.changed.length > 0 ? EXIT.doesNotHold : EXIT.fine;
  return { index: result.index, code };
}

/** Prints what `--fix` would change; the vault as it would be then. */
export async function showFixes(
  { io, style }: Context,
  { index, now }: OpenVault,
  options: FixOptions,
): Promise<Settled> {
  const fixed = fixVault(index, now, options);
  const { unifiedDiff } = await import('./unified-diff.ts');
  for (const note of fixed.notes) io.stdout.write(unifiedDiff(note, style));
  const how = options.unsafe === true ? '--unsafe-fixes' : '--fix';
  io.stderr.write(
    fixed.notes.length === 0
      ? 'netvault: nothing to fix\n'
      : `netvault: ${how} would fix ${howMany(fixed.notes)}; nothing was written\n`,
  );
  return { index: fixed.index, code: EXIT.fine };
}

/** `3 findings in 2 notes`. */
function howMany(notes: readonly FixedNote[]): string {
  const fixes = notes.reduce((sum, one) => sum + one.fixes, 0);
  return `${counted(fixes, 'finding')} in ${counted(notes.length, 'note')}`;
}
