import { lastPart } from '../../model/note-name.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** A folder that is called as folders of people are, and the notes right in it of which none is a contact. */
export interface PeopleFolder {
  readonly folder: string;
  readonly notes: number;
}

/** As many notes in a folder are more than a stray one. */
const LEAST_NOTES = 3;

/** What people call the folder of their people, signs and digits left out. */
const NAMES: ReadonlySet<string> = new Set(
  [
    ['people', 'persons', 'contacts', 'crm', 'network', 'rolodex'],
    ['personen', 'menschen', 'leute', 'kontakte', 'mensen', 'contacten'],
    ['personnes', 'gens', 'personas', 'contactos', 'persone', 'contatti', 'pessoas', 'contatos'],
    ['personer', 'kontakter', 'ihmiset', 'yhteystiedot', 'ludzie', 'osoby', 'kontakty', 'lidé'],
    ['люди', 'контакты', 'kişiler', '人物', '人', '連絡先', '联系人'],
  ].flat(),
);

const plainName = (folder: string): string => foldPath(lastPart(folder)).replace(/[^\p{L}\p{M}]+/gu, '');

/** Folders of `notes`, which nothing makes a record, that are called so and hold no contact. */
export function peopleFolders(
  index: VaultIndex,
  notes: readonly { readonly path: string }[],
): readonly PeopleFolder[] {
  const counts = new Map<string, number>();
  for (const { path } of notes) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (NAMES.has(plainName(folder))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const holdsContact = (folder: string): boolean =>
    index.records('contact').some(({ path }) => path.startsWith(`${folder}/`));
  return [...counts]
    .filter(([folder, count]) => count >= LEAST_NOTES && !holdsContact(folder))
    .map(([folder, count]) => ({ folder, notes: count }));
}
