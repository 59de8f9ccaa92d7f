import { INTRODUCTION_STEPS } from '../../../app/introductions/introduction-steps.ts';

/** What can be done with an introduction. */
export const INTRO_ACTIONS = ['propose', ...INTRODUCTION_STEPS] as const;
