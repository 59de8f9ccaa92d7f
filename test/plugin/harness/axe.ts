import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong for people who do not see, or see little, in one part of the page. */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(AXE);
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
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
