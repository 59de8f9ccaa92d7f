import { $, browser, expect } from '@wdio/globals';
import { inTheApp, openIn } from '../support/app.ts';

describe('a code block', () => {
  inTheApp();

  it('shows the scorecard in the reading view', async () => {
    await openIn('Notes/Week.md', 'preview');
    await $('.netvault-block*=40 points').waitForDisplayed();
  });

  it('draws the year, which begins with its end where it does not fit', async () => {
    await browser.executeObsidian(({ app }) =>
      app.vault.create('Notes/Year.md', '```netvault\nheat map of the year\n```\n'),
    );
    await openIn('Notes/Year.md', 'preview');
    await $('.netvault-heat svg rect').waitForExist();
    const isAtEnd = await browser.execute(() => {
      const box = document.querySelector('.netvault-heat');
      const svg = box?.querySelector('svg');
      return box && svg ? svg.getBoundingClientRect().right <= box.getBoundingClientRect().right + 1 : false;
    });
    expect(isAtEnd).toBe(true);
  });

  it('is drawn when the app is through with rendering: so it is in an exported PDF', async () => {
    const text = await browser.executeObsidian(async ({ app, obsidian }) => {
      const into = createDiv();
      const owner = new obsidian.Component();
      owner.load();
      const note = '```netvault\nsummary week\n```\n';
      await obsidian.MarkdownRenderer.render(app, note, into, 'Notes/Week.md', owner);
      const said = into.textContent;
      owner.unload();
      return said;
    });
    expect(text).toContain('of 40 points');
  });
});
