/** Draws a line of text; `cls` may be empty. */
export function drawLine(parent: HTMLElement | DocumentFragment, cls: string, text: string): HTMLDivElement {
  return parent.createDiv({ cls, text });
}

/** Draws words within a line; `cls` may be empty. */
export function drawWords(parent: HTMLElement, cls: string, text: string): HTMLSpanElement {
  return parent.createSpan({ cls, text });
}
