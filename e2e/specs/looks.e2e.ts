import { browser, expect } from '@wdio/globals';
import { inTheApp, openScorecard, SCORECARD } from '../support/app.ts';

/** The contrast between the view's text and its background, as WCAG 2 defines it: from 1 to 21. */
const contrast = (): Promise<number> =>
  browser.execute((view) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('There is no canvas');
    const luminance = (color: string): number => {
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const parts = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
    };
    const text = document.querySelector(`${view} .netvault-row-text a`);
    let ground: Element | null = text;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
      ground = ground.parentElement;
    if (!text || !ground) throw new Error('There is no text');
    const pair = [
      luminance(getComputedStyle(text).color),
      luminance(getComputedStyle(ground).backgroundColor),
    ];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  }, SCORECARD);

describe('its words', () => {
  inTheApp();

  for (const theme of ['light', 'dark'])
    it(`stand out from their ground, ${theme}`, async () => {
      await openScorecard();
      const before = await browser.execute((name) => {
        const was = document.body.className;
        document.body.classList.remove('theme-light', 'theme-dark');
        document.body.classList.add(`theme-${name}`);
        return was;
      }, theme);
      const found = await contrast();
      await browser.execute((was) => {
        document.body.className = was;
      }, before);
      expect(found).toBeGreaterThanOrEqual(4.5);
    });
});
