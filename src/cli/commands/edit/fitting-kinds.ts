import type { Kind } from '../../../model/records.ts';
import type { Settings } from '../../../model/settings.ts';
import { CliError } from '../../cli-error.ts';
import { EDIT_FIELDS } from '../../fields/field-options.ts';
import { fieldNamed } from '../../fields/field-named.ts';
import type { FieldEdit } from '../../fields/field-edit.ts';

/** The kinds of record whose fields can be changed one by one. */
export const KINDS = ['contact', 'event', 'goal', 'introduction'] as const satisfies readonly Kind[];

const fits = (settings: Settings, kind: Kind, one: FieldEdit): boolean =>
  one.is === 'remove' ? kind === 'contact' : fieldNamed(settings, kind, one.field) !== null;

/** The kinds that have all of these fields; all kinds if none has. */
export function kindsWith(settings: Settings, asked: readonly FieldEdit[]): readonly Kind[] {
  const found = KINDS.filter((kind) => asked.every((one) => fits(settings, kind, one)));
  return found.length > 0 ? found : KINDS;
}

/** Throws `CliError` for a field that only records of other kinds have than the one with this name. */
export function refuseOtherKinds(
  settings: Settings,
  name: string,
  kind: Kind,
  asked: readonly FieldEdit[],
): void {
  const wrong = asked.find(
    (one) => !fits(settings, kind, one) && KINDS.some((other) => fits(settings, other, one)),
  );
  if (!wrong) return;
  const kinds = KINDS.filter((other) => fits(settings, other, wrong));
  throw new CliError('field-of-other-kind', { name, kind, ...howTyped(wrong), kinds });
}

function howTyped(one: FieldEdit): { readonly option: string | null; readonly field: string } {
  if (one.is === 'remove') return { option: 'no-longer', field: '' };
  if (one.is === 'set') return { option: null, field: one.field };
  const option = one.field === 'tags' ? 'tag' : one.field;
  return { option: Object.hasOwn(EDIT_FIELDS, option) ? option : null, field: one.field };
}
