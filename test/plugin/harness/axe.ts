import type { Page } from 'playwright-core';
import { AXE_PATH } from './page-server.ts';

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong for people who do not see, or see little, in one part of the page. */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  await page.addScriptTag({ url: AXE_PATH });
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
  // A primary button has the app's own colours, whatever its theme makes of them.
  const isOurs = (id: string, html: string): boolean => id !== 'color-contrast' || !/\bmod-cta\b/.test(html);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => isOurs(id, html))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
