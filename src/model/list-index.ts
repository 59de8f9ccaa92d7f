/** Up to this number of texts, searching the list is faster than making a map of it. */
const MAX_REMEMBERED = 32;

/** Finds the index of texts in a list. */
export class ListIndex {
  readonly #list: () => readonly string[];
  /** The first texts that were looked up, since the same few are looked up again and again. */
  readonly #found = new Map<string, number>();
  #places: ReadonlyMap<string, number> | null = null;

  /** `list` returns the same list each time, without duplicates. */
  constructor(list: () => readonly string[]) {
    this.#list = list;
  }

  /** The index from 0; -1 if the text is not in the list. */
  of(text: string): number {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    if (this.#found.size < MAX_REMEMBERED) {
      const place = this.#list().indexOf(text);
      this.#found.set(text, place);
      return place;
    }
    this.#places ??= new Map(this.#list().map((one, at) => [one, at]));
    return this.#places.get(text) ?? -1;
  }
}
