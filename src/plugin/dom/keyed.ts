/** Draws a part that stays itself from one drawing to the next, by its key (see `morph.ts`). */
export function keyed(
  parent: HTMLElement,
  cls: string,
  key: string,
  attr: Readonly<Record<string, string>> = {},
): HTMLDivElement {
  return parent.createDiv({ cls, attr: { ...attr, 'data-key': key } });
}
