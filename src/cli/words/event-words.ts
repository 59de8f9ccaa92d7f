import type { EventOutcome } from '../../app/events/settle-event.ts';
import { pastDay } from '../../app/words/dates.ts';
import { counted, eventName, listed } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/* What `netvault event` says and asks. */

export const awaiting = 'How did it go?';
export const coming = 'Coming';
export const none = 'No event is coming, and none awaits its outcome.';
export const toSettle =
  'To settle one: netvault event attended NAME --met NAME --cards 3, or event skipped NAME, event canceled NAME';
/** Stands for a name where none was given. */
export const theEvent = 'the event';

interface Named {
  readonly name: string;
  readonly date: CivilDate | null;
}

const nameOf = ({ name, date }: Named): string => eventName({ name, date: date ?? ' ' });

export const wereYouAt = (event: Named, today: CivilDate): string => {
  const day = event.date === null ? '' : `, ${pastDay(event.date, today)}`;
  return `Were you at ${nameOf(event)}${day}? (y: I was there, n: not this time, c: called off, Enter: later, q)`;
};

/** What an answer to that means; null for later. */
export const outcomeOf = (answer: string): EventOutcome | null => {
  if (/^y(?:es)?$/i.test(answer)) return 'attended';
  if (/^no?$/i.test(answer)) return 'skipped';
  return /^c(?:ancell?ed|alled off)?$/i.test(answer) ? 'canceled' : null;
};

/** Whether an answer to that means anything: what does not is asked again, and not taken for “later”. */
export const isAnswer = (answer: string): boolean =>
  /^(?:q(?:uit)?|l(?:ater)?)?$/i.test(answer) || outcomeOf(answer) !== null;

export const whomMet = 'Whom did you meet for the first time? (names, with commas; Enter for nobody)';
export const howManyCards = (noted: number): string =>
  noted === 0
    ? 'How many cards were you given? (Enter for none)'
    : `How many cards were you given? (${noted} noted; Enter to leave it so)`;
export const noNumber = 'write a whole number, such as 3';
export const whatCame = 'What came of it? (Enter for nothing yet)';
export const whatToNote = 'What is to be noted? (met someone from Kyoto, send her the paper)';

/** Somebody who is noted as met for the first time, and was known. */
export const metBefore = (name: string, date: CivilDate): string =>
  `the note of ${name} says that you met by ${date}. Who is no stranger is noted by --with.`;

/** What became of an event. */
export const outcome = (
  event: Named & { readonly status: EventOutcome; readonly today: CivilDate },
): string => {
  const name = nameOf(event);
  const day = event.date === null ? '' : `, ${pastDay(event.date, event.today)}`;
  return {
    attended: `${name}${day}: you were there.`,
    skipped: `${name}${day}: not this time.`,
    canceled: `${name}${day}: called off.`,
  }[event.status];
};

interface Yielded {
  readonly names: readonly string[];
  readonly cards: number;
  readonly results: readonly string[];
}

/** What stands in the note of an event that was attended; `was` is another number of cards that stood there. */
export const yielded = ({ names, cards, results }: Yielded, was: number | null): string[] => [
  names.length === 0 ? '' : `Met for the first time: ${listed(names)}.`,
  cards === 0 && was === null
    ? ''
    : `${counted(cards, 'card')}${was === null ? '' : `, where ${was} stood`}.`,
  results.length === 0 ? '' : `Came of it: ${results.join('; ')}.`,
];
export const statusBefore = (written: string): string => `Its status said “${written}” before.`;

/** Where a line of free text stands. */
export const noted = (at: number): string => `Noted in line ${at}; it counts nothing:`;
export const notAtEvent = 'No event is on today, so it went into the note of the day.';
