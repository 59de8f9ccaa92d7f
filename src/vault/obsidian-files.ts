import { JSON_BOUNDS } from '../model/bounded-json.ts';
import type { FindingText } from '../model/finding.ts';

/** The files read by `readObsidianSettings`, in the vault's configuration folder (`.obsidian`). */
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

/** The fault of a settings file that exists but cannot be opened. */
export const NOT_OPENED: FindingText = { message: 'it cannot be opened', help: 'Allow it to be read' };

/** The fault of a settings file that is so large that parsing it could use up all memory. */
export const TOO_LARGE: FindingText = {
  message: `it is longer than ${JSON_BOUNDS.size} characters, or nested more than ${JSON_BOUNDS.depth} levels deep`,
  help: 'Keep only the settings in it',
};
