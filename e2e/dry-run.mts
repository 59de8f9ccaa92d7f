/**
 * All that can be known of the suite without the app: its configurations can be
 * read, its specs can be loaded, and the plugin is built. Prints what would run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { config as android } from './wdio.android.conf.mts';
import { config as desktop } from './wdio.conf.mts';

const here = (path: string): URL => new URL(path, import.meta.url);
const missing = ['../main.js', '../manifest.json', '../styles.css', 'vault/Scorecard.md'].filter(
  (path) => !existsSync(here(path)),
);
if (missing.length > 0)
  throw new Error(`Missing: ${missing.join(', ')}. Run “npm run build” in the project first.`);

for (const { capabilities } of [desktop, android])
  for (const one of capabilities as WebdriverIO.Capabilities[]) {
    const { appVersion = one.browserVersion, emulateMobile } = one['wdio:obsidianOptions'] ?? {};
    const platform = one.platformName ?? (emulateMobile ? 'desktop, as a phone' : 'desktop');
    process.stdout.write(`app ${appVersion ?? '?'} on ${platform}\n`);
  }

const mocha = new Mocha({ dryRun: true, reporter: 'spec' });
for (const file of readdirSync(here('specs')).toSorted()) mocha.addFile(fileURLToPath(here(`specs/${file}`)));
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures === 0 ? 0 : 1;
});
