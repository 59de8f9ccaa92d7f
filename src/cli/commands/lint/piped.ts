import { fixVault } from '../../../app/lint/fix-vault.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT } from '../../command-line/io.ts';
import { pipedNote } from './piped-note.ts';
import type { Settled } from './fixing.ts';
import type { LintAsked } from './options.ts';

/** The path that `--stdin-filename` names, or null where nothing is piped in. Throws `UserError` for half of the pair. */
export function pipedName(args: Arguments): string | null {
  const name = args.text('stdin-filename');
  if (!args.flag('stdin')) {
    if (name === null) return null;
    throw new CliError('stdin-filename-alone', {});
  }
  if (name === null) throw new CliError('stdin-without-filename', {});
  const [path] = args.rest;
  if (path !== undefined) throw new CliError('stdin-and-names', { path });
  return name;
}

/** A vault in which one note says what is piped in, and that note's path. */
export async function withPiped(
  { io }: Context,
  vault: OpenVault,
  name: string,
): Promise<OpenVault & { readonly path: string }> {
  const note = pipedNote(name, await io.stdin(), { cwd: io.cwd, folder: vault.folder });
  return { ...vault, index: vault.index.with(note), path: note.path };
}

/** Prints the note as its fixes leave it, changed or not: an editor puts it in place of what it piped in. */
export function fixPiped(
  { io }: Context,
  { index, now, path }: OpenVault & { readonly path: string },
  { rules, unsafe }: LintAsked,
): Settled {
  if (index.note(path)?.validUtf8 !== true) {
    throw new CliError('piped-note-not-utf8', {});
  }
  const fixed = fixVault(index, now, { paths: [path], rules, unsafe });
  io.stdout.write(fixed.index.note(path)?.text ?? '');
  return { index: fixed.index, code: EXIT.fine };
}
