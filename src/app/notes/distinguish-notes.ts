import { lineEndOf } from '../../edit/text-edits.ts';
import { noteName } from '../../model/note-name.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

interface Made {
  readonly path: string;
  readonly text: string;
}

/**
 * The vault with these new notes. If one would be taken for a copy of another because of equal
 * texts and similar names (`Fair`, `Fair 2`), its name is added as a heading to distinguish them:
 * `textOf` gives the final text of each.
 */
export function distinguishNotes(
  index: VaultIndex,
  made: readonly Made[],
): { readonly after: VaultIndex; readonly textOf: (note: Made) => string } {
  const after = index.withAll(made);
  const equal = new Set(
    [...after.notes.values()].flatMap(({ path, copyOf }) =>
      copyOf?.bySync === false ? [path, copyOf.path] : [],
    ),
  );
  const headed = made.flatMap(({ path, text }) => {
    if (!equal.has(path)) return [];
    const end = lineEndOf(text);
    return [{ path, text: `${text.trimEnd()}${end}${end}# ${noteName(path)}${end}` }];
  });
  const distinguished = headed.length > 0 ? after.withAll(headed) : after;
  return { after: distinguished, textOf: ({ path, text }) => distinguished.note(path)?.text ?? text };
}
