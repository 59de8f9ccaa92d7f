import { contactFieldOf } from '../../exchange/contact-keys.ts';
import { eventFieldOf } from '../../exchange/event-keys.ts';
import { dialectFieldName } from '../../parser/dialects.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { isEmpty } from '../../parser/records/fields.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { personFieldOf } from '../../exchange/person-keys.ts';
import { PLACE_KINDS, type PlaceKind } from './record-places.ts';

/** A key in notes of people or meetings that is in another language, and the field that it probably means. */
export interface UnmappedField {
  readonly kind: PlaceKind;
  readonly field: string;
  /** As the first of these notes writes it. */
  readonly key: string;
  readonly notes: number;
}

/** One note alone is no habit. */
const MIN_NOTES = 2;

/**
 * Keys of contacts and events that no dialect and no setting knows, and that are the names of
 * fields in another language; contacts first, the most frequent first. A note that has the field
 * itself does not count.
 */
export function unmappedFields(index: VaultIndex): readonly UnmappedField[] {
  return PLACE_KINDS.flatMap((kind) => fieldsOf(index, kind));
}

function fieldsOf(index: VaultIndex, kind: PlaceKind): UnmappedField[] {
  const set = index.settings.fieldNames.get(kind)?.values() ?? [];
  // A property that makes a note a record is not used for anything else.
  const signs = index.settings.records.flatMap((rule) => ('property' in rule ? rule.property : []));
  const known = new Set([...set, ...signs].flat().map(normalizeKey));
  const found = new Map<string, UnmappedField>();
  for (const { path } of index.records(kind)) {
    const entries = readFrontMatter(index.note(path)?.text ?? '').root?.entries ?? [];
    const own = new Set(entries.map(({ key }) => dialectFieldName(kind, key)));
    for (const { key, value } of entries) {
      const plain = normalizeKey(key);
      const isOpen = !isEmpty(value) && !known.has(plain) && !dialectFieldName(kind, key);
      const field = isOpen ? FIELD_OF[kind](key) : null;
      if (field === null || own.has(field)) continue;
      const before = found.get(plain);
      found.set(plain, { kind, field, key: before?.key ?? key.trim(), notes: (before?.notes ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .filter(({ notes }) => notes >= MIN_NOTES)
    .sort((one, other) => other.notes - one.notes);
}

const FIELD_OF: Readonly<Record<PlaceKind, (key: string) => string | null>> = {
  contact: (key) => contactFieldOf(key) ?? personFieldOf(key),
  event: eventFieldOf,
};
