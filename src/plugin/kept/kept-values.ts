import { createStore, del, get, keys, set } from 'idb-keyval';

/** Where values stand from one start of the app to the next, by key. Whatever goes wrong is told by a rejection. */
export interface KeptValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly unknown[]>;
}

/** Those of a browser: a database of the app, outside the vault, which nothing syncs. */
export function browserValues(): KeptValues {
  const store = createStore('netvault', 'vaults');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    keys: () => keys(store),
  };
}
