import { KINDS } from '../../model/records.ts';
import { dialectFieldName, TYPES } from '../../parser/dialects.ts';
import { findFence } from '../../parser/fence.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import { shownLines } from '../../parser/shown-lines.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { unrecognizedNotes } from '../set-up/record-places.ts';

/** Records, and notes that say that they are one, with fields of Dataview in their text, which are not read, and one of these. */
export interface InlineFields {
  readonly notes: number;
  readonly example: { readonly path: string; readonly key: string };
}

/** A line that is only a field: `cadence:: weekly`, also as a list item, in bold or in brackets. */
const FIELD =
  /^[ \t>]*(?:[-*+][ \t]+)?[[(]?(?:\*\*|__)?(\p{L}[\p{L}\p{N} _-]{0,40})(?:\*\*|__)?::[ \t]*[[(]*([^\s[\]()][^[\]()]*)/u;

/** The records, and the other notes with a `type` of records, with lines that are fields of Dataview, with keys that front matter may have; null if there are none. */
export function inlineFields(index: VaultIndex): InlineFields | null {
  const found = KINDS.flatMap((kind) =>
    index.records(kind).flatMap(({ path, fields }) => {
      const key = firstKey(index.note(path)?.text ?? '', (one) => {
        const name = dialectFieldName(kind, one);
        return name !== null && !fields.has(name);
      });
      return key === null ? [] : [{ path, key }];
    }),
  );
  const typed = unrecognizedNotes(index).flatMap(({ path, text }) => {
    const key = firstKey(
      text,
      (one, value) => one.toLowerCase() === 'type' && TYPES.has(normalizeKey(value)),
    );
    return key === null ? [] : [{ path, key }];
  });
  found.push(...typed);
  const [example] = found;
  return example ? { notes: found.length, example } : null;
}

function firstKey(text: string, isField: (key: string, value: string) => boolean): string | null {
  if (!text.includes('::')) return null;
  for (const { shown } of shownLines(text, findFence(text).bodyStart)) {
    const [, key = '', value = ''] = FIELD.exec(shown) ?? [];
    if (key !== '' && isField(key.trim(), value)) return key.trim();
  }
  return null;
}
