import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { contactHabits } from '../../../app/notes/contact-habits.ts';
import { starterNotes, type NewNotes } from '../../../app/notes/starter-notes.ts';
import { UserError } from '../../../app/user-error.ts';
import { loadVault } from '../../../app/vault/load-vault.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode, type Io } from '../../command-line/io.ts';
import { exampleVault } from '../../node/fixture-files.ts';
import { faultOf } from '../../node/file-error.ts';
import { findVault, isFolder } from '../../node/find-vault.ts';
import { DiskVaultFiles } from '../../node/vault-files.ts';
import { writeNew } from '../../node/write-new.ts';
import { initText, type Outcome } from './init-text.ts';
import { clockOf } from '../../command-line/today.ts';

/** `netvault init [DIR]`: writes what is not there yet, and never over what is. */
export async function run({ io, args, style }: Context): Promise<ExitCode> {
  const folder = targetFolder(io, args);
  const isExample = args.flag('example');
  if (isExample) refuseToMix(folder, args);
  const outcomes = writeAll(folder, isExample ? exampleVault() : starter(io, args));
  const shown = relative(io.cwd, folder) || '.';
  const habits = isExample ? new Map<never, never>() : await habitsIn(folder);
  io.stdout.write(initText(outcomes, { folder: shown, isExample, habits }, style));
  return EXIT.fine;
}

/** A vault that cannot be read yet is set up all the same: the next command says what is in the way. */
async function habitsIn(folder: string): Promise<ReturnType<typeof contactHabits>> {
  try {
    return contactHabits(await loadVault(new DiskVaultFiles(folder)));
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

function targetFolder(io: Io, args: Arguments): string {
  const [given] = args.rest;
  if (given !== undefined && args.text('vault') !== null) {
    throw new CliError('options-exclusive', { one: 'DIR', other: '--vault' });
  }
  if (given === '') throw new CliError('init-without-folder', {});
  return given === undefined ? findVault(args.text('vault'), io.cwd) : resolve(io.cwd, given);
}

/** An example among somebody's own notes would be hard to take out again: that needs to be said. */
function refuseToMix(folder: string, args: Arguments): void {
  if (args.rest.length > 0 || !isFolder(folder)) return;
  if (new DiskVaultFiles(folder).list().notes.length > 0) {
    throw new CliError('example-among-notes', {});
  }
}

function starter(io: Io, args: Arguments): NewNotes {
  return starterNotes(clockOf(io, args).now(null).date);
}

function writeAll(folder: string, notes: NewNotes): Outcome[] {
  if (!isFolder(folder)) makeFolder(folder);
  return [...notes].map(([path, text]) => ({ path, isNew: writeNew(folder, path, text) }));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CliError('cannot-make-folder', { path: folder, fault: faultOf(error) });
  }
}
