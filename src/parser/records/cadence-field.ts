import { isNoCadence, parseCadence, type Cadence } from '../../model/cadence.ts';
import { field, type Field } from './field.ts';
import { CADENCE } from './field-schema.ts';
import { cannotBe, shortText, unwrapSingle } from './values.ts';

export const CADENCE_HELP =
  'Write daily, weekly, biweekly, monthly, quarterly, yearly, or a span such as 6 weeks, 6w, 3 months, or a number of days';

/** A field with a cadence, such as `monthly` or `6 weeks`. If `mayBeNone`, `as needed` and `never` are allowed. */
export function cadence({ mayBeNone = false } = {}): Field<Cadence | null> {
  return field<Cadence | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      if (!node) return null;
      const text = shortText(node);
      const span = parseCadence(text);
      if (!span && !(mayBeNone && isNoCadence(text))) cannotBe(fields, name, node, CADENCE_HELP);
      return span ?? null;
    },
    schema: CADENCE,
    description: 'a [cadence](#cadence)',
  });
}
