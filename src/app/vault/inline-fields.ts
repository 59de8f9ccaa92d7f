import { KINDS } from '../../model/records.ts';
import { dialectFieldName } from '../../parser/dialects.ts';
import { findFence } from '../../parser/fence.ts';
import { shownLines } from '../../parser/shown-lines.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Records with fields of Dataview in their text, which are not read, and one of these. */
export interface InlineFields {
  readonly notes: number;
  readonly example: { readonly path: string; readonly key: string };
}

/** A line that is only a field: `cadence:: weekly`, also as a list item, in bold or in brackets. */
const FIELD = /^[ \t>]*(?:[-*+][ \t]+)?[[(]?(?:\*\*|__)?(\p{L}[\p{L}\p{N} _-]{0,40})(?:\*\*|__)?::[ \t]*\S/u;

/** The records with lines that are fields of Dataview, with keys that front matter may have; null if there are none. */
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
  const [example] = found;
  return example ? { notes: found.length, example } : null;
}

function firstKey(text: string, isField: (key: string) => boolean): string | null {
  if (!text.includes('::')) return null;
  for (const { shown } of shownLines(text, findFence(text).bodyStart)) {
    const [, key = ''] = FIELD.exec(shown) ?? [];
    if (key !== '' && isField(key.trim())) return key.trim();
  }
  return null;
}
