import { mkdirSync, writeFileSync } from 'node:fs';
import { browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { ORDER_FORMAT, writeOrder, type Order, type OrderEvent } from '../../test/host/order.ts';

const FOLDER = new URL('../orders/', import.meta.url);
/** Milliseconds without an event after which the app counts as idle. */
const QUIET = 1_500;

declare global {
  interface Window {
    netvaultSeen?: { events: OrderEvent[]; last: number; stop: () => void };
  }
}

/** Runs `act`, which changes the vault, and writes which events the app sends to a file in `orders/`. */
export async function recordOrder(scenario: string, act: () => Promise<void>): Promise<Order> {
  // Events of earlier steps do not belong to this order, so wait until they have been sent.
  await browser.pause(2 * QUIET);
  const files = await listen();
  await act();
  await browser.waitUntil(
    () =>
      browser.execute((quiet) => {
        const { events, last } = window.netvaultSeen ?? { events: [], last: 0 };
        return events.length > 0 && performance.now() - last > quiet;
      }, QUIET),
    { timeout: 60_000, timeoutMsg: `The app sends nothing for “${scenario}”, or never stops` },
  );
  const events = await browser.execute(() => {
    window.netvaultSeen?.stop();
    return window.netvaultSeen?.events ?? [];
  });
  const { isAndroidApp, isMobile } = await obsidianPage.getPlatform();
  const platform = isAndroidApp ? 'android' : isMobile ? 'emulated' : 'desktop';
  const version = browser.getObsidianVersion();
  const order: Order = { format: ORDER_FORMAT, app: { version, platform }, scenario, files, events };
  mkdirSync(FOLDER, { recursive: true });
  const name = `${version}-${platform}-${scenario.replaceAll(/\W+/g, '-')}.json`;
  writeFileSync(new URL(name, FOLDER), writeOrder(order));
  return order;
}

/** Begins to listen to events; returns the current texts of all notes. */
async function listen(): Promise<Record<string, string>> {
  return await browser.executeObsidian(async ({ app, obsidian }) => {
    const files: Record<string, string> = {};
    for (const file of app.vault.getMarkdownFiles())
      files[file.path] = await app.vault.adapter.read(file.path);
    const begun = performance.now();
    const seen = { events: [] as OrderEvent[], last: begun, stop: (): void => undefined };
    const hear = (event: OrderEvent['event'], path: string, isFile: boolean, before?: string): void => {
      seen.last = performance.now();
      const heard: OrderEvent & { text?: string } = {
        after: Math.round(seen.last - begun),
        event,
        path,
        ...(before === undefined ? {} : { before }),
      };
      seen.events.push(heard);
      if (!isFile) return;
      app.vault.adapter.read(path).then(
        (text) => {
          heard.text = text;
        },
        () => undefined,
      );
    };
    const { vault, metadataCache } = app;
    const isFile = (file: unknown): boolean => file instanceof obsidian.TFile;
    const fromVault = [
      vault.on('create', (file) => {
        hear('vault:create', file.path, isFile(file));
      }),
      vault.on('modify', (file) => {
        hear('vault:modify', file.path, isFile(file));
      }),
      vault.on('delete', (file) => {
        hear('vault:delete', file.path, false);
      }),
      vault.on('rename', (file, before) => {
        hear('vault:rename', file.path, isFile(file), before);
      }),
    ];
    const fromCache = [
      metadataCache.on('changed', (file) => {
        hear('metadataCache:changed', file.path, true);
      }),
      metadataCache.on('deleted', (file) => {
        hear('metadataCache:deleted', file.path, false);
      }),
    ];
    seen.stop = (): void => {
      for (const ref of fromVault) vault.offref(ref);
      for (const ref of fromCache) metadataCache.offref(ref);
    };
    window.netvaultSeen = seen;
    return files;
  });
}
