/** The actions behind buttons and rows, by name; each part of the plugin registers its own. */
export class Actions {
  readonly #known = new Map<string, (value: string, event: MouseEvent | KeyboardEvent) => void>();

  add(name: string, run: (value: string, event: MouseEvent | KeyboardEvent) => void): void {
    this.#known.set(name, run);
  }

  run(name: string, value: string, event: MouseEvent | KeyboardEvent): void {
    this.#known.get(name)?.(value, event);
  }
}
