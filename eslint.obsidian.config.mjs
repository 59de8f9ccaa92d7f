// The rules of the app's community review over all that ships in the plugin: its
// own all as errors, those of others as recommended, none with options of ours.
// `eslint.config.mjs` holds our own.
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig } from 'eslint/config';

const all = Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, 'error']);

export default defineConfig([
  { ignores: ['src/cli'] },
  ...obsidianmd.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: Object.fromEntries(all),
  },
]);
