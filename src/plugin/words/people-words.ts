import { UNREAD_CONTACT, cadenceWords, sentence } from '../../app/words/phrases.ts';
import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { DueView, OpenIntroduction, SuggestionView } from '../../scorecard/summary.ts';
import { day } from './date-words.ts';

/** Whom to reconnect with. */
export const reconnect = 'Reconnect';
export const due = (count: number): string => `${count} due`;
export const quiet = 'Quiet for a while';

/** Why somebody is due: sentences, each of which may stand on a line of its own. */
export function whyDue(
  { cadence, last, unreadDate, dueSince }: DueView,
  today: CivilDate,
): readonly string[] {
  const often = sentence(cadenceWords(cadence)).slice(0, -1);
  if (last === null || dueSince === null)
    return [`${often}.`, unreadDate ? sentence(UNREAD_CONTACT) : 'No contact noted yet.'];
  const days = daysBetween(dueSince, today);
  const since =
    days <= 0 ? 'Due today.' : `Due since ${days < 7 ? weekdayName(dueSince) : day(dueSince, today)}.`;
  return [`${often}, last on ${day(last, today)}.`, since];
}

/** Why somebody is suggested, in the same way. */
export function whySuggested({ last, reason }: SuggestionView, today: CivilDate): readonly string[] {
  return [`Since ${day(last, today)}.`, sentence(reason)];
}

/** The buttons of a person, and what they say to screen readers. */
export const log = 'Log';
export const logWith = (name: string): string => `Log something with ${name}`;
export const snooze = 'Snooze';
export const snoozePerson = (name: string): string => `Snooze ${name}`;

/** Introductions that are not made yet. */
export const introductions = 'Introductions';
export const introductionsOpen = (count: number): string => `${count} open`;

/** What an introduction waits for. */
export function introductionStep(
  { status, asked, consent, between, names }: OpenIntroduction,
  today: CivilDate,
): string {
  if (status === 'consented') return 'Both said yes. Ready to be made.';
  if (status === 'proposed') return 'A thought so far: nobody has been asked.';
  const agreed = between.flatMap((person, at) => (consent.includes(person) ? [names[at] ?? person] : []));
  const when = asked === null ? 'Asked.' : `Asked on ${day(asked, today)}.`;
  const [first, second] = agreed;
  if (first === undefined) return when;
  return second === undefined ? `${when} ${firstName(first)} said yes.` : `${when} Both said yes.`;
}

/** Enough of a name to be told apart in a row that names both in full. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
