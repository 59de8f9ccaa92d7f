import { Keymap, type Component, type PaneType } from 'obsidian';

/** What was clicked: the name of what it does, what it does that with, and where a note is to open. */
export interface Clicked {
  readonly name: string;
  readonly value: string;
  readonly pane: PaneType | boolean;
  readonly event: MouseEvent;
}

/**
 * Listens for clicks, and for middle clicks, on all that has a `data-act`, now
 * and later: what is drawn anew needs no listeners of its own.
 */
export function onActs(owner: Component, el: HTMLElement, run: (clicked: Clicked) => void): void {
  for (const type of ['click', 'auxclick'] as const) {
    owner.registerDomEvent(el, type, (event) => {
      if (type === 'auxclick' && event.button !== 1) return;
      const target = event.targetNode;
      const element = target?.instanceOf(Element) ? target.closest('[data-act]') : null;
      if (!element || element.hasAttribute('disabled')) return;
      event.preventDefault();
      const name = element.getAttribute('data-act') ?? '';
      const value = element.getAttribute('data-value') ?? '';
      run({ name, value, pane: Keymap.isModEvent(event), event });
    });
  }
}
