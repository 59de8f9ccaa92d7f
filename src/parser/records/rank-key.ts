import { normalizeKey, splitCamelCase } from '../normalize-key.ts';

/** The names of a kind's fields. */
export interface KnownNames {
  isOwn(key: string): boolean;
  /** NetVault's name for a key in any built-in spelling, or null. */
  ownName(key: string): string | null;
}

/** 0 for NetVault's own name, 1 for a configured one, 2 for a dialect's. The lowest wins; of equals, the first in the note. */
export type Rank = 0 | 1 | 2;

/** The field of NetVault that a key names, and how it is named; null if none is. */
export function rankKey(
  names: KnownNames,
  key: string,
  configured: ReadonlyMap<string, string>,
): { name: string; rank: Rank } | null {
  if (names.isOwn(key)) return { name: key, rank: 0 };
  const mapped =
    configured.size === 0
      ? undefined
      : (configured.get(normalizeKey(key)) ?? configured.get(normalizeKey(splitCamelCase(key))));
  if (mapped !== undefined) return { name: mapped, rank: 1 };
  const name = names.ownName(key);
  return name === null ? null : { name, rank: 2 };
}
