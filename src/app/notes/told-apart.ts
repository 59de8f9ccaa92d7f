import { noteName } from '../../model/note-name.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

interface Made {
  readonly path: string;
  readonly text: string;
}

/**
 * The vault with these new notes. Where one would be taken for a copy of another, or another for one of it, since they
 * are equal and called so (`Fair`, `Fair 2`), its name as a heading tells them apart: `textOf` gives what each is to say.
 */
export function toldApart(
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
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    return [{ path, text: `${text.trimEnd()}${end}${end}# ${noteName(path)}${end}` }];
  });
  const apart = headed.length > 0 ? after.withAll(headed) : after;
  return { after: apart, textOf: ({ path, text }) => apart.note(path)?.text ?? text };
}
