import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { desktopOnly, openScorecard, SCORECARD } from '../support/app.ts';

const PEOPLE = 3_000;

describe('a start with a cold cache', () => {
  it('shows no number that changes afterwards, and says how far reading is', async function () {
    await desktopOnly(this);
    this.timeout(300_000);
    await openScorecard();
    const folder = join(obsidianPage.getVaultPath(), 'Many');
    mkdirSync(folder, { recursive: true });
    for (let at = 0; at < PEOPLE; at++)
      writeFileSync(
        join(folder, `Person ${at}.md`),
        `---\ntype: contact\ncadence: weekly\nmet: 2020-01-06\n---\n\n${'A line of text.\n'.repeat(40)}`,
      );
    // The files are new to the app when it starts, so it reads each of them while the plugin reads, too.
    await browser.reloadObsidian();
    await browser.execute((view) => {
      const said: string[] = [];
      window.netvaultFigures = said;
      const look = (): void => {
        const text = (what: string): string => document.querySelector(`${view} ${what}`)?.textContent ?? '';
        for (const one of [text('.netvault-figure'), text('.netvault-empty'), text('.netvault-section-note')])
          if (one !== '' && !said.includes(one)) said.push(one);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      look();
    }, SCORECARD);
    await openScorecard();
    await $(`${SCORECARD} .netvault-findings`).waitForDisplayed({ timeout: 120_000 });
    const said = await browser.execute(() => window.netvaultFigures ?? []);
    const points = said.filter((text) => /points/.test(text));
    expect(points).toHaveLength(1);
    expect(said.filter((text) => /none/.test(text))).toEqual([]);
    rmSync(folder, { recursive: true });
    await browser.reloadObsidian({ vault: 'vault' });
  });
});
