import { keyed } from '../dom/keyed.ts';

/** The assumed height of a row in pixels, until one has been measured. */
const ROW = 46;

/** A long list in parts, of which only those in view and next to it are drawn. The others keep their last height. */
export class PartsInView {
  readonly #list: HTMLElement;
  readonly #observer: IntersectionObserver;
  readonly #seen = new Set<number>();
  readonly #heights = new Map<number, number>();
  #row: number | null = null;
  /** The parts that were drawn last. */
  #drawn: ReadonlySet<number> = new Set();

  /** `changed` is called when other parts must be drawn. */
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

  /** Begins a drawing. Returns the parts whose rows must be drawn. */
  begin(): ReadonlySet<number> {
    this.#drawn = this.#near();
    return this.#drawn;
  }

  /** Draws the element of a part with this number of rows. */
  place(parent: HTMLElement, at: number, rows: number): HTMLElement {
    const part = keyed(parent, 'netvault-part', `part-${at}`, { 'data-part': String(at) });
    const height = this.#heights.get(at) ?? rows * (this.#row ?? ROW);
    if (!this.#drawn.has(at)) part.setCssProps({ '--netvault-part': `${String(height)}px` });
    return part;
  }

  /** Observes which of the current parts come into view. */
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
    // The part with the focus is always drawn, wherever the list is scrolled to.
    const { activeElement } = this.#list.doc;
    const focused = this.#list.contains(activeElement) ? activeElement?.closest('[data-part]') : null;
    if (focused) near.add(placeOf(focused));
    return near;
  }
}

const placeOf = (part: Element): number => Number(part.getAttribute('data-part'));
