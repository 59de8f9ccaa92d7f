import type { GoalState, GoalView, RemindsNobody } from '../../scorecard/summary.ts';
import type { StandingWord } from '../../app/people/standing.ts';
import type { LeftAloneReason } from '../../app/moves/files/file-value.ts';
import type { ActivityRow, ActivityStanding } from '../../app/listings/activity-rows.ts';
import { UNITS } from '../../model/period.ts';
import {
  COUNT,
  DATE,
  LABEL,
  NUMBER,
  TEXT,
  listOf,
  oneOf,
  orNull,
  shape,
  type JsonSchema,
  wordOf,
} from './json-schema.ts';

/** Parts that several outputs share. */
export const UNIT = oneOf(UNITS);
export const STATE = wordOf<GoalState>()(['upcoming', 'off', 'met', 'missed', 'behind', 'on-pace']);
export const BOOLEAN: JsonSchema = { type: 'boolean' };
export const POSITIVE_INTEGER: JsonSchema = { type: 'integer', minimum: 1 };
export const SHARE: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };
/** A number for each activity. */
export const COUNTS: JsonSchema = { type: 'object', additionalProperties: POSITIVE_INTEGER };
/** The two people of an introduction. */
export const PAIR = listOf(TEXT, { minItems: 2, maxItems: 2 });

/** The keys of a period. */
export const PERIOD = { label: LABEL, start: DATE, end: DATE };
/** The keys of a goal about what it counts, and in which period. */
export const MEASURED = { metric: TEXT, activity: orNull(TEXT), every: UNIT, period: shape(PERIOD) };
export const GOAL_KIND = wordOf<GoalView['kind']>()(['behavior', 'reconnection', 'reading']);
/** The keys of a goal with its own dates; `end` may be missing. */
export const DATED_GOAL = {
  ...{ path: TEXT, name: TEXT, kind: GOAL_KIND, ...MEASURED },
  ...{ start: orNull(DATE), end: DATE },
};

/** A month or a year, if the day is not known: `2019-05`, `2019`. */
export const MONTH_OR_YEAR = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2})?$' } as const;

/** Whether a contact is due, and the dates that this depends on. */
export const STANDING = {
  is: wordOf<StandingWord>()(['due', 'waiting', 'snoozed', 'paused', 'archived', 'none', 'you']),
  last: orNull(DATE),
  lastAbout: orNull(MONTH_OR_YEAR),
  unreadDate: BOOLEAN,
  cadence: orNull(TEXT),
  dueOn: orNull(DATE),
  snoozedUntil: orNull(DATE),
};

export const DUE = shape(
  {
    path: TEXT,
    name: TEXT,
    last: orNull(DATE),
    lastAbout: MONTH_OR_YEAR,
    unreadDate: { const: true },
    cadence: TEXT,
    dueSince: orNull(DATE),
    daysOver: orNull(COUNT),
  },
  ['unreadDate', 'lastAbout'],
);
export const SUGGESTION = shape(
  { path: TEXT, name: TEXT, last: DATE, lastAbout: MONTH_OR_YEAR, reason: TEXT },
  ['lastAbout'],
);

/** An event; only events of several days have `endDate`. */
export const EVENT = { path: TEXT, name: TEXT, date: DATE, endDate: DATE };
export const OPTIONAL_KEYS = ['endDate'];
const TIME = { time: orNull(TEXT), place: orNull(TEXT), until: TEXT };
const MAY_LACK_UNTIL = [...OPTIONAL_KEYS, 'until'];
export const COMING = shape(
  { ...EVENT, ...TIME, goals: listOf(shape({ activity: TEXT, target: NUMBER })) },
  MAY_LACK_UNTIL,
);
export const RECENT = shape(
  { ...EVENT, ...TIME, goals: listOf(shape({ activity: TEXT, target: NUMBER, done: NUMBER })) },
  MAY_LACK_UNTIL,
);

const INTENTION = {
  date: DATE,
  activity: TEXT,
  people: listOf(TEXT),
  names: listOf(TEXT),
  count: COUNT,
  minutes: orNull(NUMBER),
  text: TEXT,
  path: TEXT,
};
export const PLANNED = shape({ ...INTENTION, open: BOOLEAN });

/** The keys of a line with a check box. */
export const DECIDED = { ...INTENTION, line: COUNT, column: POSITIVE_INTEGER, done: BOOLEAN };

/** Open lines, and other lines of future days. */
export const OPEN = listOf(shape({ ...DECIDED, open: BOOLEAN }));

export const LEFT_OVER = listOf(shape({ ...DECIDED, shown: BOOLEAN }));

export const DAY = shape({
  date: DATE,
  decided: listOf(shape(DECIDED)),
  leftOver: LEFT_OVER,
  events: listOf(COMING),
});

/** The reviews that no longer add up. */
export const OUTDATED_REVIEWS = listOf(
  shape({
    path: TEXT,
    period: TEXT,
    differences: listOf(shape({ name: TEXT, stated: NUMBER, found: NUMBER })),
  }),
);

export const VAULT = shape({
  ...{
    notes: COUNT,
    records: COUNT,
    contacts: COUNT,
    remindsNobody: orNull(wordOf<RemindsNobody>()(['off', 'none', 'unread'])),
    goals: COUNT,
    events: COUNT,
    adopted: BOOLEAN,
  },
  unread: listOf(TEXT),
});

/**
 * Canvases and bases when notes move: those that change, those left as they are, and the places
 * that the user has to check.
 */
export const FILES_FOLLOWING = {
  files: listOf(TEXT),
  left: listOf(
    shape({
      path: TEXT,
      why: wordOf<LeftAloneReason>()(['unread', 'not-utf8', 'too-large', 'broken', 'no-mapping']),
    }),
  ),
  mentions: listOf(shape({ path: TEXT, line: POSITIVE_INTEGER, text: TEXT })),
};

/** A place: a note and a line in it. */
export const PLACE = { path: TEXT, line: POSITIVE_INTEGER };
/** An activity and what it is worth. */
export const ACTIVITY = shape({
  date: DATE,
  activity: TEXT,
  count: POSITIVE_INTEGER,
  minutes: orNull(NUMBER),
  people: listOf(TEXT),
  names: listOf(TEXT),
  event: orNull(TEXT),
  text: TEXT,
  worth: NUMBER,
  standing: wordOf<ActivityStanding>()(['counted', 'result', 'unknown', 'worthless', 'below-unit', 'twice']),
  giving: BOOLEAN,
  forMe: BOOLEAN,
  from: wordOf<ActivityRow['from']>()(['log', 'fields', 'derived']),
  countedIn: orNull(shape(PLACE)),
  ...PLACE,
});
