import { resolve } from 'node:path';
import { CONFIGURATION_FILE, loadVault } from '../../app/vault/load-vault.ts';
import { UserError, errorDataOf } from '../../app/user-error.ts';
import type { VaultFiles } from '../../app/vault/ports.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { Opening, OpenVault } from './command.ts';
import type { Io } from './io.ts';
import { findVault } from '../node/find-vault.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import { requireVault } from './require-vault.ts';
import { clockOf } from './today.ts';

/**
 * Finds and reads the vault that the options name. Throws `UserError` where that
 * is not possible, and where it is opened to be written in and is no vault.
 */
export async function openVault(io: Io, args: Arguments, how: Opening = {}): Promise<OpenVault> {
  const clock = clockOf(io, args);
  const found = findVault(args.text('vault'), io);
  const index = await readVault(filesOf(found.folder, io, args), io, args, how);
  const vault = { ...found, index, now: clock.now(index.settings.timeZone) };
  if (how.toWrite === true) requireVault(vault);
  return vault;
}

async function readVault(
  files: VaultFiles,
  io: Io,
  args: Arguments,
  { onUnreadableSettings: tell }: Opening,
): Promise<VaultIndex> {
  try {
    return await namingConfig(args, () => loadVault(files, dateLocale(io)));
  } catch (error) {
    if (!tell || !(error instanceof UserError) || !errorDataOf(error, 'settings-unreadable')) throw error;
    tell(error as UserError);
    return loadVault(withoutSettings(files), dateLocale(io));
  }
}

/** A vault whose `.netvault.yaml` is there and settles nothing. */
function withoutSettings(files: VaultFiles): VaultFiles {
  return {
    configDir: files.configDir,
    list: () => files.list(),
    read: (path) => files.read(path),
    readSettings: (path) => (path === CONFIGURATION_FILE ? '' : files.readSettings(path)),
  };
}

/** The tag of the language in which the machine names dates, as POSIX has it; null where it says none. */
function dateLocale({ env }: Io): string | null {
  const locale = [env['LC_ALL'], env['LC_TIME'], env['LANG']].find(
    (text) => text !== undefined && text !== '',
  );
  const [, language, region] = /^([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@]|$)/.exec(locale ?? '') ?? [];
  return language === undefined ? null : region === undefined ? language : `${language}-${region}`;
}

/** The files of a vault; `--config` stands in for its `.netvault.yaml`. */
export function filesOf(folder: string, io: Io, args: Arguments): DiskVaultFiles {
  const config = args.text('config');
  return new DiskVaultFiles(folder, config === null ? null : resolve(io.cwd, config));
}

/** What `read` gives; its errors in the file of `--config` name that file. */
export async function namingConfig<Read>(args: Arguments, read: () => Promise<Read>): Promise<Read> {
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
