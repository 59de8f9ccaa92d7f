import { parseCadence, type Cadence } from '../../model/cadence.ts';
import { field, type Field } from './field.ts';
import { CADENCE } from './field-schema.ts';
import { quoted, shortText } from './values.ts';

export const CADENCE_HELP =
  'Write daily, weekly, biweekly, monthly, quarterly, yearly, or a span such as 6 weeks, 6w, 3 months, or a number of days';

/** A span of time that comes again and again. */
export function cadence(): Field<Cadence | null> {
  return field<Cadence | null>({
    absent: null,
    read(fields, name) {
      const node = fields.node(name);
      if (!node) return null;
      const span = parseCadence(shortText(node));
      if (!span)
        fields.invalid(name, node, `“${name}” cannot be ${quoted(fields.written(node))}`, CADENCE_HELP);
      return span ?? null;
    },
    schema: CADENCE,
    says: 'a [cadence](#cadence)',
  });
}
