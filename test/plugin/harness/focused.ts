import type { Page } from 'playwright-core';

/** The name of what has the focus, as a screen reader says it; null where nothing has it. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return null;
    const label = document.getElementById(activeElement.getAttribute('aria-labelledby') ?? '');
    return label?.textContent ?? activeElement.ariaLabel ?? activeElement.textContent;
  });
}
