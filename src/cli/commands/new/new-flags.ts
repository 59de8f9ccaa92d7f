import { CADENCES, GOAL_KINDS, GOAL_METRICS } from '../../../model/field-words.ts';
import { UNITS } from '../../../model/period.ts';
import type { DEFINITIONS } from '../../../parser/records/definitions.ts';
import type { OptionSpec, OptionSpecs } from '../../command-line/option.ts';
import { NEW_KINDS, type NewKind } from '../../command-line/choices.ts';

/** The help for a field that a new record asks for. */
type FlagWords = Omit<OptionSpec, 'type'> & Partial<Pick<OptionSpec, 'type'>>;

const PURPOSE: FlagWords = { value: 'NAME', about: 'the overall goal served', completes: 'purpose' };

/**
 * Exactly the fields that the definitions ask for, in the order of the help. The definitions
 * themselves are only imported as types, which keeps the help fast.
 */
const WORDS: {
  readonly [K in NewKind]: Readonly<Record<(typeof DEFINITIONS)[K]['asks'][number], FlagWords>>;
} = {
  contact: {
    met: { value: 'DATE', about: 'when you first met: 2019, today' },
    cadence: { value: 'CADENCE', about: 'how often to be in touch', completes: CADENCES },
    organization: { value: 'NAME', about: 'where the person works' },
    email: { value: 'ADDRESS', about: 'an address' },
    purpose: PURPOSE,
  },
  event: {
    date: { value: 'DATE', about: 'its day' },
    time: { value: 'TIME', about: '18:00 or 18:00-20:30' },
    place: { value: 'NAME', about: 'where it is' },
    with: { type: 'list', value: 'NAMES', about: 'who is to be there', completes: 'person' },
    purpose: PURPOSE,
  },
  goal: {
    kind: { value: 'KIND', about: GOAL_KINDS.join(', '), completes: GOAL_KINDS },
    metric: { value: 'METRIC', about: `${GOAL_METRICS.join(', ')}, an activity`, completes: 'metric' },
    target: { value: 'NUMBER', about: 'how many' },
    every: { value: 'UNIT', about: UNITS.join(', '), completes: UNITS },
    purpose: PURPOSE,
  },
  introduction: {
    between: { type: 'list', value: 'NAME', about: 'each of the two', completes: 'person' },
  },
};

/** The options that apply to a kind; `folder` applies to all. */
export function optionsOfKind(kind: NewKind): readonly string[] {
  return Object.keys(WORDS[kind]);
}

/** An option for every field that a new record asks for. */
export function newOptions(): OptionSpecs {
  const flags: Record<string, OptionSpec> = {};
  for (const kind of NEW_KINDS) {
    for (const [name, { type = 'text', about, ...more }] of Object.entries<FlagWords>(WORDS[kind])) {
      const kinds = NEW_KINDS.filter((one) => optionsOfKind(one).includes(name));
      // An option that several kinds share is listed with the last of them.
      if (kinds.at(-1) === kind) flags[name] = { type, ...more, about: `${kinds.join(', ')}: ${about}` };
    }
  }
  return flags;
}
