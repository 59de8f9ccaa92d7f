import { dayNumber, yearOf, type CivilDate } from '../../model/civil-date.ts';
import { valueOf, type NumberFact } from './facts.ts';
import { numberToken } from './match-name.ts';
import type { WeekRule } from './weeks.ts';

/** A date and a time of day in minutes after midnight. */
export interface DayTime {
  readonly date: CivilDate;
  readonly minutes: number;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

function timeOf(token: string, { minutes }: DayTime): string {
  const hour = Math.floor(minutes / 60);
  const minute = pad(minutes % 60, 2);
  const half = hour % 12 || 12;
  const width = token.length;
  switch (token) {
    case 'H':
    case 'HH':
      return pad(hour, width);
    case 'h':
    case 'hh':
      return pad(half, width);
    case 'k':
    case 'kk':
      return pad(hour || 24, width);
    case 'm':
    case 'mm':
      return pad(minutes % 60, width);
    case 'Hmm':
    case 'Hmmss':
      return `${hour}${minute}${token === 'Hmm' ? '' : '00'}`;
    case 'hmm':
    case 'hmmss':
      return `${half}${minute}${token === 'hmm' ? '' : '00'}`;
    default:
      return pad(0, width);
  }
}

function withoutNumber(token: string, { date, minutes }: DayTime): string {
  switch (token) {
    case 'a':
      return minutes < 720 ? 'am' : 'pm';
    case 'A':
      return minutes < 720 ? 'AM' : 'PM';
    case 'X':
      return String(dayNumber(date) * 86_400 + minutes * 60);
    case 'x':
      return String((dayNumber(date) * 1440 + minutes) * 60_000);
    case 'Z':
      return '+00:00';
    case 'ZZ':
      return '+0000';
    case 'NNNN':
      return 'Anno Domini';
    case 'YYYYYY':
      return `+${pad(yearOf(date), 6)}`;
    default:
      return token.startsWith('N') ? 'AD' : token.startsWith('S') ? pad(0, token.length) : '';
  }
}

/** The number that a token stands for on a day. */
export function numberOf(kind: NumberFact, date: CivilDate, rule: WeekRule): number {
  return kind === 'eraYear' ? yearOf(date) : valueOf(kind, date, rule);
}

/** The text of a token that is neither a word nor an ordinal. */
export function writeDigits(token: string, at: DayTime, rule: WeekRule): string {
  const number = numberToken(token);
  if (!number) return withoutNumber(token, at);
  const [kind, least] = number;
  if (kind === 'time') return timeOf(token, at);
  // A single Y has four digits too.
  return pad(numberOf(kind, at.date, rule), token === 'y' ? 1 : least);
}
