/**
 * Makes one element's attributes and children equal to another's, in place: nodes that do not
 * change are kept, so that focus, scroll position and open sections are kept too. Children with
 * `data-key` are matched by it, all others by order and tag.
 */
export function morph(from: Element, to: Element): void {
  if (from.isEqualNode(to)) return;
  attributes(from, to);
  children(from, to);
}

const ACT_SELECTOR = '[data-act]:not([disabled])';

/** Elements in a folded section cannot have the focus. */
const isFolded = (one: HTMLElement): boolean =>
  one.closest('details:not([open])') !== null && one.closest('summary') === null;

/**
 * Replaces the shown content. The focused element keeps the focus, even if it was moved. If it is
 * gone, as after a finding was fixed, the focus goes to what is new at its place, or the next of
 * its kind, or what came after it, or before it.
 */
export function morphKeepingFocus(shown: HTMLElement, next: HTMLElement): void {
  const acts: (HTMLElement | undefined)[] = shown.findAll(ACT_SELECTOR);
  const at = acts.findIndex((one) => one === shown.doc.activeElement);
  const had = acts[at];
  const isOfKind = (one?: HTMLElement): boolean =>
    one?.getAttribute('data-act') === had?.getAttribute('data-act');
  const earlier = acts.slice(0, at);
  morph(shown, next);
  if (!had) return;
  const now: typeof acts = shown.findAll(ACT_SELECTOR).filter((one) => !isFolded(one));
  const isThere = (one?: HTMLElement): boolean => now.includes(one);
  const before = earlier.findLast(isThere);
  const place = now[now.indexOf(before) + 1];
  const nextOfKind = now.filter(isOfKind)[earlier.filter(isOfKind).length];
  const heir = [had, acts.includes(place) ? nextOfKind : place, place, before].find(isThere);
  heir?.focus({ preventScroll: heir === had });
}

/** Attributes that the user controls, not the content. */
const USER_ATTRIBUTES = new Set(['open']);

function attributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !USER_ATTRIBUTES.has(name)) from.removeAttribute(name);
  }
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) !== value && !USER_ATTRIBUTES.has(name)) from.setAttribute(name, value);
  }
}

function children(from: Element, to: Element): void {
  const keyed = new Map<string, Element>();
  for (const child of [...from.children]) {
    const key = keyOf(child);
    if (key !== null) keyed.set(key, child);
  }
  let next: ChildNode | null = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const existing = match(wanted, next, keyed);
    if (existing === null) {
      from.insertBefore(wanted, next);
      continue;
    }
    if (existing === next) next = next.nextSibling;
    else from.insertBefore(existing, next);
    if (isElement(existing) && isElement(wanted)) morph(existing, wanted);
    else if (existing.nodeValue !== wanted.nodeValue) existing.nodeValue = wanted.nodeValue;
  }
  while (next) {
    const rest: ChildNode | null = next.nextSibling;
    next.remove();
    next = rest;
  }
}

function match(wanted: ChildNode, next: ChildNode | null, keyed: Map<string, Element>): ChildNode | null {
  const key = isElement(wanted) ? keyOf(wanted) : null;
  if (key !== null) {
    const known = keyed.get(key);
    return known?.tagName === (wanted as Element).tagName ? known : null;
  }
  if (next?.nodeType !== wanted.nodeType) return null;
  if (!isElement(next) || !isElement(wanted)) return next;
  return next.tagName === wanted.tagName && keyOf(next) === null ? next : null;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const keyOf = (element: Element): string | null => element.getAttribute('data-key');
