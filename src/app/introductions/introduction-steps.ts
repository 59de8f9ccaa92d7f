/** The steps of an introduction, in order. */
export const INTRODUCTION_STEPS = ['asked', 'consented', 'made', 'declined', 'outcome'] as const;
export type IntroductionStep = (typeof INTRODUCTION_STEPS)[number];
