import type { EventOutcome } from '../events/settle-event.ts';

/** What became of an event, as whoever was to be there answers. */
export const OUTCOME_ANSWERS: Readonly<Record<EventOutcome, string>> = {
  attended: 'I was there',
  skipped: 'Not this time',
  canceled: 'Called off',
};

/** A line of free text, as an example. */
export const NOTE_EXAMPLE = 'met someone from Kyoto, send her the paper';
