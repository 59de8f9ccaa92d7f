import { INTRODUCTION_STEPS } from '../app/introduction-step.ts';
import type { Completes } from './option.ts';

/** Words that commands take and that completion offers: named once. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export const HOOK_ACTIONS = ['install', 'uninstall', 'run'] as const;
export const NEW_KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
export { GOAL_KINDS } from '../app/goal-fields.ts';
export const INTRO_ACTIONS = ['propose', ...INTRODUCTION_STEPS] as const;

/** How long to snooze, as most people would; any date or span will do. */
export const SPANS = ['1w', '2w', '1mo', '3mo', '6mo'] as const;
export { CADENCES } from '../model/field-words.ts';

/** What follows `intro` and these words: an action, then at most two people. */
export function introWords([action, ...names]: readonly string[]): Completes | null {
  if (action === undefined) return INTRO_ACTIONS;
  if (names.length > 1) return null;
  return action === 'propose' ? 'person' : 'introduced';
}
