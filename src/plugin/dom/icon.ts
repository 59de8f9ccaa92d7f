import { setIcon } from 'obsidian';

/** Draws one of the app's icons, hidden from screen readers: the words next to it say the same. */
export function drawIcon(parent: HTMLElement, cls: string, name: string): void {
  setIcon(parent.createSpan({ cls, attr: { 'aria-hidden': 'true' } }), name);
}
