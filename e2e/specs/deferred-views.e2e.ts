import { $, browser, expect } from '@wdio/globals';
import { command, openScorecard } from '../support/app.ts';

describe('views after a restart', () => {
  it('come back, one of each, whether they were deferred or not', async function () {
    this.timeout(300_000);
    await openScorecard();
    await command('check-vault');
    await $('.netvault-finding').waitForDisplayed();
    await browser.reloadObsidian();
    const leaves = (): Promise<readonly number[]> =>
      browser.executeObsidian(({ app }) =>
        ['netvault-scorecard', 'netvault-findings'].map((type) => app.workspace.getLeavesOfType(type).length),
      );
    expect(await leaves()).toEqual([1, 1]);
    await openScorecard();
    await command('check-vault');
    await $('.netvault-finding').waitForDisplayed();
    expect(await leaves()).toEqual([1, 1]);
  });
});
