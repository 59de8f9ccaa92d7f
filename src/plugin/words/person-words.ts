import type { NeedOrOffer } from '../../app/show/person-page.ts';
import type { ContactEntry } from '../../app/show/timeline.ts';
import type { IntroductionEntry } from '../../app/introductions/introduction-ledger.ts';
import { introductionState } from '../../app/words/introduction-words.ts';
import { answersWords, contactText } from '../../app/words/person-words.ts';
import { onPastDay, pastDay } from '../../app/words/dates.ts';
import { capital } from '../../model/plain-letters.ts';
import { sentence } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/** The name of the view. */
export const view = 'Person';

/** The text of the view while it shows nobody. */
export const nobody = 'Open somebody’s note to see here what you want to know before a call.';

/** What somebody needs or offers, and whose offers or needs match it. */
export const thing = (text: string): string => capital(text);
export function answered({ answers }: NeedOrOffer, kind: 'needs' | 'offers', me: string | null): string {
  const answerText = answersWords(answers, kind, me);
  return answers[0]?.path === me ? capital(answerText) : answerText;
}

/** The state of an introduction. */
export const introduction = (entry: IntroductionEntry, today: CivilDate): string =>
  sentence(introductionState(entry, today));

/** A contact of the past: what it was, and its text. */
export function contact(entry: ContactEntry): { readonly what: string; readonly text: string } {
  const what = contactText({ ...entry, text: '' });
  return what === ''
    ? { what: capital(entry.text) || 'Noted', text: '' }
    : { what: capital(what), text: entry.text };
}
export const on = ({ date, about }: ContactEntry, today: CivilDate): string =>
  capital(about ? onPastDay(date, today, about) : pastDay(date, today));

/** The button that introduces a person, the question that it asks, and its messages. */
export const introduce = 'Introduce';
export const introducePerson = (name: string): string => `Introduce ${name}`;
export const whomToMeet = (name: string): string => `Whom would ${name} like to meet?`;
export const introduced = (names: readonly [string, string]): string =>
  `An introduction of ${names.join(' and ')} is noted. Nobody has been asked yet.`;

/** The question of the command that shows a person, and the menu item for it. */
export const whoToShow = 'Who?';
export const showPerson = (name: string): string => `Show ${name}`;
