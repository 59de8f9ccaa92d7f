import { parsePeriod } from '../../model/period.ts';
import { withoutBentQuotes } from '../bent-quotes.ts';
import { normalizeKey } from '../normalize-key.ts';
import { parseActivityName } from './activity-name.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field, type Field } from './field.ts';
import { isEmpty, type Fields } from './fields.ts';
import { readText } from './text-fields.ts';
import { cannotBe, parseDecimal, inQuotes, textOf, unwrapSingle } from './values.ts';
import { flag } from './yes-or-no.ts';

/** Keys of a review that are never assertions. */
const OTHER_KEYS = new Set([
  'type',
  'period',
  'private',
  'tags',
  'aliases',
  'cssclasses',
  'created',
  'updated',
  'date',
  'notes',
  'title',
]);

/** A link to the note of a period: its name is the label. */
const LINK = /^\[\[(?:[^[\]|#]*\/)?([^[\]|#/]+?)(?:\.md)?(?:[|#][^[\]]*)?\]\]$/;

/** A field with a period's label, kept as written, or with a link to a note that is named so. */
function period(): Field<string | null> {
  return field<string | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = fields.node(name);
      const written = node && readText(fields, name, [node]);
      if (!node || written === null) return null;
      const label = written.replace(LINK, '$1');
      // Valid for any first weekday, since that setting is not known here.
      const exists = ([0, 1, 2, 3, 4, 5, 6] as const).some((weekStart) => parsePeriod(label, weekStart));
      if (exists) return label;
      fields.invalid(
        name,
        node,
        `${inQuotes(label)} is not a period`,
        'Write 2026-11-20, 2026-W47, 2026-11, 2026-Q4 or 2026',
      );
      return null;
    },
    schema: {
      anyOf: [
        { type: 'string', pattern: '^\\d{4}(-(\\d{2}(-\\d{2})?|[Ww]\\d{2}|[Qq][1-4]))?$' },
        { type: 'integer' },
      ],
    },
    description: 'a label: `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`',
  });
}

/** Whether a key of a review can be an assertion about the activity of that name. */
export function isAssertionKey(key: string): boolean {
  return parseActivityName(key) === key && !OTHER_KEYS.has(normalizeKey(key)) && key !== 'points';
}

/**
 * The assertions of a review: every key that has a number and can be the name of an activity, in
 * any spelling allowed in a log line.
 */
function readAssertions(fields: Fields): {
  /** `points` or an activity → the total that the review states for its period. */
  readonly assertions: ReadonlyMap<string, number>;
  /** The key as written → the same total. */
  readonly assertionKeys: ReadonlyMap<string, string>;
} {
  const assertions = new Map<string, number>();
  const assertionKeys = new Map<string, string>();
  for (const entry of fields.source.root.entries) {
    const value = unwrapSingle(entry.value) ?? entry.value;
    const key = withoutBentQuotes(entry.key);
    const name = fields.activityNamed(key);
    if (name === undefined || OTHER_KEYS.has(normalizeKey(key)) || isEmpty(value) || assertions.has(name))
      continue;
    const number = value.is === 'scalar' ? parseDecimal(withoutBentQuotes(textOf(value))) : undefined;
    if (number !== undefined) {
      fields.straightEntry(entry);
      assertions.set(name, number);
      assertionKeys.set(entry.key, name);
    } else if (name === 'points') cannotBe(fields, 'points', value, 'Write a number of points, such as 42.5');
  }
  return { assertions, assertionKeys };
}

export const review = defineRecord(
  'review',
  {
    period: period().required('2026-W47, or another period').example('2026-W46'),
    points: field({
      ifAbsent: null,
      // Read as an assertion, like the activities.
      read: () => null,
      schema: { type: 'number', minimum: 0 },
      description: 'a number, which is an assertion; so is the number of any activity: `call: 4`',
    })
      .notKept()
      .example('42.5'),
    private: flag().description('`true` if nothing about the review may leave the vault').example('true'),
  },
  {
    template: {},
    finish: (_, fields) => readAssertions(fields),
  },
);

export interface ReviewRecord extends RecordOf<typeof review> {
  readonly kind: 'review';
}
