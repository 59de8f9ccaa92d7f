import { drawIcon } from './icon.ts';

/** Draws a button that submits nothing; what it does stands in its attributes, or is listened for. */
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
