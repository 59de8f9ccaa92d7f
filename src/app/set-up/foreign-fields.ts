import { purposeOf } from '../../exchange/csv/columns.ts';
import { dialectFieldName, FIELDS } from '../../parser/dialects.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { isEmpty } from '../../parser/records/fields.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** A key that notes of people have in another language, and the field of ours that it probably is. */
export interface ForeignField {
  readonly field: string;
  /** As most of the notes write it. */
  readonly key: string;
  readonly notes: number;
}

/** One note alone is no habit. */
const LEAST_NOTES = 2;

/**
 * Keys of contacts that no dialect and no setting knows, and that are called as
 * columns of address books are in other languages; most frequent first. A note
 * that has the field itself does not count.
 */
export function foreignFields(index: VaultIndex): readonly ForeignField[] {
  const known = new Set(
    [...(index.settings.fieldNames.get('contact')?.values() ?? [])].flat().map(normalizeKey),
  );
  const found = new Map<string, ForeignField>();
  for (const { path } of index.records('contact')) {
    const entries = readFrontMatter(index.note(path)?.text ?? '').root?.entries ?? [];
    const own = new Set(entries.map(({ key }) => dialectFieldName('contact', key)));
    for (const { key, value } of entries) {
      const plain = normalizeKey(key);
      const field =
        isEmpty(value) || known.has(plain) || dialectFieldName('contact', key) ? null : fieldOf(key);
      if (field === null || own.has(field)) continue;
      const before = found.get(plain);
      found.set(plain, { field, key: before?.key ?? key.trim(), notes: (before?.notes ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .filter(({ notes }) => notes >= LEAST_NOTES)
    .sort((one, other) => other.notes - one.notes);
}

/** The field of a contact that a key is for by the name of a column; null where it says nothing, or is for no field of its own. */
function fieldOf(key: string): string | null {
  const purpose = purposeOf(key);
  const field = typeof purpose === 'string' ? purpose.replace(' ', '_') : '';
  return FIELDS.contact.includes(field) ? field : null;
}
