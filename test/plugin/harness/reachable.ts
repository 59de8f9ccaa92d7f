import type { Page } from 'playwright-core';

/** What can be clicked below `root` and is not what lies at its own middle: somebody who clicks it would hit something else. */
export async function covered(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(`${selector} :is(button, summary, a[data-act])`)) {
      // A link is stretched over its row: any place of the row that is no button's will do.
      const area = element.matches('a')
        ? (element.closest('.netvault-row, .netvault-purpose') ?? element)
        : element;
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = area.getBoundingClientRect();
      if (width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
      const middle = element.matches('a') ? 4 : width / 2;
      const hit = document.elementFromPoint(x + middle, y + height / 2);
      if (!hit || !(element.contains(hit) || hit === element))
        found.push(element.ariaLabel ?? element.textContent);
    }
    return found;
  }, root);
}
