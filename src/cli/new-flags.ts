import { DEFINITIONS } from '../parser/records/definitions.ts';
import type { Field } from '../parser/records/field.ts';
import { GOAL_KINDS, MEASURES } from '../parser/records/goal.ts';
import { UNITS } from '../model/period.ts';
import type { Completes, OptionSpec, OptionSpecs } from './option.ts';
import { NEW_KINDS } from './words.ts';

export type NewKind = (typeof NEW_KINDS)[number];
type AskedField = (typeof DEFINITIONS)[NewKind]['asks'][number];

/** How the help speaks of a field that a new record can have. */
type FlagWords = Pick<OptionSpec, 'about' | 'completes'> &
  Partial<Pick<OptionSpec, 'type'>> & { readonly value: string };

const WORDS: Readonly<Record<AskedField, FlagWords>> = {
  met: { value: 'DATE', about: 'when you first met' },
  cadence: { value: 'CADENCE', about: 'how often to be in touch' },
  organization: { value: 'NAME', about: 'where the person works' },
  email: { value: 'ADDRESS', about: 'an address' },
  date: { value: 'DATE', about: 'its day' },
  time: { value: 'TIME', about: '18:00 or 18:00-20:30' },
  place: { value: 'NAME', about: 'where it is' },
  kind: { value: 'KIND', about: GOAL_KINDS.join(', ') },
  metric: { value: 'METRIC', about: `${MEASURES.join(', ')}, an activity`, completes: 'metric' },
  target: { value: 'NUMBER', about: 'how many' },
  every: { value: 'UNIT', about: UNITS.join(', ') },
  purpose: { value: 'NAME', about: 'the overall goal served' },
  between: { value: 'NAME', about: 'each of the two', type: 'list' },
};

function kindsWith(name: string): readonly NewKind[] {
  return NEW_KINDS.filter((kind) => fieldsOf(kind).includes(name));
}

function fieldsOf(kind: NewKind): readonly string[] {
  return DEFINITIONS[kind].asks;
}

/** The flags that say something about a kind: its own, then those that others have too; `folder` goes with all. */
export function flagsOf(kind: NewKind): readonly string[] {
  const isShared = (name: string): boolean => kindsWith(name).length > 1;
  const all = fieldsOf(kind);
  return [...all.filter((name) => !isShared(name)), ...all.filter(isShared)];
}

function completes(field: Field<unknown, string> | undefined): Completes | null {
  if (field && field.words.length > 0) return field.words;
  if (field?.hint?.is !== 'link') return null;
  const { wants } = field.hint;
  return wants === 'purpose' || wants === 'person' ? wants : null;
}

/** An option for every field that is asked of a new record, in the order of the help. */
export function newFlags(): OptionSpecs {
  const flags: Record<string, OptionSpec> = {};
  for (const kind of NEW_KINDS) {
    for (const name of flagsOf(kind)) {
      const kinds = kindsWith(name);
      // What several kinds have stands with the last of them.
      if (kinds.at(-1) !== kind) continue;
      const { type = 'text', value, about, ...own } = WORDS[name as AskedField];
      const found = own.completes ?? completes(DEFINITIONS[kind].fields.get(name));
      flags[name] = {
        type,
        value,
        about: `${kinds.join(', ')}: ${about}`,
        ...(found === null ? {} : { completes: found }),
      };
    }
  }
  return flags;
}
