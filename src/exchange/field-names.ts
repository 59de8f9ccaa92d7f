import { normalizeKey } from '../parser/normalize-key.ts';

/** What columns or keys mean, each with the names that they have in other tools and languages, separated by ` | `. */
export type FieldNames<Field> = readonly (readonly [field: Field, names: string])[];

/** The field of each name, by the name as `normalizeKey` normalizes it. */
export function fieldsByName<Field>(all: FieldNames<Field>): ReadonlyMap<string, Field> {
  return new Map(
    all.flatMap(([field, names]) => names.split(' | ').map((name) => [normalizeKey(name), field] as const)),
  );
}
