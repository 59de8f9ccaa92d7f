import { expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { inTheApp, openScorecard, reloadPlugin, wideOnly } from '../support/app.ts';

describe('the app’s own command line', () => {
  inTheApp();
  beforeEach(async function () {
    // Only the desktop app has a command line, and apps from the oldest installers have none.
    await wideOnly(this);
    await openScorecard();
    const { stderr } = await obsidianPage.runObsidianCli(['version']).catch(() => ({ stderr: 'none' }));
    if (stderr !== '') this.skip();
  });

  it('answers how the week goes, after a reload too', async () => {
    await reloadPlugin();
    await openScorecard();
    const { stdout } = await obsidianPage.runObsidianCli(['netvault:summary']);
    expect(stdout).toContain('of 40 points');
  });

  it('answers as JSON whom to reconnect with', async () => {
    const { stdout } = await obsidianPage.runObsidianCli(['netvault:due', 'format=json']);
    const { due } = JSON.parse(stdout) as { readonly due: readonly { readonly name: string }[] };
    expect(due.map(({ name }) => name)).toContain('Ada Lovelace');
  });
});
