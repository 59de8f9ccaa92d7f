import { resolve } from 'node:path';
import { CONFIGURATION_FILE, loadVault } from '../app/load-vault.ts';
import { UserError } from '../app/user-error.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { OpenVault } from './command.ts';
import type { Io } from './io.ts';
import { findVault } from './node/find-vault.ts';
import { DiskVaultFiles } from './node/vault-files.ts';
import { readMoment } from './today.ts';

/** Finds and reads the vault that the options name. Throws `UserError` where that is not possible. */
export async function openVault(io: Io, args: Arguments): Promise<OpenVault> {
  const today = args.text('today');
  const given = today === null ? null : readMoment(today);
  const folder = findVault(args.text('vault'), io.cwd);
  const index = await load(filesOf(folder, io, args), args.text('config'));
  return { folder, index, now: given ?? io.clock.now(index.settings.timeZone) };
}

/** The files of a vault; `--config` stands in for its `.netvault.yaml`. */
export function filesOf(folder: string, io: Io, args: Arguments): DiskVaultFiles {
  const config = args.text('config');
  return new DiskVaultFiles(folder, config === null ? null : resolve(io.cwd, config));
}

/** Errors in the file of `--config` name that file. */
async function load(files: DiskVaultFiles, config: string | null): Promise<VaultIndex> {
  try {
    return await loadVault(files);
  } catch (error) {
    if (config === null || !(error instanceof UserError) || error.place?.path !== CONFIGURATION_FILE)
      throw error;
    const message = error.message.replace(CONFIGURATION_FILE, () => config);
    throw new UserError(message, error.help, { ...error.place, path: config });
  }
}
