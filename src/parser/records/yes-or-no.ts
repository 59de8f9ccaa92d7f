import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { shortText, unwrapSingle } from './values.ts';

export const YES = /^(?:true|yes|y|on|1|x|always|ja|oui|si|sí)$/i;
export const NO = /^(?:false|no|n|off|0|none|never|disabled?|nein|non|nunca|nie)$/i;

/** A field that says with yes or no what another field says in words; it has no property of its own. */
export function yesOrNo(schema: Field<unknown>['codec']['schema'] = { type: 'boolean' }): Field<null, never> {
  return field<null>({ absent: null, read: () => null, schema, says: '' }).notKept();
}

/** Whether a field, in any spelling, has a value that matches. */
export function says(fields: Fields, name: string, answer: RegExp): boolean {
  return fields.every(name).some((node) => answer.test(shortText(unwrapSingle(node) ?? node)));
}
