import { readTime } from '../../model/read-time.ts';
import { parseMinutes } from '../amount.ts';
import { normalizeKey } from '../normalize-key.ts';
import { OTHER_NAMES_OF_WITH } from '../people-fields.ts';
import type { YamlEntry } from '../yaml-node.ts';
import { activity } from './activity-fields.ts';
import { knownActivityIn } from './activity-meant.ts';
import { time, timeOfDate } from './clock-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { eventDate, rangeIn } from './event-date.ts';
import { endAfter, endIn, eventEnd, onClocksOf } from './event-end.ts';
import { field, type Field } from './field.ts';
import { linesLike } from './field-schema.ts';
import { links } from './link-fields.ts';
import { introductions } from './introductions-field.ts';
import { log } from './log-field.ts';
import { noteName } from '../../model/note-name.ts';
import { number, readNumber } from './number-fields.ts';
import { status, readStatus } from './status-fields.ts';
import { text, texts } from './text-fields.ts';
import { inQuotes, linesOf, parseDecimal, shortText, textOf, unwrapSingle } from './values.ts';
import { flag, isNearlyNo, isNeither, NO, hasAnswer, yesOrNo } from './yes-or-no.ts';

/** Keys that say whether an event was held, if their value is a yes or no. */
const HELD = /^(?:attended|held|happened|took[ _-]?place)$/i;

/** Whether a key is read only if its value is a yes or no. */
export const asksWhetherHeld = (key: string): boolean => HELD.test(key.trim());

/**
 * Keys that in other tools have values of several types: `start` with a day, a date-time or a
 * time of day, `state` with a status or a part of a country, `attended` with yes, no or people.
 */
function meantByValue({ key, value }: YamlEntry): string | null {
  const text = shortText(unwrapSingle(value) ?? value);
  if (asksWhetherHeld(key)) return isNeither(text) ? null : 'status';
  const [, starts, state] = /^(?:(starts?|begins?|from)|(state))$/i.exec(key.trim()) ?? [];
  if (starts) return readTime(text) ? 'time' : null;
  return state && readStatus('event', text) ? 'status' : null;
}

const EVENT_STATUSES = ['planned', 'attended', 'skipped', 'canceled'] as const;
type EventStatus = (typeof EVENT_STATUSES)[number];

/** The status of an event, also as an answer to whether it was held. */
function statusOfEvent(): Field<EventStatus | null> {
  const plain = status('event', EVENT_STATUSES, { isDecisive: false });
  return field<EventStatus | null>({
    ...plain.codec,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      const text = node ? shortText(node) : '';
      // A mapped value is a status already.
      const isAnswer = asksWhetherHeld(fields.sources.get(name)?.key ?? '') && !isNeither(text);
      if (!isAnswer) return plain.read(fields, name);
      return NO.test(text) ? 'planned' : 'attended';
    },
  });
}

/**
 * The activity of an event. If a `records` rule uses the same property (`kind: Meeting`), its
 * value says what the note is, and counts as the activity only if it is a known one.
 */
function kindOfEvent(): Field<string | null> {
  const plain = activity();
  const { schema, description, hint } = plain.codec;
  return field<string | null>({
    ...{ schema, description },
    ...(hint ? { hint } : {}),
    read(fields, name) {
      const { rule } = fields.source;
      const key = fields.sources.get(name)?.key ?? '';
      const byRule = rule !== null && 'property' in rule && normalizeKey(rule.property) === normalizeKey(key);
      if (byRule) return rule.activity ?? knownActivityIn(fields, unwrapSingle(fields.node(name)));
      return plain.read(fields, name) ?? rule?.activity ?? null;
    },
  });
}

type Goals = readonly { readonly activity: string; readonly target: number }[];

function goals(): Field<Goals> {
  return field<Goals>({
    ifAbsent: [],
    read: (fields, name) =>
      linesOf(fields, fields.node(name)).flatMap(({ text: written, item }) => {
        const words = written.split(/[\s:]+/).filter(Boolean);
        const target = parseDecimal(words.at(-1) ?? '');
        const meant = fields.activityNamed(words.slice(0, target === undefined ? undefined : -1).join(' '));
        if (meant !== undefined && target !== 0) return [{ activity: meant, target: target ?? 1 }];
        fields.invalid(
          name,
          item,
          `${inQuotes(written)} is not an activity and a number`,
          'Write an activity and how often: meet 3',
        );
        return [];
      }),
    schema: linesLike('meet 3'),
    description: 'list of `ACTIVITY NUMBER`; the number is 1 unless given',
    hint: { is: 'activity', then: ' ' },
  });
}

function minutes(): Field<number | null> {
  return field<number | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      const amount = node?.is === 'scalar' ? parseMinutes(textOf(node)) : undefined;
      const help = 'Write a number of minutes, such as 90, or 1h30m';
      return amount ?? readNumber(fields, name, (plain) => plain <= 100_800, help);
    },
    schema: {
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: '^\\s*\\d' },
      ],
    },
    description: 'a number, or `1h30m`',
  });
}

export const event = defineRecord(
  'event',
  {
    date: eventDate()
      .required('YYYY-MM-DD, the day of the event')
      .alsoCalled(
        'datetime',
        'date time',
        'day',
        'when',
        'start date',
        'start',
        'starts',
        'starts at',
        'start at',
        'begin',
        'begins',
        'from',
        'dtstart',
      )
      .description('the day')
      .example('2026-11-12'),
    time: time()
      .alsoCalled('start time')
      .description(
        '`18:00`, or `18:00-20:30`; an end before the start is on the next day. A date-time in `date` says the start where there is no `time`',
      )
      .example('18:00-20:30'),
    end: eventEnd().example('2026-11-14'),
    kind: kindOfEvent()
      .as('activity')
      .or('event')
      .description('an activity; `event` unless given')
      .example('coffee'),
    place: text().alsoCalled('location', 'loc', 'venue', 'where').example('Guild Hall'),
    status: statusOfEvent()
      .alsoCalled('meeting status', 'event status')
      .description('without one it is still open')
      .example('attended'),
    canceled: yesOrNo(isNearlyNo, { type: ['boolean', 'string'] })
      .alsoCalled('cancelled', 'is canceled', 'is cancelled', 'called off')
      .description('`true`: as with `status: canceled`')
      .example('true'),
    goals: goals().example('[meet 3]'),
    with: links('person')
      .alsoCalled(...OTHER_NAMES_OF_WITH)
      .description('links: who was there, or is to be')
      .example('["[[Ada Lovelace]]"]'),
    met: links('person').description('links: met for the first time').example('"[[Grace Hopper]]"'),
    cards: number(
      (amount) => Number.isInteger(amount) && amount <= 10_000,
      'Write how many: a whole number',
      { type: 'integer', minimum: 0 },
    )
      .or(0)
      .description('how many business cards you were given')
      .example('3'),
    introductions: introductions().example('["[[Ada Lovelace]] + [[Grace Hopper]]"]'),
    results: texts().alsoCalled('result', 'outcomes').example('[a commission for spring]'),
    purpose: links('purpose').description('links to overall goals').example('"[[Grow the press]]"'),
    minutes: minutes().alsoCalled('duration', 'duration min', 'duration minutes', 'length').example('90'),
    uid: text()
      .description('what identifies the event in a calendar')
      .example('19970901T130000Z-123401@example.org'),
    private: flag().description('`true` if nothing about the event may leave the vault').example('true'),
    log: log().example('["call 20m [[Grace Hopper]]"]'),
  },
  {
    alsoCalled: ['meeting', 'interaction'],
    asks: ['purpose', 'date', 'time', 'place', 'with'],
    template: {
      date: '{{date}}',
      time: '',
      place: '',
      status: 'planned',
      goals: '[]',
      with: '[]',
      met: '[]',
    },
    nameByValue: meantByValue,
    finish({ date: day, time: given, end, status: stated }, fields) {
      // A date or a reason has the same meaning as `true`.
      const isOff = hasAnswer(fields, 'canceled', /./) && !hasAnswer(fields, 'canceled', NO);
      const [first, last] = rangeIn(fields) ?? [unwrapSingle(fields.node('date'))];
      // The time from a date-time in `date`, if there is no `time`.
      const begins = fields.isGiven('time') || !first ? given : timeOfDate(shortText(first));
      const ends = last && !fields.isGiven('end') ? endIn(fields, 'end', last) : end;
      return {
        /** The note's file name, or that of its original, without `.md`. */
        name: noteName(fields.source.truePath),
        time: begins,
        end: endAfter(onClocksOf(first, fields.node('end') ?? last, ends), day, begins, fields),
        status: isOff ? ('canceled' as const) : stated,
        unknownStatus: isOff ? null : fields.unknownStatus,
      };
    },
  },
);

export interface EventRecord extends RecordOf<typeof event> {
  readonly kind: 'event';
}
