import { EVERY, KIND_SPELLINGS } from '../../parser/records/goal.ts';
import { readStatus } from '../../parser/records/status-fields.ts';
import type { SpelledField } from './option.ts';

const readers: Readonly<Record<SpelledField, (text: string) => string | undefined>> = {
  status: (text) => readStatus('contact', text) ?? undefined,
  every: (text) => new Map<string, string>(Object.entries(EVERY)).get(text),
  kind: (text) => new Map<string, string>(Object.entries(KIND_SPELLINGS)).get(text),
};

/** The choice with the same meaning in a field of a note: `paused` for `inactive`. Undefined if there is none. */
export function spelledChoice<Choice extends string>(
  given: string,
  choices: readonly Choice[],
  field: SpelledField,
): Choice | undefined {
  const text = given.trim().toLowerCase();
  const meant = readers[field](text);
  return choices.find((one) => one === text) ?? choices.find((one) => one === meant);
}
