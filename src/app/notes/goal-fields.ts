import type { FieldValue } from '../../edit/set-field.ts';
import type { GoalKind } from '../../model/field-words.ts';
import type { Unit } from '../../model/period.ts';

/** What a new goal is to be. Of a behavior goal `metric` says what is counted; the others say it themselves. */
export type GoalAnswers =
  | { readonly kind: 'overall' }
  | {
      readonly kind: Exclude<GoalKind, 'overall'>;
      readonly metric: string;
      readonly target: string;
      readonly every: Unit;
    };

/** The fields of a new goal; null takes out what a template says of another kind. */
export function goalFields(answers: GoalAnswers): ReadonlyMap<string, FieldValue | null> {
  const { kind } = answers;
  if (kind === 'overall') {
    // What a template for other goals measures is nothing for this one.
    return new Map([['kind', kind], ...['metric', 'target', 'every'].map((key) => [key, null] as const)]);
  }
  const own = { behavior: answers.metric, reading: 'minutes', reconnection: 'reconnection' } as const;
  return new Map([
    ['kind', kind],
    ['metric', own[kind]],
    ['target', answers.target],
    ['every', answers.every],
  ]);
}
