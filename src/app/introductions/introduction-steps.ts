/** What can be noted of an introduction, in the order in which it goes on. */
export const INTRODUCTION_STEPS = ['asked', 'consented', 'made', 'declined', 'outcome'] as const;
export type IntroductionStep = (typeof INTRODUCTION_STEPS)[number];
