let count = 0;

/**
 * Names an element for screen readers only: the app turns an `aria-label` into a tooltip. The
 * name is a hidden text in `place`, by default the element itself.
 */
export function nameForScreenReaders(element: Element, name: string, place: Element = element): void {
  const id = `netvault-${String(++count)}`;
  place.createSpan({ text: name, attr: { id, hidden: '' } });
  element.setAttr('aria-labelledby', id);
}
