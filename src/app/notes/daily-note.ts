import { groupBy } from '../../model/group-by.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { DailyDates, plainFolder, type DailyNotes } from '../../vault/daily-notes/daily-dates.ts';
import { unreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import { dateLanguageOf, type DateLanguage } from '../../vault/daily-notes/date-language.ts';
import type { Spelling } from '../../vault/daily-notes/read-name.ts';
import { NameWriter } from '../../vault/daily-notes/write-name.ts';
import { findInvisible } from '../../model/invisible.ts';
import { isReadPath } from '../../vault/read-paths.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';

/** A day's existing note, or the path for a new one. */
export type DailyNote =
  { readonly path: string; readonly note: ParsedNote } | { readonly path: string; readonly note: null };

/** How many nearby names are used as samples for a new one. */
const NEIGHBORS = 14;

/**
 * A day's note: the existing one, whatever its name, or else the path for a new one, named like
 * those of nearby days. Throws `UserError` if daily notes cannot be found, are turned off, or a
 * new one would not be read.
 */
export function dailyNoteOf(index: VaultIndex, date: CivilDate, now: Moment): DailyNote {
  const { dailyNotes, dailyNotesFrom } = index.settings;
  const unread = unreadDailyNotes(index.settings, index.surroundings.obsidian);
  if (unread) throw new UserError('daily-notes-unread', unread);
  const known = index.derive(dailyNotesByDate).get(date) ?? [];
  const [first] = known;
  if (first && known.length === 1) return { path: first.path, note: first };
  const { path, unknownWord } = newPath(index, dailyNotes, { date, minutes: now.minutes });
  const named =
    unknownWord === null
      ? index.links.resolve(`/${path}`, '')?.candidates.flatMap((one) => index.note(one) ?? [])[0]
      : undefined;
  const note = named ?? first;
  if (note) return { path: note.path, note };
  if (index.surroundings.obsidian.dailyNotesOff && !(dailyNotesFrom && 'note' in dailyNotesFrom))
    throw new UserError('daily-notes-off', { date });
  if (unknownWord !== null) throw new UserError('daily-note-unnamed', { date, word: unknownWord });
  const isWritable = !/\\|\/\//.test(path) && findInvisible(path).length === 0;
  if (isWritable && isReadPath(path)) return { path, note: null };
  throw new UserError('daily-note-never-read', { path, date });
}

/** The language in which dates are named: the app's, the machine's, or English. */
export function dateLanguage({ surroundings: { language } }: VaultIndex): DateLanguage {
  return language === null || typeof language === 'string' ? dateLanguageOf(language ?? 'en') : language;
}

/** The path of a new note, and a word in the names of nearby days that is in no known language. */
function newPath(
  index: VaultIndex,
  { folder, format }: DailyNotes,
  at: Moment,
): { path: string; unknownWord: string | null } {
  const plain = format.replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/');
  const writer = new NameWriter(plain, dateLanguage(index), namesBeside(index, at.date));
  const name = writer.write(at);
  const prefix = plainFolder(folder);
  return { path: `${prefix === '' ? '' : `${prefix}/`}${name}.md`, unknownWord: writer.unknownWord };
}

/** How the names of the nearest days are written. */
function namesBeside(index: VaultIndex, date: CivilDate): Spelling[] {
  const dates = DailyDates.of(index.settings.dailyNotes);
  const distance = (day: CivilDate): number => Math.abs(daysBetween(day, date));
  return [...index.derive(dailyNotesByDate)]
    .sort(([a], [b]) => distance(a) - distance(b))
    .slice(0, NEIGHBORS)
    .flatMap(([day, notes]) =>
      notes.slice(0, 1).flatMap(({ path }) => {
        for (const name of dates?.names(path) ?? []) {
          const spelling = dates?.reader.spelling(name, day);
          if (spelling) return [spelling];
        }
        return [];
      }),
    );
}

/** The daily notes of each day, sorted by path. */
function dailyNotesByDate(index: VaultIndex): ReadonlyMap<CivilDate, readonly ParsedNote[]> {
  return groupBy(index.notes.values(), ({ daily }) => (daily === null ? [] : [daily]));
}
