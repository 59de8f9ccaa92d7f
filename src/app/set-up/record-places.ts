import { addTo } from '../../model/group-by.ts';
import { typesOf } from '../../parser/dialects.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { normalizeKey, normalizeValue } from '../../parser/normalize-key.ts';
import { tagsOf } from '../../parser/note-tags.ts';
import { valuesOf } from '../../parser/records/property-values.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import { templateFolderOf } from '../notes/templates.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The kinds of record that a vault may have without a `type` in each note. */
export const PLACE_KINDS = ['contact', 'event'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Something that notes without a known `type` have in common, as in the `records` of a scorecard. */
export type Sign =
  | { readonly folder: string }
  /** Without `#`. */
  | { readonly tag: string }
  | { readonly property: string; readonly value: string };

/** Notes that are probably records, and what they have in common. */
export interface RecordPlace {
  readonly kind: PlaceKind;
  readonly sign: Sign;
  /** Globs of templates among them. */
  readonly except: readonly string[];
  /** Paths of those that are not records yet. */
  readonly notes: readonly string[];
}

/** One note alone is no habit. */
const MIN_NOTES = 2;

/** Names of folders, tags and categories that people use for people and for meetings, without punctuation and digits. */
const WORDS: Readonly<Record<PlaceKind, ReadonlySet<string>>> = {
  contact: new Set(
    [
      typesOf('contact'),
      ['people', 'persons', 'contacts', 'crm', 'network', 'rolodex', 'colleague', 'colleagues'],
      ['person', 'personen', 'menschen', 'leute', 'kontakt', 'kontakte', 'mensen', 'contacten'],
      ['personne', 'personnes', 'gens', 'persona', 'personas', 'contacto', 'contactos'],
      ['persone', 'contatto', 'contatti', 'pessoa', 'pessoas', 'contato', 'contatos'],
      ['personer', 'kontakter', 'ihmiset', 'yhteystiedot', 'ludzie', 'osoba', 'osoby', 'kontakty', 'lidé'],
      ['люди', 'человек', 'контакт', 'контакты', 'kişi', 'kişiler', '人物', '人', '連絡先', '联系人'],
    ].flat(),
  ),
  event: new Set(
    [
      typesOf('event'),
      ['events', 'meetings', 'meeting notes', 'calls', 'appointments', 'conversations', 'interactions'],
      ['treffen', 'besprechung', 'besprechungen', 'termin', 'termine', 'sitzungen', 'afspraken'],
      ['réunion', 'réunions', 'rendez vous', 'reunión', 'reuniones', 'riunione', 'riunioni'],
      ['reunião', 'reuniões', 'vergaderingen', 'möten', 'møter', 'møder', 'tapaamiset', 'spotkania'],
      ['schůzky', 'встречи', 'встреча', 'toplantı', 'toplantılar', '会议', '会議', 'ミーティング'],
    ].flat(),
  ),
};

/** A name, normalized for comparison with these words: `01_People` is `people`. */
function plainName(name: string): string {
  return normalizeKey(foldPath(name).replace(/[^\p{L}\p{M}\s_-]+/gu, '')).trim();
}

/** Notes that are neither records nor daily notes, templates, copies or unreadable. */
export function unrecognizedNotes(index: VaultIndex): readonly VaultNote[] {
  return [...index.notes.values()].filter(
    ({ record, daily, copyOf, frontMatter }) =>
      record === null &&
      daily === null &&
      copyOf?.isThere !== true &&
      (frontMatter === 'none' || frontMatter === 'read'),
  );
}

/**
 * Where a vault seems to have its people and its meetings: by names of folders, by tags and by
 * values of properties. The sign with the most notes comes first; one is left out if nearly all
 * its notes have an earlier one.
 */
export function recordPlaces(index: VaultIndex): readonly RecordPlace[] {
  const found: Record<PlaceKind, Map<string, string[]>> = { contact: new Map(), event: new Map() };
  const templates = new Map<string, string[]>();
  for (const note of unrecognizedNotes(index)) {
    const folder = templateFolderOf(index, note.path);
    for (const [kind, sign] of signsOf(note)) {
      const key = JSON.stringify(sign);
      if (folder === null) addTo(found[kind], key, note.path);
      else addTo(templates, key, `${folder}/**`);
    }
  }
  return PLACE_KINDS.flatMap((kind) => {
    const known = new Set<string>();
    return [...found[kind]]
      .sort(([, one], [, other]) => other.length - one.length)
      .flatMap(([sign, notes]) => {
        const fresh = notes.filter((path) => !known.has(path));
        if (fresh.length < MIN_NOTES) return [];
        for (const path of fresh) known.add(path);
        return [{ kind, sign: JSON.parse(sign) as Sign, except: [...new Set(templates.get(sign))], notes }];
      });
  });
}

/** The signs of a note that show what it may be, without duplicates. */
function signsOf(note: VaultNote): (readonly [PlaceKind, Sign])[] {
  const signs = new Map<string, readonly [PlaceKind, Sign]>();
  const addSign = (name: string, signOf: () => Sign): void => {
    const plain = plainName(name);
    for (const kind of PLACE_KINDS) {
      if (!WORDS[kind].has(plain)) continue;
      const sign = signOf();
      signs.set(JSON.stringify([kind, sign]), [kind, sign]);
    }
  };
  const { path, text } = note;
  const { root } = readFrontMatter(text);
  for (const { key, value } of root?.entries ?? []) {
    const property = key.trim();
    if (/^(?:tags?|type|aliases|title|name)$/i.test(property)) continue;
    for (const one of valuesOf(text, value)) addSign(one, () => ({ property, value: normalizeValue(one) }));
  }
  for (const tag of new Set(tagsOf(note))) {
    // A rule for `person` also applies to `person/friend`.
    const [first = ''] = tag.toLowerCase().split('/');
    addSign(first, () => ({ tag: first }));
  }
  // Of nested folders with such a name, the innermost is the most specific: `CRM` may also contain
  // companies.
  const folders = path.split('/').slice(0, -1);
  for (const kind of PLACE_KINDS) {
    const depth = folders.findLastIndex((name) => WORDS[kind].has(plainName(name)));
    if (depth >= 0) addSign(folders[depth] ?? '', () => ({ folder: folders.slice(0, depth + 1).join('/') }));
  }
  return [...signs.values()];
}

/** Reads a sign as it is typed: `People`, `#person` or `category=person`. Null if it is none of these. */
export function readSign(typed: string): Sign | null {
  const text = typed.trim();
  if (text.startsWith('#')) return /^#[\p{L}\p{N}\p{M}_/-]+$/u.test(text) ? { tag: text.slice(1) } : null;
  const [, property, value] = /^([^=]*[^=\s])\s*=\s*(\S.*)$/.exec(text) ?? [];
  if (property !== undefined && value !== undefined) return { property, value };
  const folder = text.replace(/\\/g, '/').replace(/^(?:\.?\/)+|\/+$/g, '');
  return folder === '' || text.includes('=') ? null : { folder };
}

/** A sign in the form that `readSign` reads. */
export function signText(sign: Sign): string {
  if ('folder' in sign) return sign.folder;
  return 'tag' in sign ? `#${sign.tag}` : `${sign.property}=${sign.value}`;
}
