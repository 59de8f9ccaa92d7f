import { slowness } from './vault.ts';

/** Messages to workers that are held back. */
export const held = { open: true, messages: [] as { message: unknown; send: () => void }[] };

/** A worker whose messages can be held back, and come late on a slow machine; in their order. */
export class SlowWorker extends Worker {
  override postMessage(message: unknown): void {
    const send = (): void => {
      super.postMessage(message);
    };
    if (!held.open) held.messages.push({ message, send });
    else if (slowness.by > 0) window.setTimeout(send, slowness.by);
    else send();
  }
}
