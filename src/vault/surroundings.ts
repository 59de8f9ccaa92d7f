import { DEFAULT_CONFIGURATION, type Configuration } from './configuration.ts';
import { NO_OBSIDIAN_SETTINGS, type ObsidianSettings } from './obsidian-settings.ts';

/** Everything about a vault besides its notes. */
export interface Surroundings {
  /** Paths of files other than notes, which can be link targets. */
  readonly others: readonly string[];
  readonly obsidian: ObsidianSettings;
  readonly configuration: Configuration;
  /** True if the vault has a `.netvault.yaml`. */
  readonly configured: boolean;
}

export const NO_SURROUNDINGS: Surroundings = {
  others: [],
  obsidian: NO_OBSIDIAN_SETTINGS,
  configuration: DEFAULT_CONFIGURATION,
  configured: false,
};
