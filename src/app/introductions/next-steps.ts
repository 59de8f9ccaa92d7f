import type { IntroductionEntry } from './introduction-ledger.ts';
import type { IntroductionStep } from './introduction-steps.ts';

/** A step that an introduction can take now. */
export interface NextStepChoice {
  readonly step: Exclude<IntroductionStep, 'outcome'>;
  /** The person who said yes, as a path or a link's text, with a name; null for other steps. */
  readonly person: { readonly end: string; readonly name: string } | null;
}

/** The steps that can be recorded for an introduction now, the next one first; none if it is made or declined. */
export function nextSteps({
  status,
  next,
  missing,
  missingNames,
}: IntroductionEntry): readonly NextStepChoice[] {
  if (status === 'made' || status === 'declined') return [];
  const agreed = missing.map((end, at) => ({
    step: 'consented' as const,
    person: { end, name: missingNames[at] ?? end },
  }));
  const alone = (step: 'asked' | 'made' | 'declined'): NextStepChoice => ({ step, person: null });
  const first = next === 'ask' ? [alone('asked')] : next === 'introduce' ? [alone('made')] : [];
  return [...first, ...agreed, alone('declined')];
}
