import { netvault } from './command.ts';
import type { Way, WayReport, WayStep } from '../../app/path/way-report.ts';
import { longDate, onPastDay, pastDay } from '../../app/words/dates.ts';
import { contactText } from '../../app/words/person-words.ts';
import { counted, listed } from '../../app/words/phrases.ts';
import { withoutDatePrefix } from '../../model/date-names.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { commandOn } from '../terminal/shell-word.ts';

/* Texts of `netvault path`. */

/** The title of a way: `by Ada Lovelace, then Bo`, or that no introduction is needed. */
export function wayTitle({ steps }: Way): string {
  const [first, ...others] = steps.slice(0, -1).map(({ to }) => to.name);
  if (first === undefined) return 'Nobody has to introduce you';
  return [`by ${first}`, ...others.map((name) => `then ${name}`)].join(', ');
}

/** The evidence for a step: `You and Ada: coffee on 10 November`, `Ada knows Bo`. */
export function stepText(step: WayStep, today: CivilDate): string {
  const { from, to, how, owner, date, what, contact } = step;
  const [a, b] = [from?.name ?? 'you', to.name];
  const isByOther = owner === to.path;
  const both = from === null ? `You and ${b}` : `${a} and ${b}`;
  switch (how) {
    case 'contact':
      return contactStep(b, step, today);
    case 'met':
      return what === null
        ? `You and ${b} have met: the day cannot be read`
        : `You met ${b} at ${withoutDatePrefix(what)}`;
    case 'introduction':
      return `You introduced ${a} and ${b}${date === null ? '' : ` ${onPastDay(date, today)}`}`;
    case 'introduced-you':
      if (from === null) return `${both} were introduced`;
      return isByOther ? `${a} introduced ${b} to you` : `${b} introduced ${a} to you`;
    case 'knows': {
      const [one, other] = isByOther ? [b, a] : [a, b];
      return one === 'you' ? `You know ${other}` : `${one} knows ${other}`;
    }
    case 'event':
      return `${both} were at ${withoutDatePrefix(what ?? '')}${date === null ? '' : `, ${longDate(date)}`}`;
    case 'organization':
      return `${both} are both of ${what ?? ''}`;
    case 'link':
      return isByOther ? `The note of ${b} links ${a}` : `The note of ${a} links ${b}`;
  }
  return contact === null ? both : contactText(contact);
}

function contactStep(name: string, { date, contact }: WayStep, today: CivilDate): string {
  const when = date === null ? '' : ` ${onPastDay(date, today, contact?.about)}`;
  const what = contact === null ? '' : `: ${contactText({ ...contact, text: '' })}`;
  return `You were in contact with ${name}${when}${what === ': ' ? '' : what}`;
}

/** Who asks whom, in which order: nobody is introduced without being asked. */
export function consentText({ steps }: Way): string {
  const asking = steps.flatMap(({ consent: [by, whom] }) => (by && whom ? [{ by, whom }] : []));
  if (asking.length === 0) return 'Write to them yourself.';
  return asking
    .map(({ by, whom }, at) => `${at === 0 ? `Ask ${by.name} first` : by.name}, who asks ${whom.name}`)
    .join('; then ')
    .concat('.');
}

/** For a person whom the user knows already: the last contact. */
export function knownText(step: WayStep, today: CivilDate): string {
  const { to, how, date, contact } = step;
  const last = date === null ? '' : pastDay(date, today);
  if (how === 'contact' && date !== null)
    return `You know ${to.name} already. Last contact: ${contact?.about ? onPastDay(date, today, contact.about) : last}.`;
  return `You know ${to.name} already. No day of contact is noted.`;
}
export const whoElse = (callName: string): string =>
  `Who else knows them: ${commandOn(netvault('brief'), callName)}`;

export const noWay = ({ to, acquainted }: WayReport): string =>
  acquainted === 0
    ? 'No contact with anybody is noted yet, so nobody can be asked.'
    : `No note connects ${to.name} with any of the ${counted(acquainted, 'person', 'people')} you know, through two others at most.`;

/** Advice if there is no way. */
export function help({ hasNote, acquainted }: WayReport, callName: string): string[] {
  if (acquainted === 0) return [`To note one: ${netvault('log')} "call NAME"`];
  if (!hasNote) return [`A note can say whom they know: ${commandOn(netvault('new contact'), callName)}`];
  return [
    `Where they work: ${commandOn(netvault('edit'), callName, '--organization NAME')}`,
    `Who knows them: ${commandOn(netvault('edit'), callName, '--set knows=NAME')}`,
  ];
}

export const comesTo = ({ events }: WayReport, name: string): string =>
  `${name} is expected at ${listed(events.map((one) => `${withoutDatePrefix(one.name)} on ${longDate(one.date)}`))}.`;

export function leftOut({ leftOut: { archived, paused, private: privateCount } }: WayReport): string {
  const words = [
    ...(archived === 0 ? [] : [`${archived} archived`]),
    ...(paused === 0 ? [] : [`${paused} paused`]),
    ...(privateCount === 0 ? [] : [`${privateCount} private`]),
  ];
  const count = archived + paused + privateCount;
  return count === 0 ? '' : `Left out, though connected with them: ${listed(words)}.`;
}
export const areMore = 'There are more ways; these are the shortest.';
