import { Keymap, type Component, type PaneType } from 'obsidian';

/** What was clicked: the name of the action, its value, and where to open a note. */
export interface Clicked {
  readonly name: string;
  readonly value: string;
  readonly pane: PaneType | boolean;
  readonly event: MouseEvent;
}

/** Actions that change a note or open a form, after which another may be at the same place. */
const ONCE: ReadonlySet<string> = new Set(['fix', 'make-contact', 'introduction-step']);

/**
 * Listens for clicks, and for middle clicks, on every present or future element with `data-act`,
 * so that newly drawn elements need no listeners. Enter ticks a box like a click, and the key or
 * button for menus opens that of a row.
 */
export function onClicks(owner: Component, el: HTMLElement, run: (clicked: Clicked) => void): void {
  for (const type of ['click', 'auxclick', 'contextmenu'] as const) {
    owner.registerDomEvent(el, type, (event) => {
      if (type === 'auxclick' && event.button !== 1) return;
      const found = elementAt(event);
      if (type === 'contextmenu') {
        const menu = rowMenuAction(found, event);
        if (menu) event.preventDefault();
        if (menu) run(menu);
        return;
      }
      const element = found?.closest('[data-act]');
      if (!element || element.hasAttribute('disabled')) return;
      // A box shows its tick immediately; only a click ticks it.
      if (!element.instanceOf(HTMLInputElement)) event.preventDefault();
      else if (type !== 'click') return;
      const name = element.getAttribute('data-act') ?? '';
      const value = element.getAttribute('data-value') ?? '';
      // The second click of a double click would meet what the first one has changed.
      if (event.detail > 1 && ONCE.has(name)) return;
      run({ name, value, pane: Keymap.isModEvent(event), event });
    });
  }
  owner.registerDomEvent(el, 'keydown', (event) => {
    const box = elementAt(event);
    if (/^Enter$/.test(event.key) && box?.instanceOf(HTMLInputElement)) box.click();
  });
}

/** The menu for an element's row: that of the row's own button, or else that of its note. */
export function rowMenuAction(found: Element | null, event: MouseEvent): Clicked | null {
  const row = found?.closest('.netvault-row');
  const button = row?.querySelector('[aria-haspopup]');
  const path = row?.querySelector('a[data-href]')?.getAttribute('data-href');
  const name = button?.getAttribute('data-act') ?? 'row-menu';
  const value = button?.getAttribute('data-value') ?? path;
  return value === undefined || value === null ? null : { name, value, pane: false, event };
}

export function elementAt({ targetNode }: UIEvent): Element | null {
  return targetNode?.instanceOf(Element) ? targetNode : null;
}
