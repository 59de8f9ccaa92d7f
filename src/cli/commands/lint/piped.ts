import { fixVault } from '../../../app/lint/fix-vault.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT } from '../../command-line/io.ts';
import { pipedNote } from './piped-note.ts';
import { sayDropped, type Settled } from './fixing.ts';
import type { LintAsked } from './options.ts';

/** The vault with the text that is piped in for one note, and that note's path. */
export async function withPiped(
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
  { rules, unsafe }: LintAsked,
): Settled {
  if (index.note(path)?.validUtf8 !== true) {
    throw new CliError('piped-note-not-utf8', {});
  }
  const fixed = fixVault(index, now, { paths: [path], rules, unsafe });
  context.io.stdout.write(fixed.index.note(path)?.text ?? '', true);
  sayDropped(context, fixed);
  return { index: fixed.index, code: EXIT.fine };
}
