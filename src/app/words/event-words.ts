import type { EventOutcome } from '../events/settle-event.ts';

/** The possible outcomes of an event, as the user would say them. */
export const OUTCOME_ANSWERS: Readonly<Record<EventOutcome, string>> = {
  attended: 'I was there',
  skipped: 'Not this time',
  canceled: 'Called off',
};

/** An example of a line of free text. */
export const NOTE_EXAMPLE = 'met someone from Kyoto, send her the paper';
