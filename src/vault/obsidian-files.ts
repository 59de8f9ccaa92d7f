import { JSON_BOUNDS } from '../model/bounded-json.ts';
import type { FindingText } from '../model/finding.ts';

/** The files that `readObsidianSettings` reads, in the vault's configuration folder (`.obsidian`). */
export const OBSIDIAN_FILES = {
  dailyNotes: 'daily-notes.json',
  templates: 'templates.json',
  app: 'app.json',
  types: 'types.json',
  corePlugins: 'core-plugins.json',
  corePluginsBefore: 'core-plugins-migration.json',
  communityPlugins: 'community-plugins.json',
  periodicNotes: 'plugins/periodic-notes/data.json',
  templater: 'plugins/templater-obsidian/data.json',
  quickAdd: 'plugins/quickadd/data.json',
} as const;

/** What is wrong with settings that are there and cannot be opened. */
export const NOT_OPENED: FindingText = { message: 'it cannot be opened', help: 'Allow it to be read' };

/** What is wrong with settings that could take all memory. */
export const TOO_LARGE: FindingText = {
  message: `it is longer than ${JSON_BOUNDS.size} characters, or nested more than ${JSON_BOUNDS.depth} levels deep`,
  help: 'Keep only the settings in it',
};
