import type { NextStepChoice } from '../../app/introductions/next-steps.ts';
import type { OpenIntroduction } from '../../scorecard/summary.ts';

/** The next steps of an introduction, as items of a menu. */
export function step({ step: one, person }: NextStepChoice): string {
  switch (one) {
    case 'asked':
      return 'I have asked them';
    case 'consented':
      return `${person?.name ?? ''} said yes`;
    case 'made':
      return 'I have introduced them';
    case 'declined':
      return 'It was declined';
  }
}

/** The notice after a step was recorded. */
export const noted = (one: NextStepChoice): string => `Noted: ${step(one)}.`;

/** The button of a row: its word, and its label for screen readers. */
export function nextStep({ status, consent, between }: OpenIntroduction): string {
  if (status === 'proposed') return 'I asked';
  return status === 'consented' || between.every((one) => consent.includes(one)) ? 'Introduced' : 'Answered';
}
export const nextStepOf = (one: OpenIntroduction): string => `${nextStep(one)}: ${one.names.join(' and ')}`;
