import type { Page } from 'playwright-core';

/**
 * Begins to record for which notes the app is asked to show a preview; returns a function that reads the
 * record.
 */
export async function notePreviews(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const previewed: string[] = [];
    window.host.app.workspace.on('hover-link', ({ linktext }: { linktext: string }) =>
      previewed.push(linktext),
    );
    Object.assign(window, { previewed });
  });
  return () => page.evaluate(() => (window as unknown as { previewed: string[] }).previewed);
}
