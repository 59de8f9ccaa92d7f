import { KINDS, type Kind, type RecordOrigin } from '../model/records.ts';
import { normalizeKey } from './normalize-key.ts';
import { DEFINITIONS } from './records/definitions.ts';

function ofEachKind<T>(tell: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, tell(kind)])) as Record<Kind, T>;
}

/** NetVault's own fields, `type` beside them. */
export const FIELDS: Readonly<Record<Kind, readonly string[]>> = ofEachKind(
  (kind) => DEFINITIONS[kind].names.own,
);

/** kind → our name for a field → other people's, as `normalizeKey` writes them. NetVault reads these and writes only its own. */
export const DIALECTS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = ofEachKind(
  (kind) => Object.fromEntries(DEFINITIONS[kind].names.spellings),
);

type TypeEntry = readonly [type: string, means: { readonly kind: Kind; readonly origin: RecordOrigin }];

/** Values of `type`, ours and theirs, as `normalizeKey` writes them. */
export const TYPES: ReadonlyMap<string, { readonly kind: Kind; readonly origin: RecordOrigin }> = new Map([
  ...KINDS.map((kind): TypeEntry => [kind, { kind, origin: 'own' }]),
  ...KINDS.flatMap((kind) =>
    DEFINITIONS[kind].alsoCalled.map((type): TypeEntry => [normalizeKey(type), { kind, origin: 'dialect' }]),
  ),
]);

/** Every value of `type` that means a kind, our own first. */
export function typesOf(kind: Kind): readonly string[] {
  return [...TYPES].flatMap(([type, meant]) => (meant.kind === kind ? [type] : []));
}

/** Our name for a key of a record of a kind, by the built-in spellings; null where it is none of ours. */
export function dialectField(kind: Kind, key: string): string | null {
  return DEFINITIONS[kind].names.named(key);
}
