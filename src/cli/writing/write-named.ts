import type { Context } from '../command-line/command.ts';
import { Drafts } from './drafts.ts';
import { pathInVault, refuseToWrite, type NamedFile } from './named-file.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a file that an option names, whole or not at all; for a file in the vault, in turn with
 * other commands. Throws `UserError` if it is a note, settings or a link, or if it cannot be
 * written.
 */
export async function writeNamed(
  { turn }: Pick<Context, 'turn'>,
  file: NamedFile,
  text: string,
): Promise<void> {
  refuseToWrite(file);
  const { place, shown, vault } = file;
  const write = (drafts: Drafts): void => {
    writeWhole(place, shown, text, { drafts });
  };
  if (pathInVault(file) === null) write(new Drafts(null));
  else {
    await turn.runInTurn(vault, () => {
      write(new Drafts(vault));
    });
  }
}
