import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';
import { exampleVault } from '../../src/cli/node/fixture-files.ts';
import { emptyPage, giveBack, hasBrowser } from './harness/empty-page.ts';
import { picture } from './harness/picture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function pageOf(files: Files, ...args: readonly string[]): Promise<string> {
  const cwd = tempVault(files);
  const ran = await runHere(['report', '--today', '2026-11-19T12:00', ...args], { cwd });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  return ran.stdout;
}

/** The faults that axe finds in a page that allows no scripts; `evaluate` runs axe nevertheless. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (where: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run('html');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

const LOOKS = [
  ['light', { colorScheme: 'light' }, 960],
  ['dark', { colorScheme: 'dark' }, 960],
  ['narrow', { colorScheme: 'light' }, 380],
  ['forced-colours', { forcedColors: 'active' }, 960],
  ['paper', { media: 'print' }, 700],
] as const;

describe.skipIf(!hasBrowser())('the page of a report', () => {
  it.each(LOOKS)(
    'has no accessibility faults, fits, and requests nothing: %s',
    async (name, media, width) => {
      const page = await emptyPage(undefined);
      const size = page.viewportSize();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(media);
      for (const [kind, files] of [
        ['full', Object.fromEntries(exampleVault())],
        ['empty', {}],
      ] as const) {
        await page.setContent(await pageOf(files));
        expect(await page.locator('h1').innerText()).toBe('Networking scorecard');
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // Nothing is below the last line: what is only for screen readers takes no space.
        const below = await page.evaluate(() => {
          const end = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
          return document.documentElement.scrollHeight - Math.max(end + window.scrollY, window.innerHeight);
        });
        expect(below).toBeLessThanOrEqual(1);
        await picture(page.locator('body'), `report-${kind}-${name}`);
      }
      expect(asked).toEqual([]);
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      if (size) await page.setViewportSize(size);
      await giveBack(page, undefined);
    },
  );

  it('neither runs nor loads anything from the text of notes', async () => {
    const hostile = '"><img src=x onerror="window.bitten=1"><script>window.bitten=1</script>';
    const files = {
      'Goals/A.md': `---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 1\nevery: week\n---\n`,
      'P.md': `---\ntype: contact\nname: ${JSON.stringify(`Zoë ${hostile}`)}\n---\n\n## Log\n\n- 2025-01-01 call\n- 2026-11-10 call\n`,
      'I.md': `---\ntype: introduction\nbetween: ["[[P]]", "[[Bo]]"]\nstatus: made\nmade: 2026-11-10\noutcome: ${JSON.stringify(hostile)}\n---\n`,
    };
    const page = await emptyPage(undefined);
    const html = await pageOf(files);
    await page.setContent(html);
    expect(await page.locator('table').getByText('<img src=x').count()).toBeGreaterThan(0);
    expect(await page.locator('img, script').count()).toBe(0);
    expect(await page.evaluate(() => 'bitten' in window)).toBe(false);
    // Even if the text was inserted as markup, the page would not run it.
    await page.setContent(html.replace('</main>', '<script>window.bitten = 1</script></main>'));
    expect(await page.evaluate(() => 'bitten' in window)).toBe(false);
    await giveBack(page, undefined);
  });
});
