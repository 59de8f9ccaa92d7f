import { extendList, setFields } from '../../edit/set-fields.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import { readList } from '../../edit/set-list.ts';
import type { Edit } from '../../model/finding.ts';
import type { FieldSource } from '../../model/records.ts';

/**
 * The edits that set fields of a record and add items to lists, each in its existing style. A
 * list under another spelling is written again under NetVault's own, which takes precedence. Null
 * if that cannot be done.
 */
export function fieldEdits(
  text: string,
  fields: ReadonlyMap<string, FieldSource>,
  set: ReadonlyMap<string, FieldValue>,
  grow: ReadonlyMap<string, readonly string[]>,
): Edit[] | null {
  const whole = new Map(set);
  const groups: (Edit[] | null)[] = [];
  for (const [name, items] of grow) {
    const key = fields.get(name)?.key;
    if (items.length === 0) continue;
    if (key === name) groups.push(extendList(text, name, items));
    else whole.set(name, [...((key === undefined ? [] : readList(text, key)) ?? []), ...items]);
  }
  groups.push(setFields(text, whole));
  return groups.includes(null) ? null : groups.flatMap((group) => group ?? []);
}
