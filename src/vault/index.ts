export { NO_SURROUNDINGS, VaultIndex, fileName, type RecordOf, type Surroundings } from './vault-index.ts';
export { parseConfiguration, type Configuration, type ConfigurationProblem } from './configuration.ts';
export { readObsidianSettings, OBSIDIAN_FILES, type ObsidianSettings } from './obsidian-settings.ts';
export type { Resolution } from './link-table.ts';
