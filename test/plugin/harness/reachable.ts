import type { Page } from 'playwright-core';

/**
 * The elements below `root` that can be clicked or touched, but are partly covered even after scrolling to
 * them: a click on their middle, or near a corner, hits something else. Throws if there is nothing to click,
 * since in a view that is not drawn nothing is covered. Keeps the scroll positions of the page.
 */
export async function covered(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    const all = [...document.querySelectorAll(`${selector} :is(button, summary, input, a[data-act])`)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }),
    );
    if (all.length === 0) throw new Error(`Nothing in ${selector} can be clicked`);
    const scrolled = [...document.querySelectorAll('*')].map((one) => [one, one.scrollTop] as const);
    for (const element of all) {
      element.scrollIntoView({ block: 'center' });
      // A link is stretched over its row, so any place of the row that is not a button counts as the link.
      const row = element.matches('a') ? element.closest('.netvault-row, .netvault-purpose') : null;
      const text = row?.querySelector('input') ? row.querySelector('.netvault-row-text') : null;
      const { x, y, width, height } = room(element.matches('input') ? element : (text ?? row ?? element));
      const across = element.matches('a') ? [4] : [width * 0.1, width / 2, width * 0.9];
      const places = across.flatMap((dx) =>
        [0.2, 0.5, 0.8].map((part) => [x + dx, y + height * part] as const),
      );
      if (!places.every(([left, top]) => element.contains(document.elementFromPoint(left, top))))
        found.push(nameOf(element));
    }
    function nameOf(named: Element): string {
      const label = document.getElementById(named.getAttribute('aria-labelledby') ?? '');
      return label?.textContent ?? named.ariaLabel ?? named.textContent;
    }
    /**
     * The area in which an element can be hit. For a checkbox, this includes the margin by which a finger or
     * a mouse may miss it.
     */
    function room(element: Element): DOMRect {
      const box = element.getBoundingClientRect();
      const more = element.matches('input') ? (document.querySelector('.is-phone') ? 42 : 24) - box.width : 0;
      return new DOMRect(box.x - more / 2, box.y - more / 2, box.width + more, box.height + more);
    }
    for (const [one, top] of scrolled) one.scrollTop = top;
    return found;
  }, root);
}
