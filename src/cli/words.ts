import { INTRODUCTION_STEPS } from '../app/introductions/introduction-step.ts';

/** Words that commands take and that completion offers: named once. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export const HOOK_ACTIONS = ['install', 'uninstall', 'run'] as const;
export const NEW_KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
export const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
export const INTRO_ACTIONS = ['propose', ...INTRODUCTION_STEPS] as const;
