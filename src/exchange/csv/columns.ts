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

/** The names of columns in the languages in which LinkedIn, Google, Outlook and spreadsheets write them. */
const NAMES: readonly (readonly [Purpose, string])[] = [
  [
    'name',
    'name | full name | display name | contact | contact name | person | vollständiger name | nom complet | nombre completo | nome completo | volledige naam',
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
  ['aliases', 'nickname | alias | aliases | spitzname | surnom | apodo | soprannome'],
  [
    'organization',
    'organization | organisation | organization name | company | company name | employer | firma | unternehmen | entreprise | société | empresa | azienda | società | bedrijf | företag | firmanavn | virksomhed | yritys | spółka | společnost | компания | şirket | 会社 | 公司 | 회사',
  ],
  [
    'role',
    'role | title | job title | position | organization title | occupation | stelle | funktion | beruf | poste | fonction | cargo | puesto | posizione | qualifica | functie | befattning | stilling | asema | stanowisko | pozice | должность | pozisyon | 职位 | 役職 | 직책',
  ],
  [
    'email',
    'email | e-mail | mail | email address | e-mail address | e-mail-adresse | email-adresse | adresse e-mail | courriel | correo electrónico | dirección de correo electrónico | correo | indirizzo email | indirizzo e-mail | endereço de e-mail | e-mailadres | e-postadress | e-postadresse | sähköpostiosoite | adres e-mail | e-mailová adresa | адрес эл. почты | эл. почта | e-posta adresi | 邮箱 | メールアドレス | 이메일 주소',
  ],
  [
    'phone',
    'phone | phone number | mobile | mobile phone | cell | tel | telephone | telefon | handy | mobil | téléphone | teléfono | telefono | telefone | telefoon | puhelin | home phone | business phone | work phone | primary phone',
  ],
  [
    'url',
    'url | website | web | web page | homepage | linkedin | linkedin url | profile | profile url | personal web page | site web | sitio web | sito web | webseite',
  ],
  [
    'location',
    'location | city | town | ort | stadt | ville | ciudad | città | cidade | plaats | home city | business city',
  ],
  ['country', 'country | land | pays | país | paese'],
  [
    'birthday',
    'birthday | birth date | birthdate | date of birth | dob | geburtstag | geburtsdatum | anniversaire | date de naissance | cumpleaños | fecha de nacimiento | compleanno | data di nascita',
  ],
  [
    'tags',
    'tags | tag | labels | categories | category | group membership | groups | kategorien | étiquettes | etiquetas | etichette',
  ],
  ['uid', 'uid | id | contact id'],
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

/** What a column is for by its name, in any case and with any of space, `_` and `-`; null where the name says nothing. */
export function purposeOf(name: string): Purpose | null {
  return PURPOSES.get(normalizeKey(name.trim())) ?? null;
}
