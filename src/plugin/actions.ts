/** What the sidebar's buttons do beyond the sidebar: each part of the plugin adds what it can do. */
export class Actions {
  readonly #known = new Map<string, (value: string, event: MouseEvent | KeyboardEvent) => void>();

  add(name: string, run: (value: string, event: MouseEvent | KeyboardEvent) => void): void {
    this.#known.set(name, run);
  }

  run(name: string, value: string, event: MouseEvent | KeyboardEvent): void {
    this.#known.get(name)?.(value, event);
  }
}
