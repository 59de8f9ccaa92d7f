import { createStore, del, get, keys, set } from 'idb-keyval';

/** A store of values by key that survives restarts of the app. Any failure is a rejection. */
export interface KeptValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly unknown[]>;
}

/** The store of a browser: a database of the app, outside the vault, that is not synced. */
export function browserValues(): KeptValues {
  const store = createStore('netvault', 'vaults');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    keys: () => keys(store),
  };
}
