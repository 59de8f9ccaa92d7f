import type { NextStepChoice } from '../../app/introductions/next-steps.ts';
import type { OpenIntroduction } from '../../scorecard/summary.ts';

/** What can be noted of an introduction, as items of a menu. */
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

/** That it is noted. */
export const noted = (one: NextStepChoice): string => `Noted: ${step(one)}.`;

/** The button of a row: its word, and what it says to screen readers. */
export function nextStep({ status, consent, between }: OpenIntroduction): string {
  if (status === 'proposed') return 'I asked';
  return status === 'consented' || between.every((one) => consent.includes(one)) ? 'Introduced' : 'Answered';
}
export const nextStepOf = (one: OpenIntroduction): string => `${nextStep(one)}: ${one.names.join(' and ')}`;
