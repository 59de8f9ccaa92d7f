import { normalizeKey } from '../parser/normalize-key.ts';
import { fieldsByName, type FieldNames } from './field-names.ts';

/**
 * Names in other languages of fields that people write into their own notes, and that no address
 * book has. Names that the format knows itself are not listed.
 */
const NAMES: FieldNames<string> = [
  [
    'last_contact',
    'letzter kontakt | zuletzt kontaktiert | zuletzt gesehen | letztes treffen | letztes gespräch | dernier contact | dernière rencontre | último contacto | última vez | ultimo contatto | último contato | laatste contact | laatst gesproken | senaste kontakt | siste kontakt | seneste kontakt | viimeisin yhteydenotto | ostatni kontakt | poslední kontakt | последний контакт | son görüşme | son iletişim | 最終連絡 | 最終連絡日 | 最後の連絡 | 最后联系 | 最近联系 | 上次联系 | 마지막 연락 | last contacted on | last contact date',
  ],
  [
    'cadence',
    'häufigkeit | rhythmus | kontakthäufigkeit | kontaktrhythmus | fréquence | fréquence de contact | frecuencia | frequenza | frequência | frequentie | kontaktfrekvens | frekvens | yhteydenpitoväli | częstotliwość | četnost | частота | sıklık | 頻度 | 連絡頻度 | 频率 | 联系频率 | 빈도 | 연락 주기',
  ],
  [
    'met',
    'kennengelernt | kennengelernt am | rencontré le | rencontrée le | conocido el | conosciuto il | conosciuta il | conhecido em | ontmoet | ontmoet op | poznany | poznana | познакомились | 出会った日 | 知り合った日 | 认识日期 | 만난 날',
  ],
  [
    'introduced_by',
    'vorgestellt von | bekannt durch | présenté par | présentée par | presentado por | presentada por | presentato da | presentata da | apresentado por | apresentada por | voorgesteld door | przedstawiony przez | 紹介者 | 介绍人 | 소개자',
  ],
];

const FIELDS = fieldsByName(NAMES);

/** The field of a contact that a key in a note means in another language; null for an unknown name. */
export const personFieldOf = (key: string): string | null => FIELDS.get(normalizeKey(key.trim())) ?? null;
