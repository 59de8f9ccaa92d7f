import type { CivilDate } from '../../model/civil-date.ts';
import type { DueView, SuggestionView, Summary } from '../../scorecard/summary.ts';
import { sinceDay } from './dates.ts';
import { counted } from './phrases.ts';

/** Since when a person is due: `since Monday`, `today`; `none noted yet` if no contact is known. */
export function dueWhen(
  {
    dueSince,
    unreadDate,
    lastAbout,
  }: Pick<DueView, 'dueSince'> & { readonly unreadDate?: boolean; readonly lastAbout?: string | null },
  { today }: Pick<Summary, 'today'>,
): string {
  if (dueSince !== null) return sinceDay(dueSince, today, lastAbout);
  return unreadDate ? 'date not readable' : 'none noted yet';
}

/** The last contact with a person: `since 2026-03-05`, `since 2019` if only the year is known. */
export function lastSince({ last, lastAbout }: SuggestionView, today: CivilDate): string {
  return lastAbout ? `since ${lastAbout}` : sinceDay(last, today);
}

/** `due since Monday`, `due today`, `no contact noted yet`. */
export function dueWords(view: DueView, summary: Pick<Summary, 'today'>): string {
  if (view.dueSince !== null) return `due ${dueWhen(view, summary)}`;
  return view.unreadDate ? UNREAD_CONTACT : 'no contact noted yet';
}

/** Why nobody can become due, if that is so, and then `how`, if a cadence is missing. `''` otherwise. */
export const whyNobodyDue = ({ adopted, remindsNobody: why }: Summary['vault'], how: string): string =>
  !adopted || why === null
    ? ''
    : why === 'off'
      ? 'There is nobody to remind you of.'
      : `Nobody has a ${why === 'unread' ? 'readable ' : ''}cadence, and without one nobody becomes due. ${how}`;

/** For a person whose note has dates of contact, none of which can be read. */
export const UNREAD_CONTACT = 'date of last contact not readable';

/** What distinguishes a person from others with the same name: the path; empty if nobody else has the name. */
export function distinguishingPath(
  { name, path }: Pick<DueView, 'name' | 'path'>,
  shared: ReadonlySet<string>,
): string[] {
  return shared.has(name) ? [path] : [];
}

/** A cadence as it was written; a number without a unit is in days: `every 30 days`. */
export function cadenceWords(cadence: string): string {
  return /^\d+$/.test(cadence) ? `every ${counted(Number(cadence), 'day')}` : cadence;
}
