import { OBSIDIAN_FILES } from '../../vault/obsidian-files.ts';
import type { VaultFiles } from './ports.ts';

/** Where a vault keeps what decides findings. */
export const CONFIGURATION_FILE = '.netvault.yaml';

/** The files that decide how a vault is read beside its notes. */
export function settingsFiles({ configDir }: Pick<VaultFiles, 'configDir'>): ReadonlySet<string> {
  const names = Object.values(OBSIDIAN_FILES).map((name) => `${configDir}/${name}`);
  return new Set([CONFIGURATION_FILE, ...names]);
}
