import { joinWords } from '../../model/join-words.ts';
import type { Weekday } from '../../model/civil-date.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from '../../model/date-names.ts';
import { field, type Field } from './field.ts';
import { oneOf, listOf, type JsonSchema } from './field-schema.ts';
import { readText } from './text-fields.ts';
import { cannotBe, didYouMean, itemsOf, inQuotes, textOf } from './values.ts';

const DAY_NAMES = WEEKDAYS.map((name) => name.toLowerCase());

/** Weekdays in one text, or with capitals: `mon, wed`. */
const SEVERAL: JsonSchema = {
  type: 'string',
  pattern: `^\\s*(${['weekdays', ...SHORT_WEEKDAYS, ...DAY_NAMES].map((day) => `[${day.charAt(0)}${day.charAt(0).toUpperCase()}]${day.slice(1)}`).join('|')})([,\\s]+\\w+)*\\s*$`,
};

/** The weekday with this name; undefined for any other word. */
function weekdayNamed(word: string): Weekday | undefined {
  const plain = word.trim().toLowerCase();
  const short = SHORT_WEEKDAYS.findIndex((day) => day === plain);
  const at = short < 0 ? DAY_NAMES.indexOf(plain) : short;
  return at < 0 ? undefined : (at as Weekday);
}

/** A field with one weekday. */
export function weekday(): Field<Weekday | null> {
  return field<Weekday | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = fields.node(name);
      const written = node && readText(fields, name, [node]);
      if (!node || written === null) return null;
      const day = weekdayNamed(written);
      if (day === undefined) {
        cannotBe(fields, name, node, `Write ${joinWords(DAY_NAMES)}${didYouMean(written, DAY_NAMES)}`);
      }
      return day ?? null;
    },
    schema: oneOf([...SHORT_WEEKDAYS, ...DAY_NAMES]),
    description: 'a weekday',
  }).suggests(...SHORT_WEEKDAYS);
}

/** A field with weekdays, sorted; null for all. */
export function weekdays(): Field<readonly Weekday[] | null> {
  return field<readonly Weekday[] | null>({
    ifAbsent: null,
    read(fields, name) {
      const days = new Set<Weekday>();
      for (const item of itemsOf(fields.node(name))) {
        const words =
          item.is === 'scalar'
            ? textOf(item)
                .split(/[,\s]+/)
                .filter(Boolean)
            : [fields.sourceText(item)];
        for (const word of words) {
          const day = weekdayNamed(word);
          if (word.toLowerCase() === 'weekdays') for (const each of [0, 1, 2, 3, 4] as const) days.add(each);
          else if (day !== undefined) days.add(day);
          else {
            fields.invalid(
              name,
              item,
              `${inQuotes(word)} is no weekday`,
              `Write weekdays, or a list of ${joinWords(SHORT_WEEKDAYS)}${didYouMean(word, SHORT_WEEKDAYS)}`,
            );
          }
        }
      }
      return days.size > 0 ? [...days].toSorted((a, b) => a - b) : null;
    },
    schema: listOf({ anyOf: [oneOf(['weekdays', ...SHORT_WEEKDAYS, ...DAY_NAMES]), SEVERAL] }),
    description: '`weekdays`, or a list of `mon` … `sun`; all days unless given',
  }).suggests('weekdays', ...SHORT_WEEKDAYS);
}
