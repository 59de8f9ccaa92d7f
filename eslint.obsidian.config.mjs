// The rules of the app's community review, all of them as recommended, over the
// plugin and all that it reaches. `eslint.config.mjs` holds our own.
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig } from 'eslint/config';

export default defineConfig([
  { ignores: ['src/cli'] },
  ...obsidianmd.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true } } },
]);
