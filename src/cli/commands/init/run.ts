import { relative, resolve } from 'node:path';
import { contactHabits } from '../../../app/notes/contact-habits.ts';
import { setUp } from '../../../app/notes/set-up.ts';
import { STARTER_CONFIGURATION, starterNotes, type NewNotes } from '../../../app/notes/starter-notes.ts';
import { UserError } from '../../../app/user-error.ts';
import { loadVault } from '../../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../../../app/vault/settings-files.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode, type Io } from '../../command-line/io.ts';
import { exampleVault } from '../../node/fixture-files.ts';
import { faultOf } from '../../node/file-error.ts';
import { findVault, isFolder } from '../../node/find-vault.ts';
import { DiskVaultFiles } from '../../node/vault-files.ts';
import { makeFolder as makeFolderAt } from '../../writing/make-folder.ts';
import type { Turn } from '../../writing/turn.ts';
import { initText, type Outcome } from './init-text.ts';
import { clockOf } from '../../command-line/today.ts';

/** `netvault init [DIR]`: writes what is not there yet, and never over what is. */
export async function run({ io, args, style, turn }: Context): Promise<ExitCode> {
  const folder = targetFolder(io, args);
  const isExample = args.flag('example');
  if (isExample) refuseToMix(folder, args);
  const index = isExample ? null : await indexOf(folder);
  const outcomes = await writeAll(
    folder,
    turn,
    isExample ? { notes: exampleVault(), kept: [] } : marked(starter(index, io, args)),
  );
  const shown = relative(io.cwd, folder) || '.';
  const habits = index === null ? new Map<never, never>() : contactHabits(index);
  io.stdout.write(initText(outcomes, { folder: shown, isExample, habits }, style));
  return EXIT.fine;
}

/** A vault that cannot be read yet is set up all the same: the next command says what is in the way. */
async function indexOf(folder: string): Promise<VaultIndex | null> {
  if (!isFolder(folder)) return null;
  try {
    return await loadVault(new DiskVaultFiles(folder));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function targetFolder(io: Io, args: Arguments): string {
  const [given] = args.rest;
  if (given !== undefined && args.text('vault') !== null) {
    throw new CliError('options-exclusive', { one: 'DIR', other: '--vault' });
  }
  if (given === '') throw new CliError('init-without-folder', {});
  return given === undefined ? findVault(args.text('vault'), io).folder : resolve(io.cwd, given);
}

/** An example among somebody's own notes would be hard to take out again: that needs to be said. */
function refuseToMix(folder: string, args: Arguments): void {
  if (args.rest.length > 0 || !isFolder(folder)) return;
  if (new DiskVaultFiles(folder).list().notes.length > 0) {
    throw new CliError('example-among-notes', {});
  }
}

/** Files to write where there are none, and those that are known to be there. */
interface Starter {
  readonly notes: NewNotes;
  readonly kept: readonly string[];
}

function starter(index: VaultIndex | null, io: Io, args: Arguments): Starter {
  const now = clockOf(io, args).now(null);
  if (index === null) return { notes: starterNotes(now.date), kept: [] };
  const { changes, kept } = setUp(index, now);
  return { notes: new Map(changes.map(({ path, after }) => [path, after])), kept };
}

/** With the file by which the folder is known to be a vault, from wherever in it a command is given. */
function marked({ notes, kept }: Starter): Starter {
  return { notes: new Map([...notes, [CONFIGURATION_FILE, STARTER_CONFIGURATION]]), kept };
}

async function writeAll(folder: string, turn: Turn, { notes, kept }: Starter): Promise<Outcome[]> {
  if (!isFolder(folder)) makeFolder(folder);
  const written = await turn.during(folder, (writer) =>
    [...notes].map(([path, text]) => ({ path, isNew: writer.create(path, text) })),
  );
  return [...written, ...kept.map((path) => ({ path, isNew: false }))];
}

function makeFolder(folder: string): void {
  try {
    makeFolderAt(folder);
  } catch (error) {
    throw new CliError('cannot-make-folder', { path: folder, fault: faultOf(error) });
  }
}
