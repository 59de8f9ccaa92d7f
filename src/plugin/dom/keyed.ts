/** Draws an element that is identified by its key from one drawing to the next (see `morph.ts`). */
export function keyed(
  parent: HTMLElement,
  cls: string,
  key: string,
  attr: Readonly<Record<string, string>> = {},
): HTMLDivElement {
  return parent.createDiv({ cls, attr: { ...attr, 'data-key': key } });
}
