import { keyed } from '../dom/keyed.ts';

/** Pixels that a row takes, until one was seen. */
const ROW = 46;

/**
 * A long list in parts, of which only those in view and their neighbours are
 * drawn: the others keep their place, as high as they were last.
 */
export class PartsInView {
  readonly #list: HTMLElement;
  readonly #observer: IntersectionObserver;
  readonly #seen = new Set<number>();
  readonly #heights = new Map<number, number>();
  #row: number | null = null;
  /** The parts that were drawn last. */
  #drawn: ReadonlySet<number> = new Set();

  /** `changed` is called when others are to be drawn. */
  constructor(list: HTMLElement, changed: () => void) {
    this.#list = list;
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        const at = placeOf(target);
        if (isIntersecting) this.#seen.add(at);
        else this.#seen.delete(at);
        const rows = target.childElementCount;
        if (rows === 0) continue;
        this.#heights.set(at, box.height);
        this.#row ??= box.height / rows;
      }
      const near = this.#near();
      if (near.size !== this.#drawn.size || ![...near].every((one) => this.#drawn.has(one))) changed();
    });
  }

  /** Begins to draw: the parts whose rows are to be drawn. */
  begin(): ReadonlySet<number> {
    this.#drawn = this.#near();
    return this.#drawn;
  }

  /** Draws the place of a part of so many rows. */
  place(parent: HTMLElement, at: number, rows: number): HTMLElement {
    const part = keyed(parent, 'netvault-part', `part-${at}`, { 'data-part': String(at) });
    const height = this.#heights.get(at) ?? rows * (this.#row ?? ROW);
    if (!this.#drawn.has(at)) part.setCssProps({ '--netvault-part': `${String(height)}px` });
    return part;
  }

  /** Follows which of the parts that stand in the list now come into view. */
  follow(): void {
    for (const part of this.#list.findAll('[data-part]')) this.#observer.observe(part);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #near(): Set<number> {
    const near = new Set<number>();
    // Nothing is in view before it is drawn.
    const seen = this.#seen.size === 0 ? [0] : this.#seen;
    for (const at of seen) for (const one of [at - 1, at, at + 1]) near.add(one);
    // What has the focus keeps it, wherever the list is scrolled to.
    const { activeElement } = this.#list.doc;
    const focused = this.#list.contains(activeElement) ? activeElement?.closest('[data-part]') : null;
    if (focused) near.add(placeOf(focused));
    return near;
  }
}

const placeOf = (part: Element): number => Number(part.getAttribute('data-part'));
