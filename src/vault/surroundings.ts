import { DEFAULT_CONFIGURATION, type Configuration } from './configuration.ts';
import type { DateLanguage } from './daily-notes/date-language.ts';
import { NO_OBSIDIAN_SETTINGS, type ObsidianSettings } from './obsidian-settings.ts';

/** Everything about a vault besides its notes. */
export interface Surroundings {
  /** Paths of files other than notes, which can be link targets. */
  readonly others: readonly string[];
  readonly obsidian: ObsidianSettings;
  readonly configuration: Configuration;
  /** Whether the vault has a `.netvault.yaml`. */
  readonly configured: boolean;
  /** The language in which the app, or the machine (as a tag), writes dates; null if unknown. */
  readonly language: DateLanguage | string | null;
}

export const NO_SURROUNDINGS: Surroundings = {
  others: [],
  obsidian: NO_OBSIDIAN_SETTINGS,
  configuration: DEFAULT_CONFIGURATION,
  configured: false,
  language: null,
};
