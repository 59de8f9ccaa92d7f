import { netvault } from './command.ts';
import type { EventOutcome } from '../../app/events/settle-event.ts';
import { NOTE_EXAMPLE, OUTCOME_ANSWERS } from '../../app/words/event-words.ts';
import { pastDays } from '../../app/words/dates.ts';
import { counted, eventName, listed } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/* Texts of `netvault event`. */

export const awaiting = 'How did it go?';
export const coming = 'Coming';
export const none = 'No event is coming, and none awaits its outcome.';
export const toSettle = (): string =>
  `To settle one: ${netvault('event attended')} NAME --met NAME --cards 3, or event skipped NAME, event canceled NAME`;

interface Named {
  readonly name: string;
  readonly date: CivilDate | null;
  readonly endDate?: CivilDate | null;
}

/** A name and a day, such as `Book days, 18 November to yesterday`. */
const nameAndDay = ({ name, date, endDate = null }: Named, today: CivilDate): string =>
  date === null ? name : `${eventName({ name, date })}, ${pastDays({ date, endDate }, today)}`;

export const wereYouAt = (event: Named, today: CivilDate): string => {
  const { attended, skipped, canceled } = OUTCOME_ANSWERS;
  const [n, c] = [skipped.toLowerCase(), canceled.toLowerCase()];
  return `Were you at ${nameAndDay(event, today)}? (y: ${attended}, n: ${n}, c: ${c}, Enter: later, q)`;
};

/** The outcome that an answer to `wereYouAt` means; null for later, to quit, and for any other text. */
export const outcomeOf = (answer: string): EventOutcome | null => {
  if (/^y(?:es)?$/i.test(answer)) return 'attended';
  if (/^no?$/i.test(answer)) return 'skipped';
  return /^c(?:ancell?ed|alled off)?$/i.test(answer) ? 'canceled' : null;
};

/** Whether a text is a valid answer to `wereYouAt`; any other text is asked again, not taken for “later”. */
export const isAnswer = (answer: string): boolean =>
  /^(?:q(?:uit)?|l(?:ater)?)?$/i.test(answer) || outcomeOf(answer) !== null;

export const whomMet = 'Whom did you meet for the first time? (names, with commas; Enter for nobody)';
export const howManyCards = (noted: number): string =>
  noted === 0
    ? 'How many cards were you given? (Enter for none)'
    : `How many cards were you given? (${noted} noted; Enter to keep that)`;
export const noNumber = 'write a whole number, such as 3';
export const whichResults = 'What came of it? (Enter for nothing yet)';
export const brokenOff = 'nothing was written about this event.';
export const whatToNote = `What do you want to note? (${NOTE_EXAMPLE})`;

/** For a person noted as met for the first time whose note says otherwise. */
export const metBefore = (name: string, date: string): string =>
  `the note of ${name} says that you had met by ${date}. For people you knew already, use --with.`;

/** A sentence with the outcome of an event. */
export const outcome = (of: Named & { readonly status: EventOutcome; readonly today: CivilDate }): string => {
  const event = nameAndDay(of, of.today);
  return {
    attended: `${event}: you were there.`,
    skipped: `${event}: not this time.`,
    canceled: `${event}: called off.`,
  }[of.status];
};

interface Yielded {
  readonly names: readonly string[];
  readonly cards: number;
  readonly results: readonly string[];
}

/** The contents of an attended event's note; `was` is the number of cards that it had before, if that was another one. */
export const attendedNoteContents = ({ names, cards, results }: Yielded, was: number | null): string[] => [
  names.length === 0 ? '' : `Met for the first time: ${listed(names)}.`,
  cards === 0 && was === null ? '' : `${counted(cards, 'card')}${was === null ? '' : ` instead of ${was}`}.`,
  results.length === 0 ? '' : `Came of it: ${results.join('; ')}.`,
];
export const statusBefore = (written: string): string => `Its status said “${written}” before.`;

/** The place of a line of free text. */
export const noted = (at: number): string => `Noted in line ${at}; it is not counted:`;
export const notAtEvent = (): string =>
  `No event is on now, so it went into the daily note. For another event: ${netvault('event note')} NAME "TEXT"`;
export const noneIsOn = 'No event is on now. The events of today:';
export const whichEvent = 'Which event is it about? (its number, or Enter for the daily note)';
