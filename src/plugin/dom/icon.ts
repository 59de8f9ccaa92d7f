import { setIcon } from 'obsidian';

/** Draws one of the app's icons; words say the same for those who do not see it. */
export function drawIcon(parent: HTMLElement, cls: string, name: string): void {
  setIcon(parent.createSpan({ cls, attr: { 'aria-hidden': 'true' } }), name);
}
