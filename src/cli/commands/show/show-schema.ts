import type { EventPage } from '../../../app/show/event-page.ts';
import type { PersonFacts } from '../../../app/show/person-page.ts';
import type { ContactWord } from '../../../app/show/timeline.ts';
import type { GoalPage } from '../../../app/show/goal-page.ts';
import {
  COUNT,
  DATE,
  NUMBER,
  TEXT,
  listOf,
  oneOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import {
  ACTIVITY,
  BOOLEAN,
  OPEN,
  POSITIVE_INTEGER,
  MONTH_OR_YEAR,
  PAIR,
  PLACE,
  STANDING,
} from '../../report/schema-shapes.ts';
import { ENTRY, PROPOSAL } from '../intro/intro-schema.ts';
import { GOAL } from '../summary/summary-schema.ts';

const REF = { path: TEXT, name: TEXT };
const REFS = listOf(shape(REF));
export const THING = { text: TEXT, answers: listOf(shape(REF), { maxItems: 3 }) };
const THINGS = listOf(shape(THING));
const EVENT_STATUS = orNull(
  wordOf<NonNullable<EventPage['status']>>()(['planned', 'attended', 'skipped', 'canceled']),
);

export const FACTS = shape({
  aliases: listOf(TEXT),
  role: orNull(TEXT),
  organization: listOf(TEXT),
  phone: listOf(TEXT),
  email: listOf(TEXT),
  url: listOf(TEXT),
  location: orNull(TEXT),
  birthday: orNull(shape({ written: TEXT, next: orNull(DATE), turns: orNull(COUNT) })),
  met: orNull(DATE),
  metAbout: orNull(MONTH_OR_YEAR),
  metAt: orNull(shape(REF)),
  introducedBy: orNull(shape(REF)),
  knows: REFS,
  status: wordOf<PersonFacts['status']>()(['active', 'paused', 'archived']),
  needs: THINGS,
  offers: THINGS,
  purposes: REFS,
  tags: listOf(TEXT),
});

export const CONTACT = shape({
  date: DATE,
  about: orNull(MONTH_OR_YEAR),
  is: wordOf<ContactWord>()(['activity', 'met', 'last_contact', 'told', 'meeting']),
  activity: orNull(TEXT),
  count: POSITIVE_INTEGER,
  minutes: orNull(NUMBER),
  others: listOf(TEXT),
  otherNames: listOf(TEXT),
  event: orNull(TEXT),
  text: TEXT,
  reconnection: BOOLEAN,
  ...PLACE,
});

const PERSON = shape({
  ...REF,
  hasNote: BOOLEAN,
  facts: orNull(FACTS),
  standing: shape(STANDING),
  open: OPEN,
  introductions: listOf(ENTRY),
  proposed: listOf(PROPOSAL),
  events: listOf(
    shape({ ...REF, date: orNull(DATE), endDate: orNull(DATE), place: orNull(TEXT), status: EVENT_STATUS }),
  ),
  timeline: listOf(CONTACT),
});

const BRIEFING = shape({
  people: listOf(shape({ ...REF, about: TEXT, needs: listOf(TEXT), youOffer: orNull(TEXT) })),
  offers: listOf(TEXT),
  connect: listOf(shape({ between: PAIR, names: PAIR, reason: TEXT, absent: listOf(TEXT) })),
});

/** When an event is (`eventWhen`). */
export const WHEN = { date: orNull(DATE), endDate: orNull(DATE), time: orNull(TEXT), until: TEXT };
export const MAY_LACK_UNTIL = ['until'];

/** Lines that were noted down (`notedLines`). */
export const NOTED = listOf(shape({ ...PLACE, text: TEXT }));

const EVENT = shape(
  {
    ...REF,
    ...WHEN,
    unreadDate: BOOLEAN,
    place: orNull(TEXT),
    status: EVENT_STATUS,
    awaitsOutcome: BOOLEAN,
    activity: TEXT,
    minutes: orNull(NUMBER),
    purposes: REFS,
    with: REFS,
    met: REFS,
    cards: COUNT,
    goals: listOf(shape({ activity: TEXT, target: NUMBER, done: orNull(COUNT) })),
    introductions: listOf(listOf(shape(REF), { minItems: 2, maxItems: 2 })),
    results: listOf(TEXT),
    activities: listOf(ACTIVITY),
    noted: NOTED,
    open: OPEN,
    briefing: orNull(BRIEFING),
  },
  MAY_LACK_UNTIL,
);

const PURPOSE = shape({
  reason: orNull(TEXT),
  where: listOf(TEXT),
  when: listOf(TEXT),
  goals: REFS,
  people: COUNT,
  events: COUNT,
  weekPoints: orNull(NUMBER),
});

const GOAL_PAGE = shape({
  ...REF,
  kind: orNull(wordOf<NonNullable<GoalPage['kind']>>()(['behavior', 'reconnection', 'reading', 'overall'])),
  status: wordOf<GoalPage['status']>()(['active', 'paused', 'done', 'dropped']),
  start: orNull(DATE),
  end: orNull(DATE),
  purpose: orNull(shape(REF)),
  complete: BOOLEAN,
  view: orNull(GOAL),
  dayOff: orNull(TEXT),
  activities: listOf(ACTIVITY),
  firstMeetings: listOf(shape({ ...REF, date: DATE })),
  overall: orNull(PURPOSE),
});

/** The schema of `show --format json`. */
export function showSchema(): JsonSchema {
  return outputSchema(
    'show',
    'What `netvault show NAME --format json` prints, version 1: the page of what it is, the other two null. More keys may be added; these stay.',
    {
      today: DATE,
      is: oneOf(['person', 'event', 'goal']),
      person: orNull(PERSON),
      event: orNull(EVENT),
      goal: orNull(GOAL_PAGE),
    },
  );
}
