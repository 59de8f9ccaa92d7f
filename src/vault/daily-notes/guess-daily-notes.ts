import type { CivilDate } from '../../model/civil-date.ts';
import { DailyDates, type DailyNotes } from './daily-dates.ts';
import { dateLanguageOf } from './date-language.ts';
import { NameWriter } from './write-name.ts';

/** Formats of daily notes in other tools and countries. */
const FORMATS = [
  ...['YYYY-MM-DD', 'YYYY_MM_DD', 'YYYY.MM.DD', 'YYYYMMDD', 'YYYY-MM-DD dddd', 'YYYY-MM-DD ddd'],
  ...['DD-MM-YYYY', 'DD.MM.YYYY', 'DD_MM_YYYY', 'D.M.YYYY', 'MM-DD-YYYY', 'MM.DD.YYYY', 'MM_DD_YYYY'],
  ...[
    'MMMM D, YYYY',
    'MMMM Do, YYYY',
    'MMM D, YYYY',
    'MMM Do, YYYY',
    'D MMMM YYYY',
    'D MMM YYYY',
    'D. MMMM YYYY',
  ],
  ...[
    'dddd, MMMM D, YYYY',
    'dddd, MMMM Do, YYYY',
    'dddd, D MMMM YYYY',
    'YYYY/MM/DD',
    'YYYY/MM-DD',
    'YYYY/MM/D',
  ],
];

/** A format with the paths that are days by it. */
interface Fitting {
  readonly format: string;
  readonly days: readonly (readonly [path: string, day: CivilDate])[];
  readonly meaning: string;
}

/** The format by which the most of these paths, at least half, are days; null if there is none, or if several give other days. */
export function guessDailyNotes(paths: readonly string[]): DailyNotes | null {
  const fitting = FORMATS.map((format): Fitting => {
    const dates = DailyDates.of({ folder: '', format });
    const days = paths.flatMap((path): Fitting['days'] => {
      const day = dates?.day(path) ?? null;
      return day === null ? [] : [[path, day]];
    });
    return { format, days, meaning: JSON.stringify(days) };
  });
  const most = Math.max(...fitting.map(({ days }) => days.length));
  if (most * 2 < paths.length) return null;
  const best = fitting.filter(({ days }) => days.length === most);
  if (best.some(({ meaning }) => meaning !== best[0]?.meaning)) return null;
  // Names are read leniently (`Nov` for MMMM), and new ones are to look like those that exist.
  const [closest] = best.map((one) => ({ ...one, like: asWritten(one) })).sort((a, b) => b.like - a.like);
  if (!closest) return null;
  const { format, days } = closest;
  const folder = folderOf(
    days.map(([path]) => path),
    format.split('/').length,
  );
  return { folder, format };
}

/** How many of these names a format would be written as, in English. */
function asWritten({ format, days }: Pick<Fitting, 'format' | 'days'>): number {
  const writer = new NameWriter(format, dateLanguageOf('en'));
  return days.filter(([path, date]) => path.endsWith(`${writer.write({ date, minutes: 0 })}.md`)).length;
}

/** The folder of these notes, whose names have so many parts; empty if it is not the same for all. */
function folderOf(paths: readonly string[], parts: number): string {
  const folders = new Set(paths.map((path) => path.split('/').slice(0, -parts).join('/')));
  const [folder = ''] = folders;
  return folders.size === 1 ? folder : '';
}
