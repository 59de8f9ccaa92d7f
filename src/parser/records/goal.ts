import { joinWords } from '../../model/join-words.ts';
import { byDate, type CivilDate } from '../../model/civil-date.ts';
import { GOAL_KINDS, GOAL_METRICS } from '../../model/field-words.ts';
import { UNITS } from '../../model/period.ts';
import { readDate } from '../../model/read-date.ts';
import { activity } from './activity-fields.ts';
import { date } from './date-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field, type Field } from './field.ts';
import { linesLike } from './field-schema.ts';
import { link } from './link-fields.ts';
import { number } from './number-fields.ts';
import { status } from './status-fields.ts';
import { text, texts } from './text-fields.ts';
import { inQuotes, linesOf, parseDecimal } from './values.ts';
import { weekdays } from './weekday-fields.ts';
import { spelledWord } from './word-fields.ts';
import { flag } from './yes-or-no.ts';

/** Common reasons for an overall goal, for completion; any text is allowed. */
const REASONS = ['business', 'sales', 'job', 'hiring', 'contribution'] as const;

/** Other spellings of a kind. */
export const KIND_SPELLINGS = { behaviour: 'behavior', reconnect: 'reconnection' } as const;

/** Other names for a period. */
export const EVERY = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
} as const;

type Targets = readonly { readonly date: CivilDate; readonly target: number }[];

/** A field with changes of the target, sorted by date. */
function targets(): Field<Targets> {
  return field<Targets>({
    ifAbsent: [],
    read(fields, name) {
      const found: { date: CivilDate; target: number }[] = [];
      for (const { text: written, item } of linesOf(fields, fields.node(name))) {
        const [, first = '', second = ''] =
          /^(.*?)[\s:,]+(\d[\d.,]*)$/.exec(written.replace(/["']/g, '').trim()) ?? [];
        const day = readDate(first);
        const target = parseDecimal(second);
        if ('date' in day && target !== undefined && target > 0) {
          found.push({ date: day.date, target });
          if (day.is === 'rewritable')
            fields.report(
              'invalid-date',
              item,
              `${inQuotes(first)} is not written as a date`,
              `Write ${day.date} ${second}`,
            );
        } else
          fields.invalid(
            name,
            item,
            `${inQuotes(written)} is not a date and a number`,
            'Write the day from which the new target holds, and the target: 2026-11-20 25',
          );
      }
      return found.toSorted(byDate);
    },
    schema: linesLike('2026-10-01 5'),
    description: 'list of `DATE NUMBER`: the target from that date on',
  });
}

const overall = { field: 'kind', words: ['overall'] } as const;
/** A goal of these kinds needs no metric: it has none, or a default one. */
const measured = { field: 'kind', words: ['overall', 'reconnection', 'reading'] } as const;

export const goal = defineRecord(
  'goal',
  {
    kind: spelledWord(GOAL_KINDS, KIND_SPELLINGS)
      .as('goalKind')
      .required(joinWords(GOAL_KINDS))
      .example('behavior'),
    metric: activity({ examples: [...GOAL_METRICS, 'call'] })
      .required('points, minutes, contacts or an activity such as call', measured)
      .alsoCalled('measure', 'unit')
      .suggests(...GOAL_METRICS)
      .description(
        '`points`, `minutes`, `contacts`, or an activity; not for `overall`; a reconnection goal MAY leave it out (`reconnection`), a reading goal too (`minutes`)',
      )
      .example('call'),
    target: number((amount) => amount > 0, 'Write a number above 0, such as 5', {
      type: 'number',
      exclusiveMinimum: 0,
    })
      .required('a number above 0', overall)
      .alsoCalled('amount')
      .description('a number above 0; not for `overall`')
      .example('5'),
    every: spelledWord(UNITS, EVERY)
      .required(joinWords(UNITS), overall)
      .alsoCalled('period', 'frequency', 'cadence')
      .description('not for `overall`')
      .example('week'),
    activity: activity()
      .description(
        'only this activity counts towards points or minutes; `reading` for a reading goal unless given',
      )
      .example('call'),
    on: weekdays().alsoCalled('days').example('[mon, wed, fri]'),
    start: date()
      .alsoCalled('start date', 'begin', 'from')
      .description('a date; the goal applies from that day on')
      .example('2026-06-01'),
    end: date()
      .alsoCalled('end date', 'due', 'deadline', 'until')
      .description('a date; the goal applies up to that day, inclusive')
      .example('2026-12-31'),
    purpose: link('purpose').decidesNothing().example('"[[Grow the press]]"'),
    status: status('goal', ['active', 'paused', 'done', 'dropped'], { isDecisive: true })
      .or('active')
      .example('paused'),
    targets: targets().example('[2026-10-05 25]'),
    reason: text({ examples: REASONS })
      .decidesNothing()
      .suggests(...REASONS)
      .description(
        `for \`overall\`: ${joinWords(REASONS.map((reason) => `\`${reason}\``)).replace(' or ', ', ')}, or your own word`,
      )
      .example('business'),
    where: texts()
      .decidesNothing()
      .description('for `overall`: places worth going to')
      .example('[Guild Hall]'),
    when: texts()
      .decidesNothing()
      .description('for `overall`: times worth going at')
      .example('[Thursday evenings]'),
    private: flag()
      .decidesNothing()
      .description('`true` if nothing about the goal may leave the vault')
      .example('true'),
  },
  {
    alsoCalled: ['objective'],
    asks: ['purpose', 'kind', 'metric', 'target', 'every'],
    template: {
      kind: 'behavior',
      metric: 'call',
      target: '5',
      every: 'week',
      purpose: '',
      start: '{{date}}',
    },
    whole: true,
    finish({ goalKind, metric, activity: only }, { unreadable: unread, unknownStatus }) {
      const implied =
        goalKind === 'reconnection' ? 'reconnection' : goalKind === 'reading' ? 'minutes' : null;
      return {
        unknownStatus,
        metric: metric ?? (unread.has('metric') ? null : implied),
        activity: only ?? (goalKind === 'reading' && !unread.has('activity') ? 'reading' : null),
      };
    },
  },
);

export interface GoalRecord extends RecordOf<typeof goal> {
  readonly kind: 'goal';
}
