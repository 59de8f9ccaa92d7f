let count = 0;

/**
 * Names an element for screen readers alone: of an `aria-label` the app makes a
 * tooltip. The name stands hidden in `place`, the element itself unless given.
 */
export function nameFor(element: Element, name: string, place: Element = element): void {
  const id = `netvault-${String(++count)}`;
  place.createSpan({ text: name, attr: { id, hidden: '' } });
  element.setAttr('aria-labelledby', id);
}
