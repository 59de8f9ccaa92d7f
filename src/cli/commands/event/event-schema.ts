import type { EventOutcome } from '../../../app/events/settle-event.ts';
import {
  COUNT,
  DATE,
  NUMBER,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import {
  BOOLEAN,
  COMING,
  EVENT,
  POSITIVE_INTEGER,
  OPTIONAL_KEYS,
  OUTDATED_REVIEWS,
} from '../../report/schema-shapes.ts';

const WRITTEN = { changed: BOOLEAN, undoable: BOOLEAN };

/** The schema of `event --format json`. */
export function eventsSchema(): JsonSchema {
  return outputSchema(
    'events',
    'What `netvault event --format json` prints, version 1: what awaits its outcome, and what is coming.',
    { today: DATE, awaitingOutcome: listOf(shape(EVENT, OPTIONAL_KEYS)), coming: listOf(COMING) },
  );
}

/** The schema of `event attended … --format json`. */
export function eventSettledSchema(): JsonSchema {
  return outputSchema(
    'event settled',
    'What `netvault event attended|skipped|canceled … --format json` prints, version 1: what stands in the note of the event then.',
    {
      today: DATE,
      path: TEXT,
      name: TEXT,
      date: orNull(DATE),
      endDate: orNull(DATE),
      status: wordOf<EventOutcome>()(['attended', 'skipped', 'canceled']),
      met: listOf(TEXT),
      names: listOf(TEXT),
      cards: COUNT,
      results: listOf(TEXT),
      goals: listOf(shape({ activity: TEXT, target: NUMBER, done: NUMBER })),
      made: listOf(TEXT),
      reviews: OUTDATED_REVIEWS,
      ...WRITTEN,
    },
  );
}

/** The schema of `event note … --format json`. */
export function eventNotedSchema(): JsonSchema {
  return outputSchema(
    'event noted',
    'What `netvault event note … --format json` prints, version 1: the line, and where it stands.',
    { path: TEXT, line: POSITIVE_INTEGER, text: TEXT, ...WRITTEN },
  );
}
