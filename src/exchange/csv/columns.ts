import { dialectFieldName } from '../../parser/dialects.ts';
import { normalizeKey, splitCamelCase } from '../../parser/normalize-key.ts';
import { CONTACT_NAMES, contactFieldOf } from '../contact-keys.ts';
import { FILLED_FIELDS, REMINDING_FIELDS, type EntryField, type LeftOut } from '../contact-entry.ts';
import { fieldsByName, type FieldNames } from '../field-names.ts';

/** What a column is for: a field, a part of the name, a line of text, or nothing. */
export type Purpose =
  | Exclude<EntryField, 'name'>
  | 'name'
  | 'first name'
  | 'middle name'
  | 'last name'
  | 'prefix'
  | 'suffix'
  | 'birth year'
  | 'birth month'
  | 'birth day'
  | 'note'
  | 'country'
  // What the user calls the value in the column after it.
  | 'label'
  | { readonly not: LeftOut };

/**
 * Further names of columns, in the languages in which LinkedIn, Google, Outlook and spreadsheets
 * write them. Most do not fill a field of a contact.
 */
const NAMES: FieldNames<Purpose> = [
  [
    'middle name',
    'middle name | additional name | zweiter vorname | deuxième prénom | segundo nombre | secondo nome | weitere vornamen | autres prénoms | tussenvoegsel | отчество | drugie imię | ミドル ネーム | ミドルネーム',
  ],
  ['prefix', 'name prefix | prefix | anrede | salutation | titre de civilité'],
  ['suffix', 'name suffix | suffix'],
  ['birth year', 'birth year'],
  ['birth month', 'birth month'],
  ['birth day', 'birth day'],
  [
    'country',
    'country | work country | land | pays | país | paese | business country/region | home country/region | business country | home country | land/region geschäftlich | land/region privat | pays/région (bureau) | pays/région (domicile) | страна | країна | kraj | země | maa | ülke | 国 | 国家 | 国/地域 | 会社の国/地域 | 국가',
  ],
  // Columns that mainly Outlook and Thunderbird write.
  [
    'email',
    'e-mail 2 address | e-mail 3 address | e-mail 2: adresse | e-mail 3: adresse | adresse de messagerie | adresse de messagerie 2 | adresse de messagerie 3 | primary email | secondary email | 電子メール アドレス | 電子メール 2 アドレス | 電子メール 3 アドレス',
  ],
  [
    'phone',
    'mobile number | business phone 2 | home phone 2 | company main phone | other phone | car phone | telefon geschäftlich | telefon geschäftlich 2 | telefon firma | telefon privat | telefon privat 2 | mobiltelefon | autotelefon | weiteres telefon | haupttelefon | téléphone (bureau) | téléphone 2 (bureau) | téléphone (domicile) | téléphone 2 (domicile) | tél. mobile | téléphone mobile | téléphone société | téléphone principal | 会社電話 | 会社電話 2 | 会社代表電話 | 自宅電話 | 自宅電話 2 | その他の電話',
  ],
  [
    'location',
    'work city | ort geschäftlich | ort privat | ville (bureau) | ville (domicile) | 会社の市区町村 | 自宅の市区町村',
  ],
  ['url', 'page web | web page 1 | web page 2 | web ページ'],
  ['tags', 'catégories | 分類項目 | категории | kategorie'],
  [
    'note',
    'note | notes | comment | comments | notiz | notizen | remarques | notas | bemerkung | bemerkungen | commentaires | observaciones | comentarios | osservazioni | observações | opmerkingen | notities | anteckningar | notater | muistiinpanot | uwagi | notatki | poznámka | poznámky | заметки | примечание | примечания | комментарий | нотатки | notlar | megjegyzés | σημειώσεις | メモ | 備考 | 备注 | 備註 | 메모',
  ],
  [
    'private',
    'private | privat | privé | privado | privato | sensitivity | vertraulichkeit | critère de diffusion',
  ],
  [
    { not: 'not-met' },
    'connected on | connected | verbunden am | connecté le | en relation depuis le | date de connexion | fecha de conexión | conectado el | collegato in data | data di collegamento | conectado em | verbonden op | ansluten | tilkoblet | połączono | дата установления контакта | bağlantı kurulma tarihi',
  ],
  [{ not: 'binary' }, 'photo | picture | image | foto'],
  [
    { not: 'technical' },
    "file as | initials | gender | mileage | priority | directory server | language | subject | short name | billing information | e-mail type | e-mail 2 type | e-mail 3 type | e-mail display name | e-mail 2 display name | e-mail 3 display name | e-mail-typ | e-mail 2: typ | e-mail 3: typ | e-mail: angezeigter name | e-mail 2: angezeigter name | e-mail 3: angezeigter name | geschlecht | priorität | type de messagerie | type de messagerie 2 | type de messagerie 3 | nom complet de l'adresse de messagerie | nom complet de l'adresse de messagerie 2 | nom complet de l'adresse de messagerie 3 | sexe | priorité",
  ],
];

const PURPOSES = fieldsByName(NAMES);

/** Fields of a contact that a column can fill as it is. */
const FIELDS: ReadonlySet<string> = new Set<EntryField>([
  ...(['name', 'tags'] as const),
  ...FILLED_FIELDS.filter((field) => field !== 'private'),
]);

/**
 * The purpose of a column by its name, in any case and with space, `_` or `-`: as address books use
 * the name, or else the field that has this name in NetVault's format. Null for an unknown name.
 */
export function purposeOf(name: string): Purpose | null {
  const known = PURPOSES.get(normalizeKey(name.trim()));
  if (known !== undefined) return known;
  const key = contactFieldOf(name);
  if (key !== null) return key === 'first_name' ? 'first name' : key === 'last_name' ? 'last name' : key;
  const field = dialectFieldName('contact', name.trim());
  return field !== null && FIELDS.has(field) ? (field as Purpose) : null;
}

const REMINDING: ReadonlySet<Purpose> = new Set(REMINDING_FIELDS);

/**
 * The purpose of a column by its heading in a table. Another tool's heading is not enough for a field by
 * which people are reminded of: `Keep in touch` makes nobody due, unlike `cadence`.
 */
export function purposeOfHeading(name: string): Purpose | null {
  const purpose = purposeOf(name);
  if (typeof purpose !== 'string' || !REMINDING.has(purpose)) return purpose;
  return normalizeKey(splitCamelCase(name)) === normalizeKey(purpose) ? purpose : null;
}

/** Words that mean the name only by themselves: `Dernier contact` is a date. */
const OF_ANY_KIND = /^(?:contact|person)s?$/i;

/** Minimum length of a name that may be recognized as a part of a longer word. */
const MIN_LENGTH_WITHIN_WORD = 4;

/**
 * The purpose that a column may have: that of its whole name in another tool (`Keep in touch`), of one
 * of its words (`Firma (kurz)`), or else of the beginning or end of a word (`Firmentelefon`). Null if there is none, or if two
 * words suggest different purposes. It is only proposed to the user.
 */
export function nearPurpose(name: string): Purpose | null {
  const words = name.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !OF_ANY_KIND.test(word));
  const whole = agreed([purposeOf(name)]) ?? agreed(words.map(purposeOf));
  return whole ?? agreed(words.map(purposeWithin));
}

function agreed(all: readonly (Purpose | null)[]): Purpose | null {
  // `Adresse privat` is no private person’s.
  const [one = null, another] = new Set(
    all.filter((purpose) => typeof purpose === 'string' && purpose !== 'private'),
  );
  return another === undefined ? one : null;
}

/** Single words that name a purpose, the longest first. */
const WITHIN: readonly string[] = [
  ...[...CONTACT_NAMES, ...PURPOSES.keys(), ...FIELDS],
  ...['mail', 'mobile', 'website', 'company'],
]
  .filter((name) => name.length >= MIN_LENGTH_WITHIN_WORD && /^\p{L}+$/u.test(name))
  .sort((one, other) => other.length - one.length);

function purposeWithin(word: string): Purpose | null {
  const letters = normalizeKey(word);
  const found = WITHIN.find((name) => letters.startsWith(name) || letters.endsWith(name));
  return found === undefined ? null : purposeOf(found);
}
