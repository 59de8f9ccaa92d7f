import { dayWithYearIfOther, onPastDay, approximateDay } from '../../app/words/dates.ts';
import { since } from '../../app/words/person-words.ts';
import { UNREAD_CONTACT, cadenceWords } from '../../app/words/due-words.ts';
import { sentence } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { DueView, OpenIntroduction, SuggestionView } from '../../scorecard/summary.ts';

/** The section with the people to reconnect with. */
export const reconnect = 'Reconnect';
export const due = (count: number): string => `${count} due`;
export const quiet = 'Quiet for a while';

/** Why somebody is due: sentences, each of which can be a line of its own. */
export function whyDue(
  { cadence, last, lastAbout, unreadDate, dueSince }: DueView,
  today: CivilDate,
): readonly string[] {
  const often = sentence(cadenceWords(cadence)).slice(0, -1);
  if (last === null || dueSince === null)
    return [`${often}.`, unreadDate ? sentence(UNREAD_CONTACT) : 'No contact noted yet.'];
  return [
    `${often}, last ${onPastDay(last, today, lastAbout)}.`,
    `Due ${since(dueSince, today, lastAbout)}.`,
  ];
}

/** Why somebody is suggested: sentences in the same form. */
export function whySuggested(
  { last, lastAbout, reason }: SuggestionView,
  today: CivilDate,
): readonly string[] {
  return [
    `Since ${lastAbout ? approximateDay(lastAbout) : dayWithYearIfOther(last, today)}.`,
    sentence(reason),
  ];
}

/** The buttons of a person, and their labels for screen readers. */
export const log = 'Log';
export const logWith = (name: string): string => `Log something with ${name}`;
export const snooze = 'Snooze';
export const snoozePerson = (name: string): string => `Snooze ${name}`;

/** The section with the introductions that are not made yet. */
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
  const when = asked === null ? 'Asked.' : `Asked on ${dayWithYearIfOther(asked, today)}.`;
  const [first, second] = agreed;
  if (first === undefined) return when;
  return second === undefined ? `${when} ${firstName(first)} said yes.` : `${when} Both said yes.`;
}

/** The first name: enough to tell two people apart in a row that has both full names. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The section with pairs of people who may be glad to meet: the reason, and the button that records the proposal. */
export const proposals = 'Who should meet';
export const reason = (text: string): string => sentence(text);
export const introduceThem = 'Introduce';
export const introduceBoth = (names: readonly string[]): string => `Introduce ${names.join(' and ')}`;
export const nobodyToIntroduce = 'Nobody needs what another offers, as far as your notes say.';
