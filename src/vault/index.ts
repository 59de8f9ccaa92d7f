export { VaultIndex, fileName } from './vault-index.ts';
export type { RecordOf } from './records-by-kind.ts';
export { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
export { parseConfiguration, type Configuration, type ConfigurationProblem } from './configuration.ts';
export { OBSIDIAN_FILES } from './obsidian-files.ts';
export { readObsidianSettings, type ObsidianSettings } from './obsidian-settings.ts';
export type { Resolution } from './link-table.ts';
