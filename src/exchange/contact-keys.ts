import type { EntryField, REMINDING_FIELDS } from './contact-entry.ts';
import { normalizeKey } from '../parser/normalize-key.ts';
import { fieldsByName, type FieldNames } from './field-names.ts';

/** A field of a contact that has names in other languages. */
export type ContactKey =
  | 'first_name'
  | 'last_name'
  | Exclude<EntryField, 'private' | 'offers' | 'needs' | (typeof REMINDING_FIELDS)[number]>;

/**
 * Names of people's fields in other languages, as written by LinkedIn, Google, Outlook,
 * spreadsheets and notes. Names that the format knows itself are not listed.
 */
const NAMES: FieldNames<ContactKey> = [
  [
    'name',
    'contact | contact name | person | vollständiger name | nom complet | nombre completo | nome completo | volledige naam | vor- und nachname | nom et prénom | nombre y apellidos | nome e cognome | naam | namn | navn | fullständigt namn | fullt navn | fulde navn | nimi | koko nimi | imię i nazwisko | jméno a příjmení | celé jméno | полное имя | фио | ad soyad | adı soyadı | isim | isim soyisim | név | teljes név | ονοματεπώνυμο | повне ім’я | 名前 | 氏名 | お名前 | フルネーム | 姓名 | 全名 | 성명 | 전체 이름',
  ],
  [
    'first_name',
    'first name | firstname | given name | forename | vorname | prénom | nombre | nome | voornaam | förnamn | fornavn | etunimi | imię | jméno | имя | ad | adı | 名 | 이름 | keresztnév | όνομα | ім’я | 名字',
  ],
  [
    'last_name',
    'last name | lastname | family name | surname | nachname | familienname | nom | nom de famille | apellido | apellidos | cognome | sobrenome | apelido | achternaam | efternamn | etternavn | efternavn | sukunimi | nazwisko | příjmení | фамилия | soyad | soyadı | 姓 | 성 | vezetéknév | επώνυμο | прізвище | 姓氏',
  ],
  [
    'aliases',
    'spitzname | surnom | apodo | soprannome | bijnaam | smeknamn | kallenavn | прозвище | ニックネーム | 昵称 | 暱稱 | 별명',
  ],
  [
    'organization',
    'organization name | company name | firma | unternehmen | entreprise | société | empresa | azienda | società | bedrijf | företag | firmanavn | virksomhed | yritys | spółka | společnost | компания | şirket | 会社 | 公司 | 회사 | organización | organizzazione | organização | organisatie | organizacja | organizace | организация | место работы | kurum | cég | εταιρεία | компанія | arbeitgeber | employeur | empleador | datore di lavoro | empregador | werkgever | arbetsgivare | работодатель | 会社名 | 勤務先 | 公司名称 | 公司名稱 | 单位 | 회사명 | 직장',
  ],
  [
    'role',
    'organization title | occupation | stelle | funktion | beruf | poste | fonction | cargo | puesto | posizione | qualifica | functie | befattning | stilling | asema | stanowisko | pozice | должность | pozisyon | 职位 | 役職 | 직책 | посада | beosztás | θέση | 肩書き | 肩書 | 职务 | 職務 | 职称 | 職稱 | 직위 | 직함',
  ],
  [
    'email',
    'e-mail address | e-mail-adresse | email-adresse | adresse e-mail | courriel | correo electrónico | dirección de correo electrónico | correo | indirizzo email | indirizzo e-mail | endereço de e-mail | e-mailadres | e-postadress | e-postadresse | sähköpostiosoite | adres e-mail | e-mailová adresa | адрес эл. почты | эл. почта | e-posta adresi | 邮箱 | メールアドレス | 이메일 주소 | correos | adresse mail | e-post | epost | sähköposti | poczta e-mail | email adresa | электронная почта | адрес электронной почты | почта | електронна пошта | e-posta | e-mail cím | ηλεκτρονικό ταχυδρομείο | メール | eメール | 電子メール | 電子メールアドレス | 电子邮件 | 电子邮件地址 | 电子邮箱 | 電子郵件 | 電子郵件地址 | 이메일 | 전자 메일 | 전자 메일 주소',
  ],
  [
    'phone',
    'mobile phone | cell | telefon | handy | mobil | téléphone | teléfono | telefono | telefone | telefoon | puhelin | home phone | business phone | work phone | primary phone | telefonnummer | mobilnummer | handynummer | téléphone portable | móvil | celular | cellulare | numero di telefono | número de teléfono | telemóvel | mobiel | telefoonnummer | mobiltelefon | matkapuhelin | telefon komórkowy | numer telefonu | mobilní telefon | cep telefonu | телефон | мобильный телефон | номер телефона | мобільний телефон | telefonszám | τηλέφωνο | κινητό | 電話 | 電話番号 | 携帯 | 携帯電話 | 电话 | 电话号码 | 手机 | 手机号码 | 手機 | 전화 | 전화번호 | 휴대폰 | 휴대전화',
  ],
  [
    'url',
    'web page | profile | profile url | personal web page | site web | sitio web | sito web | webseite | webbplats | hjemmeside | nettsted | kotisivu | strona internetowa | webová stránka | web sitesi | сайт | веб-сайт | ウェブサイト | ホームページ | 网站 | 網站 | 웹사이트',
  ],
  [
    'location',
    'ort | stadt | ville | ciudad | città | cidade | plaats | home city | business city | wohnort | woonplaats | localidad | località | localidade | stad | kaupunki | miasto | město | город | місто | şehir | város | πόλη | 都市 | 市区町村 | 城市 | 도시',
  ],
  [
    'birthday',
    'geburtstag | geburtsdatum | anniversaire | date de naissance | cumpleaños | fecha de nacimiento | compleanno | data di nascita | verjaardag | geboortedatum | aniversário | data de nascimento | födelsedag | fødselsdag | fødselsdato | syntymäpäivä | urodziny | data urodzenia | narozeniny | datum narození | день рождения | дата рождения | дата народження | doğum günü | doğum tarihi | születésnap | γενέθλια | 誕生日 | 生年月日 | 生日 | 出生日期 | 생일',
  ],
  [
    'tags',
    'labels | categories | category | group membership | groups | kategorien | étiquettes | etiquetas | etichette',
  ],
  ['uid', 'id | contact id'],
];

const FIELDS = fieldsByName(NAMES);

/** The names above, normalized by `normalizeKey`. */
export const CONTACT_NAMES: readonly string[] = [...FIELDS.keys()];

/** The field of a contact that a key or column means in another language; null for an unknown name. */
export function contactFieldOf(name: string): ContactKey | null {
  return FIELDS.get(normalizeKey(name.trim())) ?? null;
}
