import type { FieldValue } from '../../edit/set-field.ts';
import type { GoalKind } from '../../model/field-words.ts';
import type { Unit } from '../../model/period.ts';

/**
 * The properties of a new goal. For a behavior goal `metric` says what is counted; for other
 * kinds it follows from the kind.
 */
export type GoalAnswers =
  | { readonly kind: 'overall' }
  | {
      readonly kind: Exclude<GoalKind, 'overall'>;
      readonly metric: string;
      readonly target: string;
      readonly every: Unit;
    };

/** The fields of a new goal; null removes a template's field for another kind. */
export function goalFields(answers: GoalAnswers): ReadonlyMap<string, FieldValue | null> {
  const { kind } = answers;
  if (kind === 'overall') {
    // A template's fields for measured goals do not apply to this one.
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
