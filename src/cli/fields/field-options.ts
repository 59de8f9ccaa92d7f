import { CADENCES } from '../../model/field-words.ts';
import type { OptionSpec, OptionSpecs } from '../command-line/option.ts';

const text = (value: string, about: string, more: Partial<OptionSpec> = {}): OptionSpec => ({
  type: 'text',
  value,
  about,
  ...more,
});

/** The fields with an option of their own, by the option's name: the field's name, except for `tag`. */
export const EDIT_FIELDS = {
  needs: { type: 'list', value: 'TEXT', about: 'what the person could use, too' },
  offers: { type: 'list', value: 'TEXT', about: 'what the person could give, too' },
  phone: { type: 'list', value: 'NUMBER', about: 'a number, too' },
  email: { type: 'list', value: 'ADDRESS', about: 'an address, too' },
  organization: { type: 'list', value: 'NAME', about: 'where the person works, too' },
  role: text('TEXT', 'what the person does there'),
  location: text('PLACE', 'where the person lives'),
  birthday: text('DATE', '1980-04-17, or 17 April'),
  cadence: text('CADENCE', 'how often to be in touch', { completes: CADENCES }),
  tag: { type: 'list', value: 'TAG', about: 'a tag, too' },
} as const satisfies OptionSpecs;
