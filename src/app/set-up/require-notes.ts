import { foldPath } from '../../vault/link-table.ts';
import { placedRules } from '../../vault/record-rules.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';
import { meantBy, rulesWithoutNotes } from '../vault/unused-rules.ts';
import type { ChosenPlace } from './choices.ts';
import { signText, type Sign } from './record-places.ts';

/**
 * Throws `UserError` if a chosen place has no notes, which is probably a typo. A vault without any
 * notes may get some there later.
 */
export function requireNotes(vault: VaultIndex, places: readonly ChosenPlace[]): void {
  if (vault.notes.size === 0) return;
  const rules = places.map(({ kind, sign }) => ({ kind, except: [], activity: null, ...sign }));
  for (const rule of rulesWithoutNotes(vault, placedRules(rules))) {
    if ('path' in rule || hasNotes(vault, rule)) continue;
    const meant = meantBy(rule, vault);
    throw new UserError('place-without-notes', {
      given: signText(rule),
      meant: meant === null ? null : signText(withPlace(rule, meant)),
    });
  }
}

function withPlace(sign: Sign, meant: string): Sign {
  if ('folder' in sign) return { folder: meant };
  return 'tag' in sign ? { tag: meant } : { property: sign.property, value: meant };
}

/** Whether the place is a folder with notes, even if they are only about the folder. */
function hasNotes({ notes }: VaultIndex, sign: Sign): boolean {
  if (!('folder' in sign)) return false;
  const start = `${foldPath(sign.folder)}/`;
  return [...notes.keys()].some((path) => foldPath(path).startsWith(start));
}
