import type { Settings } from '../../model/settings.ts';
import type { NetworkRecord } from '../../parser/records/definitions.ts';
import type { FieldEdit } from './field-edit.ts';
import { findField } from './field-value.ts';

/**
 * The edits with one for each field, in whichever spellings it was given: if one of them sets the
 * field, it is set to all values. Edits that remove a text come first. Throws `UserError` for a field
 * that the record does not have.
 */
export function mergeEdits(
  settings: Settings,
  record: NetworkRecord,
  asked: readonly FieldEdit[],
): readonly FieldEdit[] {
  const merged = new Map<string, Exclude<FieldEdit, { is: 'remove' }>>();
  for (const one of asked) {
    if (one.is === 'remove') continue;
    const field = findField(settings, record, one.field).name;
    const before = merged.get(field);
    const is = before?.is === 'set' ? 'set' : one.is;
    merged.set(field, { is, field, values: [...(before?.values ?? []), ...one.values] });
  }
  return [...asked.filter((one) => one.is === 'remove'), ...merged.values()];
}
