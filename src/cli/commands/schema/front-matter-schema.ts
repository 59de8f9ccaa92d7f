import { FIELD_WORDS, MEASURES, REASONS } from '../../../model/field-words.ts';
import { WEEKDAYS } from '../../../model/date-names.ts';
import type { Kind } from '../../../model/records.ts';
import { TYPES } from '../../../parser/index.ts';
import { document, listOf, oneOf, type JsonSchema } from '../../report/json-schema.ts';

const TEXT: JsonSchema = { type: 'string' };
const LINK: JsonSchema = {
  type: 'string',
  pattern: '\\[\\[[^\\]]+\\]\\]|\\]\\(',
  description: 'A link: "[[Note]]".',
};
const DATE: JsonSchema = {
  type: 'string',
  pattern: '^(\\[\\[)?\\d{4}-\\d{2}-\\d{2}',
  description: 'A date: YYYY-MM-DD.',
};
const ABOVE_ZERO: JsonSchema = { type: 'number', exclusiveMinimum: 0 };
const WHOLE: JsonSchema = { type: 'integer', minimum: 0 };
const CADENCE: JsonSchema = {
  anyOf: [{ type: 'integer', minimum: 1 }, TEXT],
  description: 'How often: weekly, monthly, every 6 weeks, or a number of days.',
};
const WHOLE_WEEKDAY = WEEKDAYS.map((name) => name.toLowerCase());

/** A list may be written as one value. */
function some(items: JsonSchema): JsonSchema {
  return { anyOf: [items, listOf(items), { type: 'null' }] };
}

const NAMED_NUMBERS = (example: string): JsonSchema => ({ ...some(TEXT), examples: [[example]] });
const LOG: JsonSchema = {
  ...some({ anyOf: [TEXT, { type: 'object' }] }),
  examples: [['2026-11-20 call 20m [[Ada Lovelace]]']],
};

const FIELDS: Readonly<Record<Kind, Readonly<Record<string, JsonSchema>>>> = {
  goal: {
    kind: oneOf(FIELD_WORDS.goal.kind),
    metric: { ...TEXT, examples: [...MEASURES, 'call'] },
    target: ABOVE_ZERO,
    every: oneOf(FIELD_WORDS.goal.every),
    activity: TEXT,
    on: some(oneOf(FIELD_WORDS.goal.on)),
    start: DATE,
    end: DATE,
    purpose: LINK,
    status: oneOf(FIELD_WORDS.goal.status),
    targets: NAMED_NUMBERS('2026-10-01 5'),
    reason: { ...TEXT, examples: REASONS },
    where: some(TEXT),
    when: some(TEXT),
  },
  contact: {
    name: TEXT,
    aliases: some(TEXT),
    organization: some(TEXT),
    role: TEXT,
    email: some(TEXT),
    phone: some({ type: ['string', 'integer'] }),
    url: some(TEXT),
    location: TEXT,
    birthday: { type: 'string', pattern: '^(\\d{4}|-)-\\d{2}-\\d{2}$' },
    met: DATE,
    met_at: LINK,
    introduced_by: LINK,
    cadence: CADENCE,
    tier: TEXT,
    status: oneOf(FIELD_WORDS.contact.status),
    snooze_until: DATE,
    last_contact: DATE,
    offers: some(TEXT),
    needs: some(TEXT),
    purpose: some(LINK),
    tags: some(TEXT),
    log: LOG,
  },
  event: {
    date: DATE,
    time: { type: 'string', pattern: '^\\d{1,2}:\\d{2}(\\s*[-–]\\s*\\d{1,2}:\\d{2})?$' },
    kind: TEXT,
    place: TEXT,
    status: oneOf(FIELD_WORDS.event.status),
    goals: NAMED_NUMBERS('meet 3'),
    with: some(LINK),
    met: some(LINK),
    cards: WHOLE,
    introductions: NAMED_NUMBERS('[[Ada Lovelace]] + [[Grace Hopper]]'),
    results: some(TEXT),
    purpose: some(LINK),
    minutes: { type: 'number', minimum: 0 },
    log: LOG,
  },
  introduction: {
    between: listOf(LINK, { minItems: 2, maxItems: 2 }),
    status: oneOf(FIELD_WORDS.introduction.status),
    asked: DATE,
    consent: some(LINK),
    made: DATE,
    outcome: TEXT,
  },
  scorecard: {
    points: NAMED_NUMBERS('coffee 4'),
    results: some(TEXT),
    effective: DATE,
    days_off: NAMED_NUMBERS('2026-12-24..2026-12-31 holidays'),
    me: LINK,
    for_me: some(TEXT),
    week_start: oneOf([...FIELD_WORDS.scorecard.week_start, ...WHOLE_WEEKDAY]),
    time_zone: { ...TEXT, examples: ['Europe/London'] },
    dormant_after: CADENCE,
    follow_up_within: CADENCE,
    log_headings: some(TEXT),
    log_to: oneOf(FIELD_WORDS.scorecard.log_to),
    daily_notes: { type: 'object', properties: { folder: TEXT, format: TEXT } },
    tiers: { type: 'object', additionalProperties: CADENCE },
    records: { type: 'object' },
    fields: { type: 'object' },
  },
  review: {
    period: {
      anyOf: [
        { type: 'string', pattern: '^\\d{4}(-(\\d{2}(-\\d{2})?|[Ww]\\d{2}|[Qq][1-4]))?$' },
        { type: 'integer' },
      ],
    },
    points: { type: 'number', minimum: 0 },
  },
};

const REQUIRED: Readonly<Record<Kind, readonly string[]>> = {
  goal: ['kind'],
  contact: [],
  event: ['date'],
  introduction: ['between', 'status'],
  scorecard: [],
  review: ['period'],
};

/** Every `type` that means the kind. */
function spellings(kind: Kind): string[] {
  return [...TYPES].flatMap(([type, meant]) => (meant.kind === kind ? [type] : []));
}

/** A pattern for any of the words, in any case. */
function anyCase(words: readonly string[]): string {
  const letters = (word: string): string =>
    word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `^(${words.map(letters).join('|')})$`;
}

/** All goals but overall ones need a target and a period; what they measure may be implied by their kind. */
const GOAL_NEEDS: JsonSchema = {
  allOf: [
    { if: kindIs('behavior'), then: { required: ['metric', 'target', 'every'] } },
    { if: kindIs('reconnection', 'reading'), then: { required: ['target', 'every'] } },
  ],
};

function kindIs(...kinds: readonly string[]): JsonSchema {
  return { required: ['kind'], properties: { kind: { enum: kinds } } };
}

/** The schema of a kind's front matter in NetVault's own spelling. Unknown fields are allowed; an empty field is one that is not given. */
export function frontMatterSchema(kind: Kind): JsonSchema {
  const fields = Object.entries(FIELDS[kind]).map(([name, schema]): [string, JsonSchema] => [
    name,
    REQUIRED[kind].includes(name) ? schema : { anyOf: [schema, { type: 'null' }] },
  ]);
  return document(`NetVault ${kind}`, `Front matter of a note that is a ${kind} (docs/format.md).`, {
    type: 'object',
    required: ['type', ...REQUIRED[kind]],
    properties: {
      type: { type: 'string', pattern: anyCase(spellings(kind)) },
      ...Object.fromEntries(fields),
    },
    ...(kind === 'goal' ? GOAL_NEEDS : {}),
  });
}
