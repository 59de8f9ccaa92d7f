import { dialectFieldName } from '../../parser/dialects.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import type { EntryField, LeftOut } from '../contact-entry.ts';

/** What a column is for: a field, a part of the name, a line of text, or nothing. */
export type Purpose =
  | Exclude<EntryField, 'name'>
  | 'name'
  | 'first name'
  | 'middle name'
  | 'last name'
  | 'prefix'
  | 'suffix'
  | 'note'
  | 'country'
  | { readonly not: LeftOut };

/**
 * The names of columns in the languages in which LinkedIn, Google, Outlook and
 * spreadsheets write them, besides those that the format knows as names of fields.
 */
const NAMES: readonly (readonly [Purpose, string])[] = [
  [
    'name',
    'contact | contact name | person | vollständiger name | nom complet | nombre completo | nome completo | volledige naam',
  ],
  [
    'first name',
    'first name | firstname | given name | forename | vorname | prénom | nombre | nome | voornaam | förnamn | fornavn | etunimi | imię | jméno | имя | ad | 名 | 이름',
  ],
  [
    'middle name',
    'middle name | additional name | zweiter vorname | deuxième prénom | segundo nombre | secondo nome',
  ],
  [
    'last name',
    'last name | lastname | family name | surname | nachname | familienname | nom | nom de famille | apellido | apellidos | cognome | sobrenome | apelido | achternaam | efternamn | etternavn | efternavn | sukunimi | nazwisko | příjmení | фамилия | soyad | soyadı | 姓 | 성',
  ],
  ['prefix', 'name prefix | prefix | anrede | salutation'],
  ['suffix', 'name suffix | suffix'],
  ['aliases', 'spitzname | surnom | apodo | soprannome'],
  [
    'organization',
    'organization name | company name | firma | unternehmen | entreprise | société | empresa | azienda | società | bedrijf | företag | firmanavn | virksomhed | yritys | spółka | společnost | компания | şirket | 会社 | 公司 | 회사',
  ],
  [
    'role',
    'organization title | occupation | stelle | funktion | beruf | poste | fonction | cargo | puesto | posizione | qualifica | functie | befattning | stilling | asema | stanowisko | pozice | должность | pozisyon | 职位 | 役職 | 직책',
  ],
  [
    'email',
    'e-mail address | e-mail-adresse | email-adresse | adresse e-mail | courriel | correo electrónico | dirección de correo electrónico | correo | indirizzo email | indirizzo e-mail | endereço de e-mail | e-mailadres | e-postadress | e-postadresse | sähköpostiosoite | adres e-mail | e-mailová adresa | адрес эл. почты | эл. почта | e-posta adresi | 邮箱 | メールアドレス | 이메일 주소',
  ],
  [
    'phone',
    'mobile phone | cell | telefon | handy | mobil | téléphone | teléfono | telefono | telefone | telefoon | puhelin | home phone | business phone | work phone | primary phone',
  ],
  [
    'url',
    'web page | profile | profile url | personal web page | site web | sitio web | sito web | webseite',
  ],
  ['location', 'ort | stadt | ville | ciudad | città | cidade | plaats | home city | business city'],
  ['country', 'country | land | pays | país | paese'],
  [
    'birthday',
    'geburtstag | geburtsdatum | anniversaire | date de naissance | cumpleaños | fecha de nacimiento | compleanno | data di nascita',
  ],
  [
    'tags',
    'labels | categories | category | group membership | groups | kategorien | étiquettes | etiquetas | etichette',
  ],
  ['uid', 'id | contact id'],
  ['note', 'note | notes | comment | comments | notiz | notizen | remarques | notas'],
  [
    { not: 'not-met' },
    'connected on | connected | verbunden am | connecté le | en relation depuis le | date de connexion | fecha de conexión | conectado el | collegato in data | data di collegamento | conectado em | verbonden op | ansluten | tilkoblet | połączono | дата установления контакта | bağlantı kurulma tarihi',
  ],
  [{ not: 'binary' }, 'photo | picture | image | foto'],
  [
    { not: 'technical' },
    'file as | initials | gender | mileage | priority | sensitivity | directory server | language | subject | short name | hobby | billing information',
  ],
];

const PURPOSES: ReadonlyMap<string, Purpose> = new Map(
  NAMES.flatMap(([purpose, names]) =>
    names.split(' | ').map((name) => [normalizeKey(name), purpose] as const),
  ),
);

/** Fields of a contact that a column can fill without a word on how. */
const FIELDS: ReadonlySet<string> = new Set<EntryField>([
  ...(['name', 'aliases', 'organization', 'role', 'email', 'phone', 'url', 'location'] as const),
  ...(['birthday', 'uid', 'tags', 'met', 'last_contact', 'cadence', 'tier', 'offers', 'needs'] as const),
]);

/**
 * What a column is for by its name, in any case and with any of space, `_` and `-`:
 * what address books call so, else the field that the format knows by it; null where
 * the name says nothing.
 */
export function purposeOf(name: string): Purpose | null {
  const known = PURPOSES.get(normalizeKey(name.trim()));
  if (known !== undefined) return known;
  const field = dialectFieldName('contact', name.trim());
  return field !== null && FIELDS.has(field) ? (field as Purpose) : null;
}

/** Letters that a name needs to be looked for within a word. */
const LEAST_WITHIN = 4;

/**
 * What a column may be for whose name says nothing as a whole: what one of its words says
 * (`Firma (kurz)`), else what a word begins or ends with (`Telefonnummer`). Null where
 * nothing does, or two words say different things. Only to be proposed.
 */
export function nearPurpose(name: string): Purpose | null {
  const words = name.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  const whole = agreed(words.map(purposeOf));
  return whole ?? agreed(words.map(purposeWithin));
}

function agreed(all: readonly (Purpose | null)[]): Purpose | null {
  const [one = null, another] = new Set(all.filter((purpose) => typeof purpose === 'string'));
  return another === undefined ? one : null;
}

/** Single words that name a column, the longest first. */
const WITHIN: readonly string[] = [...PURPOSES.keys(), ...FIELDS, 'mail', 'mobile', 'website', 'company']
  .filter((name) => name.length >= LEAST_WITHIN && /^\p{L}+$/u.test(name))
  .sort((one, other) => other.length - one.length);

function purposeWithin(word: string): Purpose | null {
  const letters = normalizeKey(word);
  const found = WITHIN.find((name) => letters.startsWith(name) || letters.endsWith(name));
  return found === undefined ? null : purposeOf(found);
}
