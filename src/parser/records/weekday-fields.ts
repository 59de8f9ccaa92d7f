import type { Weekday } from '../../model/civil-date.ts';
import { SHORT_WEEKDAYS, WEEKDAYS } from '../../model/date-names.ts';
import { field, type Field } from './field.ts';
import { oneOf, some } from './field-schema.ts';
import { readText } from './text-fields.ts';
import { didYouMean, itemsOf, listed, quoted, textOf } from './values.ts';

const DAY_NAMES = WEEKDAYS.map((name) => name.toLowerCase());

/** 0 for Monday to 6 for Sunday; undefined for a word that names no weekday. */
function weekdayNamed(word: string): Weekday | undefined {
  const plain = word.trim().toLowerCase();
  const short = SHORT_WEEKDAYS.findIndex((day) => day === plain);
  const at = short < 0 ? DAY_NAMES.indexOf(plain) : short;
  return at < 0 ? undefined : (at as Weekday);
}

/** One day of the week. */
export function weekday(): Field<Weekday | null> {
  return field<Weekday | null>({
    absent: null,
    read(fields, name) {
      const node = fields.node(name);
      const written = readText(fields, name);
      if (!node || written === null) return null;
      const day = weekdayNamed(written);
      if (day === undefined) {
        fields.invalid(
          name,
          node,
          `“${name}” cannot be ${quoted(written)}`,
          `Write ${listed(DAY_NAMES)}${didYouMean(written, DAY_NAMES)}`,
        );
      }
      return day ?? null;
    },
    schema: oneOf([...SHORT_WEEKDAYS, ...DAY_NAMES]),
    says: 'a weekday',
  }).suggests(...SHORT_WEEKDAYS);
}

/** Days of the week, in their order; null for all. */
export function weekdays(): Field<readonly Weekday[] | null> {
  return field<readonly Weekday[] | null>({
    absent: null,
    read(fields, name) {
      const days = new Set<Weekday>();
      for (const item of itemsOf(fields.node(name))) {
        const words =
          item.is === 'scalar'
            ? textOf(item)
                .split(/[,\s]+/)
                .filter(Boolean)
            : [fields.written(item)];
        for (const word of words) {
          const day = weekdayNamed(word);
          if (word.toLowerCase() === 'weekdays') for (const each of [0, 1, 2, 3, 4] as const) days.add(each);
          else if (day !== undefined) days.add(day);
          else {
            fields.invalid(
              name,
              item,
              `${quoted(word)} is no weekday`,
              `Write weekdays, or a list of ${listed(SHORT_WEEKDAYS)}${didYouMean(word, SHORT_WEEKDAYS)}`,
            );
          }
        }
      }
      return days.size > 0 ? [...days].toSorted((a, b) => a - b) : null;
    },
    schema: some(oneOf(['weekdays', ...SHORT_WEEKDAYS])),
    says: '`weekdays`, or a list of `mon` … `sun`; all days unless given',
  }).suggests('weekdays', ...SHORT_WEEKDAYS);
}
