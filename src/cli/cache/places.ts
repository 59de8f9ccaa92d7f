/** As long as no more are asked for, looking through all takes less than a map of all. */
const FEW = 32;

/** Where texts stand in a list. */
export class Places {
  readonly #list: () => readonly string[];
  #asked = 0;
  #places: ReadonlyMap<string, number> | null = null;

  /** `list` is the same whenever it is asked for, and has no text twice. */
  constructor(list: () => readonly string[]) {
    this.#list = list;
  }

  /** From 0; -1 for a text that is not in the list. */
  of(text: string): number {
    this.#asked += 1;
    if (this.#asked <= FEW) return this.#list().indexOf(text);
    this.#places ??= new Map(this.#list().map((one, at) => [one, at]));
    return this.#places.get(text) ?? -1;
  }
}
