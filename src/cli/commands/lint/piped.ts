import { fixVault } from '../../../app/lint/fix-vault.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT } from '../../command-line/io.ts';
import { pipedNote } from './piped-note.ts';
import { reportDroppedFixes, type VaultAfterFixes } from './fixing.ts';
import type { LintRequest } from './options.ts';

/** The vault with the text that is piped in for one note, and that note's path. */
export async function withPipedText(
  { io }: Context,
  vault: OpenVault,
  name: string,
): Promise<OpenVault & { readonly path: string }> {
  const note = pipedNote(name, await io.stdin(), { cwd: io.cwd, folder: vault.folder });
  return { ...vault, index: vault.index.with(note), path: note.path };
}

/** Prints the fixed note, changed or not: an editor replaces its text with the output. */
export function fixPiped(
  context: Context,
  { index, now, path }: OpenVault & { readonly path: string },
  { rules, unsafe }: LintRequest,
): VaultAfterFixes {
  if (index.note(path)?.validUtf8 !== true) {
    throw new CliError('piped-note-not-utf8', {});
  }
  const fixed = fixVault(index, now, { paths: [path], rules, unsafe });
  context.io.stdout.write(fixed.index.note(path)?.text ?? '', true);
  reportDroppedFixes(context, fixed);
  return { index: fixed.index, code: EXIT.fine };
}
