import type { CivilDate } from '../../model/civil-date.ts';
import { readRows } from '../csv/read-table.ts';
import { UTC, midnightOf, momentOfWall, zoneByName } from '../ics/time-zones.ts';
import { parseCivilDate } from '../../model/civil-date.ts';

/** A message on LinkedIn: sender, recipients and day. Its text is not read. */
export interface SentMessage {
  /** The day in the vault's zone; null if it cannot be read. */
  readonly date: CivilDate | null;
  /** The profile page of the sender. */
  readonly from: string;
  /** The profile pages of the recipients. */
  readonly to: readonly string[];
  /** Whether it was never sent. */
  readonly isDraft: boolean;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::\d{2})?(?: ?UTC| ?Z)?$/;

/**
 * The messages of LinkedIn's `messages.csv`; null for another table. `timeZone` is an IANA name,
 * or null for the machine's.
 */
export function readMessages(text: string, timeZone: string | null): readonly SentMessage[] | null {
  const [header, ...rows] = readRows(text);
  const names = header?.cells.map((cell) => cell.trim().toUpperCase()) ?? [];
  const [from, to, at, draft] = [
    ...['SENDER PROFILE URL', 'RECIPIENT PROFILE URLS', 'DATE', 'IS MESSAGE DRAFT'],
  ].map((name) => names.indexOf(name));
  if (from === undefined || to === undefined || at === undefined || Math.min(from, to, at) < 0) return null;
  const zone = zoneByName(timeZone) ?? UTC;
  return rows.map(({ cells }) => {
    const [, day = '', hour = '', minute = ''] = TIME.exec(cells[at]?.trim() ?? '') ?? [];
    const date = parseCivilDate(day);
    const instant = date ? midnightOf(date) + Number(hour) * 60 + Number(minute) : null;
    return {
      date: instant === null ? null : momentOfWall(zone.toWall(instant)).date,
      from: cells[from]?.trim() ?? '',
      to: (cells[to] ?? '').split(/[,;\s]+/).filter((one) => one !== ''),
      isDraft: /^yes$/i.test(cells[draft ?? -1]?.trim() ?? ''),
    };
  });
}
