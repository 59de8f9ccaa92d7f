import { drawIcon } from './icon.ts';

/** Draws a button that does not submit a form; its action is in its attributes, or in a listener. */
export function drawButton(
  parent: HTMLElement | DocumentFragment,
  cls: string,
  attr: Readonly<Record<string, string>> = {},
  text = '',
): HTMLButtonElement {
  return parent.createEl('button', { cls, text, attr: { ...attr, type: 'button' } });
}

/** Draws a button with an icon before its words. */
export function drawIconButton(
  parent: HTMLElement,
  cls: string,
  attr: Readonly<Record<string, string>>,
  icon: string,
  text: string,
): void {
  const button = drawButton(parent, cls, attr);
  drawIcon(button, 'netvault-button-icon', icon);
  button.createSpan({ text });
}
