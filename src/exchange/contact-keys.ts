import type { EntryField } from './contact-entry.ts';
import { normalizeKey } from '../parser/normalize-key.ts';

/** A field of a contact that has names in other languages. */
export type ContactKey =
  | 'first_name'
  | 'last_name'
  | Exclude<
      EntryField,
      'private' | 'met' | 'last_contact' | 'cadence' | 'tier' | 'status' | 'snooze_until' | 'offers' | 'needs'
    >;

/**
 * Names of people's fields in other languages, as written by LinkedIn, Google, Outlook,
 * spreadsheets and notes. Names that the format knows itself are not listed.
 */
const NAMES: readonly (readonly [ContactKey, string])[] = [
  [
    'name',
    'contact | contact name | person | vollständiger name | nom complet | nombre completo | nome completo | volledige naam',
  ],
  [
    'first_name',
    'first name | firstname | given name | forename | vorname | prénom | nombre | nome | voornaam | förnamn | fornavn | etunimi | imię | jméno | имя | ad | 名 | 이름',
  ],
  [
    'last_name',
    'last name | lastname | family name | surname | nachname | familienname | nom | nom de famille | apellido | apellidos | cognome | sobrenome | apelido | achternaam | efternamn | etternavn | efternavn | sukunimi | nazwisko | příjmení | фамилия | soyad | soyadı | 姓 | 성',
  ],
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
  [
    'birthday',
    'geburtstag | geburtsdatum | anniversaire | date de naissance | cumpleaños | fecha de nacimiento | compleanno | data di nascita',
  ],
  [
    'tags',
    'labels | categories | category | group membership | groups | kategorien | étiquettes | etiquetas | etichette',
  ],
  ['uid', 'id | contact id'],
];

const FIELDS: ReadonlyMap<string, ContactKey> = new Map(
  NAMES.flatMap(([field, names]) => names.split(' | ').map((name) => [normalizeKey(name), field] as const)),
);

/** The names above, normalized by `normalizeKey`. */
export const CONTACT_NAMES: readonly string[] = [...FIELDS.keys()];

/** The field of a contact that a key or column means in another language; null for an unknown name. */
export function contactFieldOf(name: string): ContactKey | null {
  return FIELDS.get(normalizeKey(name.trim())) ?? null;
}
