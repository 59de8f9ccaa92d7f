import { normalizeKey } from '../normalize-key.ts';

/** NetVault's field name → a vault's own names for it, of one kind. */
type Mapping = ReadonlyMap<string, readonly string[]>;

interface ConfiguredNames {
  /** A vault's own name, normalized → NetVault's. Of several, the first applies. */
  readonly ours: ReadonlyMap<string, string>;
  /** NetVault's names of fields that are not to be read. */
  readonly unread: ReadonlySet<string>;
}

/** Cached by mapping, which is the same object for all notes read with the same settings. */
const KNOWN = new WeakMap<Mapping, ConfiguredNames>();
const NONE: ConfiguredNames = { ours: new Map(), unread: new Set() };

/** The configured names of a kind's fields, computed once for all of its notes. */
export function configuredNames(mapping: Mapping | undefined): ConfiguredNames {
  if (!mapping) return NONE;
  const known = KNOWN.get(mapping);
  if (known) return known;
  const ours = new Map<string, string>();
  const unread = new Set<string>();
  for (const [name, theirs] of mapping) {
    if (theirs.length === 0) unread.add(name);
    for (const key of theirs.map(normalizeKey)) if (!ours.has(key)) ours.set(key, name);
  }
  const names = { ours, unread };
  KNOWN.set(mapping, names);
  return names;
}
