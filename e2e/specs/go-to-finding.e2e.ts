import { $, browser, expect } from '@wdio/globals';
import { FINDINGS, inTheApp, openIn, command } from '../support/app.ts';

const WRONG = 'People/Wrong.md';

describe('going to a finding', () => {
  inTheApp();

  for (const mode of ['source', 'live', 'preview'] as const)
    it(`shows its line, far down in the note, in the mode “${mode}”`, async () => {
      await openIn(WRONG, mode);
      await command('check-note');
      await $(`${FINDINGS} .netvault-finding*=cal`).waitForDisplayed();
      await $(`${FINDINGS} .netvault-finding*=cal`).$('a').click();
      await browser.waitUntil(
        () =>
          browser.execute(() => {
            const shown = [
              ...document.querySelectorAll(
                '.workspace-leaf .markdown-preview-view li, .workspace-leaf .cm-line',
              ),
            ];
            const line = shown.find(({ textContent }) => textContent.includes('her board seat'));
            const { top = -1, bottom = Infinity } = line?.getBoundingClientRect() ?? {};
            return top >= 0 && bottom <= window.innerHeight;
          }),
        { timeoutMsg: 'The line is not to be seen' },
      );
      const shownIn = await browser.executeObsidian(({ app, obsidian }) =>
        app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.getMode(),
      );
      expect(shownIn).toBe(mode === 'preview' ? 'preview' : 'source');
    });
});
