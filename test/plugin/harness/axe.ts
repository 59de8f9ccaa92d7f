import type { Locator, Page } from 'playwright-core';
import type { AppPage } from './app-page.ts';
import { AXE_PATH } from './page-server.ts';
import { picture } from './picture.ts';

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The accessibility faults that axe finds in one part of the page. */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: AXE_PATH });
  const violations = await page.evaluate(
    async (where) =>
      (
        await (
          window as unknown as {
            axe: { run: (where: string, options: object) => Promise<{ violations: Found[] }> };
          }
        ).axe.run(where, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })
      ).violations,
    selector,
  );
  // The colours of a primary button come from the app, so their contrast in a theme is no fault of the
  // plugin.
  const isOurs = (id: string, html: string): boolean => id !== 'color-contrast' || !/\bmod-cta\b/.test(html);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => isOurs(id, html))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Like `accessibilityFaults`, in the light and in the dark theme, with a picture of `what` in each. */
export async function faultsInBothThemes(
  { page }: AppPage,
  selector: string,
  what: Locator,
  name: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate((isDark) => {
      document.body.classList.toggle('theme-dark', isDark);
      document.body.classList.toggle('theme-light', !isDark);
    }, theme === 'dark');
    found.push(...(await accessibilityFaults(page, selector)).map((fault) => `${theme}: ${fault}`));
    await picture(what, `${name}-${theme}`);
  }
  return found;
}
