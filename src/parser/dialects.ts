import { KINDS, type Kind, type RecordOrigin } from '../model/records.ts';
import { normalizeKey } from './normalize-key.ts';
import { DEFINITIONS } from './records/definitions.ts';

function mapKinds<T>(valueOf: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, valueOf(kind)])) as Record<Kind, T>;
}

/** kind → NetVault's names of its fields, without `type`. */
export const FIELDS: Readonly<Record<Kind, readonly string[]>> = mapKinds(
  (kind) => DEFINITIONS[kind].names.own,
);

/** kind → NetVault's name of a field → other tools' names for it, normalized by `normalizeKey`. These are read, never written. */
export const DIALECTS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = mapKinds(
  (kind) => Object.fromEntries(DEFINITIONS[kind].names.spellings),
);

type TypeEntry = readonly [type: string, means: { readonly kind: Kind; readonly origin: RecordOrigin }];

/** Values of `type`, NetVault's own and those of other tools, normalized by `normalizeKey`. */
export const TYPES: ReadonlyMap<string, { readonly kind: Kind; readonly origin: RecordOrigin }> = new Map([
  ...KINDS.map((kind): TypeEntry => [kind, { kind, origin: 'own' }]),
  ...KINDS.flatMap((kind) =>
    DEFINITIONS[kind].alsoCalled.map((type): TypeEntry => [normalizeKey(type), { kind, origin: 'dialect' }]),
  ),
]);

/** All values of `type` for a kind, NetVault's own first. */
export function typesOf(kind: Kind): readonly string[] {
  return [...TYPES].flatMap(([type, meant]) => (meant.kind === kind ? [type] : []));
}

/** NetVault's name for a key of a record of this kind, by the built-in dialects; null if it is unknown. */
export function dialectFieldName(kind: Kind, key: string): string | null {
  return DEFINITIONS[kind].names.ownName(key);
}
