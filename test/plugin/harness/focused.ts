import type { Page } from 'playwright-core';

/** The name of the focused element, as a screen reader reads it; null if nothing has the focus. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return null;
    const label = document.getElementById(activeElement.getAttribute('aria-labelledby') ?? '');
    return label?.textContent ?? activeElement.ariaLabel ?? activeElement.textContent;
  });
}
