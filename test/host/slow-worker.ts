import { expectAnswer } from './rest.ts';
import { slowness } from './vault.ts';

/** Messages to workers that are held back. */
export const held = { open: true, messages: [] as { message: unknown; send: () => void }[] };

/**
 * A worker whose messages can be held back, and are delayed on the simulated slow machine, but stay in order.
 * It first sends a message that it runs, and then answers each message.
 */
export class SlowWorker extends Worker {
  readonly #due = [expectAnswer()];

  constructor(...given: ConstructorParameters<typeof Worker>) {
    super(...given);
    this.addEventListener('message', () => this.#due.shift()?.());
    this.addEventListener('error', () => {
      this.#end();
    });
  }

  override postMessage(message: unknown): void {
    this.#due.push(expectAnswer());
    const send = (): void => {
      super.postMessage(message);
    };
    if (!held.open) held.messages.push({ message, send });
    else if (slowness.by > 0) window.setTimeout(send, slowness.by);
    else send();
  }

  override terminate(): void {
    this.#end();
    super.terminate();
  }

  /** After this, no more answers are expected. */
  #end(): void {
    for (const isOver of this.#due.splice(0)) isOver();
  }
}
