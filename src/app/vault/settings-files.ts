import { OBSIDIAN_FILES } from '../../vault/obsidian-files.ts';
import type { VaultFiles } from './ports.ts';

/** The file in the vault's folder with the settings that affect findings. */
export const CONFIGURATION_FILE = '.netvault.yaml';

/** A name that others take for that of `CONFIGURATION_FILE`, and that is not read. */
export const MISNAMED_FILE = '.netvault.yml';

/** The files besides notes that affect how a vault is read. */
export function settingsFiles({ configDir }: Pick<VaultFiles, 'configDir'>): ReadonlySet<string> {
  const names = Object.values(OBSIDIAN_FILES).map((name) => `${configDir}/${name}`);
  return new Set([CONFIGURATION_FILE, MISNAMED_FILE, ...names]);
}
