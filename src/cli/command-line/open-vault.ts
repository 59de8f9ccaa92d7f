import type { StampedFiles } from '../cache/stamped-files.ts';
import { PassingFiles } from '../node/passing-texts.ts';
import { loadVault } from '../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import { UserError, errorDataOf } from '../../app/user-error.ts';
import type { VaultFiles } from '../../app/vault/ports.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { Opening, OpenVault } from './command.ts';
import type { Io } from './io.ts';
import { delayOptimizing } from '../chunks/optimize-later.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { dateLocale } from '../node/date-locale.ts';
import { findVault } from '../node/find-vault.ts';
import { filesOfVault, seenFiles } from './files-of.ts';
import { requireNoVaultInside, requireVault } from './require-vault.ts';
import { clockOf } from './today.ts';

/** The folder of the vault that the options name. Throws `UserError` if a named folder is missing. */
export function vaultFolder(io: Io, args: Arguments): string {
  return findVault(args.text('vault'), io).folder;
}

/**
 * Finds and reads the vault that the options name. Throws `UserError` if that is not possible,
 * and if it is to be written in but is not a vault.
 */
export async function openVault(io: Io, args: Arguments, how: Opening = {}): Promise<OpenVault> {
  const clock = clockOf(io, args);
  const found = findVault(args.text('vault'), io);
  const seen = how.seen ?? (how.toFollow === true ? null : await seenFiles(found, io, args));
  const files = seen && new KeptFiles(seen);
  const index = await readVault(files ?? filesOfVault(found.folder, io, args), io, args, how);
  files?.save(index);
  const vault = { ...found, index, now: clock.now(index.settings.timeZone) };
  if (how.toExamine !== true) requireNoVaultInside(vault);
  if (how.toWrite === true) requireVault(vault);
  return vault;
}

/** Reads a vault that was found. Throws `UserError` if its settings cannot be read. */
export async function readVault(
  files: VaultFiles,
  io: Io,
  args: Arguments,
  { onUnreadableSettings: onUnreadable }: Opening = {},
): Promise<VaultIndex> {
  delayOptimizing('many');
  try {
    return await nameConfigInErrors(args, () => loadVault(files, dateLocale(io)));
  } catch (error) {
    if (!onUnreadable || !(error instanceof UserError) || !errorDataOf(error, 'settings-unreadable'))
      throw error;
    onUnreadable(error as UserError);
    return loadVault(withoutSettings(files), dateLocale(io));
  }
}

/** Reads a vault without a cache. Throws `UserError` if its settings cannot be read. */
export function readWithoutCache(files: StampedFiles, io: Io, args: Arguments): Promise<VaultIndex> {
  return readVault(new PassingFiles(files), io, args);
}

/** The files of a vault, with an empty `.netvault.yaml`. */
function withoutSettings(files: VaultFiles): VaultFiles {
  return {
    configDir: files.configDir,
    list: () => files.list(),
    read: (path) => files.read(path),
    readSettings: (path) => (path === CONFIGURATION_FILE ? '' : files.readSettings(path)),
  };
}

/** Returns the result of `read`; if it throws an error about the file of `--config`, the error names that file. */
export async function nameConfigInErrors<Read>(args: Arguments, read: () => Promise<Read>): Promise<Read> {
  const config = args.text('config');
  try {
    return await read();
  } catch (error) {
    if (config === null || !(error instanceof UserError)) throw error;
    const data = errorDataOf(error, 'settings-unreadable');
    if (data?.path !== CONFIGURATION_FILE) throw error;
    throw new UserError(
      'settings-unreadable',
      { ...data, path: config },
      error.place && { ...error.place, path: config },
    );
  }
}
