import type { App } from './app.ts';
import type { Order, OrderEvent } from './order.ts';
import { TFolder, type TAbstractFile } from './vault.ts';

/** The most milliseconds between two events; more would only make tests wait. */
const LONGEST = 60;

/** Repeats in the page what the app did: the same events, in the same order, with the same texts. */
export async function replay(app: App, { events }: Order): Promise<void> {
  const { vault, metadataCache } = app;
  // The page's own events are suppressed: only the recorded ones are sent.
  const said = { vault: vault.trigger.bind(vault), metadataCache: metadataCache.trigger.bind(metadataCache) };
  const silent = (): void => undefined;
  Object.assign(vault, { trigger: silent });
  Object.assign(metadataCache, { trigger: silent });
  let now = 0;
  for (const one of events) {
    await new Promise((go) => window.setTimeout(go, Math.min(one.after - now, LONGEST)));
    now = one.after;
    const file = await done(app, one);
    const [source, name] = one.event.split(':') as ['vault' | 'metadataCache', string];
    if (source === 'vault') said.vault(name, file, one.before);
    else said.metadataCache(name, file, one.text ?? null, metadataCache.getFileCache(file as never));
  }
  // Events of the page that are still to come are suppressed, too.
  await new Promise((go) => window.setTimeout(go, LONGEST));
  Object.assign(vault, { trigger: said.vault });
  Object.assign(metadataCache, { trigger: said.metadataCache });
}

/** Changes the vault to what it was at the time of the event; returns the file or folder of the event. */
async function done({ vault }: App, { event, path, before, text }: OrderEvent): Promise<TAbstractFile> {
  const file = vault.getFileByPath(before ?? path);
  const known = file ?? vault.getFileByPath(path) ?? vault.getFolderByPath(path) ?? gone(path);
  if (event === 'vault:delete') {
    if (file) await vault.delete(file);
  } else if (event === 'vault:rename') {
    if (file && before !== undefined) await vault.rename(file, path);
  }
  if (text === undefined) return known;
  await vault.adapter.write(path, text);
  return vault.getFileByPath(path) ?? vault.add(path);
}

/** A folder that the page does not know: it was renamed or deleted before its notes were. */
function gone(path: string): TFolder {
  return Object.assign(new TFolder(), { path, name: path.slice(path.lastIndexOf('/') + 1) });
}
