import { Markup, type Child } from '../../app/charts/markup.ts';

/** Draws markup element by element, so that no text in it is ever read as HTML. */
export function drawMarkup(into: Element, child: Child): void {
  if (child === null) return;
  if (typeof child !== 'object') into.appendText(String(child));
  else if (child instanceof Markup) {
    const { tag, attributes: attr, inside } = child;
    const isPicture = tag === 'svg' || into.namespaceURI?.endsWith('svg') === true;
    const element = isPicture
      ? into.createSvg(tag as keyof SVGElementTagNameMap, { attr })
      : into.createEl(tag as keyof HTMLElementTagNameMap, { attr });
    drawMarkup(element, inside);
  } else for (const one of child) drawMarkup(into, one);
}
