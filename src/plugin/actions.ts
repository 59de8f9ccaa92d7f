/** Does what an action means. Until a promise that it returns is settled, it is not run again for the same value. */
type Run = (value: string, event: MouseEvent | KeyboardEvent) => unknown;

/** The actions behind buttons and rows, by name; each part of the plugin registers its own. */
export class Actions {
  readonly #known = new Map<string, Run>();
  /** Names and values. */
  readonly #running = new Set<string>();

  add(name: string, run: Run): void {
    this.#known.set(name, run);
  }

  /** Runs an action. One that still runs for this value is not run: a double click opens no second form. */
  run(name: string, value: string, event: MouseEvent | KeyboardEvent): void {
    const key = `${name} ${value}`;
    if (this.#running.has(key)) return;
    const running = this.#known.get(name)?.(value, event);
    if (!(running instanceof Promise)) return;
    this.#running.add(key);
    void running.finally(() => this.#running.delete(key));
  }
}
