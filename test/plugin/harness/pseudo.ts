import type { Page } from 'playwright-core';

/**
 * Makes every text below `root` a third longer, with accents on its letters, as a translation would; also
 * texts that are drawn later.
 */
export async function lengthen(page: Page, root: string): Promise<void> {
  await page.evaluate((selector) => {
    const ACCENTS: Readonly<Record<string, string>> = {
      a: 'á',
      e: 'ë',
      i: 'î',
      o: 'ö',
      u: 'ü',
      n: 'ñ',
      s: 'š',
    };
    const longer = (text: string): string =>
      text.replace(/\p{L}{2,}/gu, (word) => {
        const more = word.slice(-Math.ceil(word.length / 3));
        return `${word}${more}`.replace(/[aeiouns]/g, (letter) => ACCENTS[letter] ?? letter);
      });
    for (const top of document.querySelectorAll(selector)) {
      const written = new WeakMap<Node, string>();
      const write = (): void => {
        const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { currentNode: node } = texts;
          if (written.get(node) === node.nodeValue) continue;
          node.nodeValue = longer(node.nodeValue ?? '');
          written.set(node, node.nodeValue);
        }
      };
      write();
      new MutationObserver(write).observe(top, { childList: true, characterData: true, subtree: true });
      for (const field of top.querySelectorAll<HTMLInputElement>('input, textarea'))
        field.placeholder = longer(field.placeholder);
    }
  }, root);
}

/** The elements below `root` that are cut, extend beyond it, or are too small for their text. */
export async function outOfPlace(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    for (const top of document.querySelectorAll(selector)) {
      const { left, right } = top.getBoundingClientRect();
      for (const one of top.querySelectorAll<HTMLElement>('*')) {
        if (one.closest('.netvault-heard, svg, pre, .netvault-heat') || !one.checkVisibility()) continue;
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const isCut = style.overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
        const isOut = box.right > right + 1 || box.left < left - 1;
        const isOver = one.matches('button') && one.scrollWidth > one.clientWidth + 1;
        if (isCut || isOut || isOver) found.push(`${one.className}: ${one.textContent.slice(0, 60)}`);
      }
    }
    return found;
  }, root);
}

/** Makes every text below `root` longer, and returns what is then out of place. */
export async function lengthened(page: Page, root: string): Promise<readonly string[]> {
  await lengthen(page, root);
  return outOfPlace(page, root);
}
