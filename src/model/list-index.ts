/** Up to this number of look-ups, searching the list is faster than making a map of it. */
const FEW = 32;

/** Finds the index of texts in a list. */
export class ListIndex {
  readonly #list: () => readonly string[];
  #asked = 0;
  #places: ReadonlyMap<string, number> | null = null;

  /** `list` returns the same list each time, without duplicates. */
  constructor(list: () => readonly string[]) {
    this.#list = list;
  }

  /** The index from 0; -1 if the text is not in the list. */
  of(text: string): number {
    this.#asked += 1;
    if (this.#asked <= FEW) return this.#list().indexOf(text);
    this.#places ??= new Map(this.#list().map((one, at) => [one, at]));
    return this.#places.get(text) ?? -1;
  }
}
