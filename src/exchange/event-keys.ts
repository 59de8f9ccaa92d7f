import { normalizeKey } from '../parser/normalize-key.ts';
import { fieldsByName, type FieldNames } from './field-names.ts';

/** Names of the fields of meetings in other languages. Names that the format knows itself are not listed. */
const NAMES: FieldNames<'date' | 'time' | 'end' | 'place' | 'with'> = [
  ['date', 'datum | fecha | data | dato | jour | päivä | päivämäärä | дата | tarih | 日期 | 日付 | 날짜'],
  [
    'time',
    'uhrzeit | zeit | heure | hora | ora | orario | tijd | tid | aika | godzina | čas | время | saat | 時間 | 时间',
  ],
  ['end', 'ende | fin | fine | einde | slut | slutt | koniec | konec | конец | bitiş'],
  [
    'place',
    'ort | treffpunkt | lieu | lugar | luogo | local | plaats | plats | sted | paikka | miejsce | místo | место | yer | 場所 | 地点',
  ],
  [
    'with',
    'teilnehmer | teilnehmerinnen | teilnehmende | anwesend | anwesende | personen | présents | asistentes | participantes | partecipanti | presenti | deelnemers | aanwezig | deltagare | deltakere | deltagere | osallistujat | uczestnicy | účastníci | участники | katılımcılar | 参加者 | 参会者 | 참석자',
  ],
];

const FIELDS = fieldsByName(NAMES);

/** The field of an event that a key means in another language; null for an unknown name. */
export function eventFieldOf(key: string): string | null {
  return FIELDS.get(normalizeKey(key)) ?? null;
}
