/** Draws a line of text. */
export function drawLine(parent: HTMLElement, cls: string, text: string): HTMLDivElement {
  return parent.createDiv({ cls, text });
}

/** Draws words within a line. */
export function drawWords(parent: HTMLElement, cls: string, text: string): HTMLSpanElement {
  return parent.createSpan({ cls, text });
}
