import { readFileSync } from 'node:fs';

const { minAppVersion } = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8')) as {
  readonly minAppVersion: string;
};

/**
 * Versions of the app: the earliest that the manifest allows, and the latest. `NETVAULT_APP_VERSIONS` names
 * others, separated by spaces.
 */
export const APP_VERSIONS: readonly string[] = (
  process.env['NETVAULT_APP_VERSIONS'] ?? `${minAppVersion} latest`
).split(' ');

/** What every session opens: the built plugin, and a copy of the vault. Paths are relative to this folder. */
export const OPENED = { plugins: ['..'], vault: 'vault' };

/** The settings that both configurations share. */
export const COMMON = {
  runner: 'local',
  framework: 'mocha',
  specs: ['./specs/*.e2e.ts'],
  reporters: ['obsidian'],
  cacheDir: '.obsidian-cache',
  // The app is started once for each spec file, and is slow on a shared machine.
  mochaOpts: { ui: 'bdd', timeout: 120_000 },
  waitforTimeout: 20_000,
  logLevel: 'warn',
} as const;
