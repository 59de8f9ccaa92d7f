import { isNoCadence } from '../../model/cadence.ts';
import { normalizeKey } from '../normalize-key.ts';
import type { YamlEntry } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { shortText, unwrapSingle } from './values.ts';

const YES = /^(?:true|yes|y|on|1|x|always|ja|oui|si|sí)$/i;
const NO = /^(?:false|no|n|off|0|none|never|disabled?|nein|non|nunca|nie)$/i;

/** Keys that are `reminders` where their value is a no; with any other they are something else. */
const REMIND: ReadonlySet<string> = new Set(
  'reminders,reminder,remind,remind me,notify,notifications,contact,follow up,track,tracked,active,stay in touch'.split(
    ',',
  ),
);

/** A field that says by yes or no whether to be reminded of a person; it has no property of its own. */
export function reminderFlag(
  schema: Field<unknown>['codec']['schema'] = { type: 'boolean' },
): Field<null, never> {
  return field<null>({ absent: null, read: () => null, schema, says: '' }).notKept();
}

/** `reminders` for an entry such as `contact: false`; null for all else. */
export function remindsByValue({ key, value }: YamlEntry): string | null {
  return REMIND.has(normalizeKey(key)) && NO.test(shortText(value)) ? 'reminders' : null;
}

function says(fields: Fields, name: string, answer: RegExp): boolean {
  return fields.every(name).some((node) => answer.test(shortText(unwrapSingle(node) ?? node)));
}

/** Why nobody is to be reminded of a person, as far as other fields than `status` say; null where they do not. */
export function silencedBy(fields: Fields): 'archived' | 'paused' | null {
  if (says(fields, 'archived', YES)) return 'archived';
  const isNever = says(fields, 'cadence', /^never$/i);
  return isNever || says(fields, 'paused', YES) || says(fields, 'reminders', NO) ? 'paused' : null;
}

/** Whether `cadence` says that there is none, so that a tier's does not hold either. */
export function saysNoCadence(fields: Fields): boolean {
  const node = fields.node('cadence');
  return node !== null && isNoCadence(shortText(node));
}
