import { INTRODUCTION_STEPS } from '../../app/introductions/introduction-steps.ts';

/*
 * Words that are typed where a command or an option takes one of several. The
 * help and the completion know them before the command is loaded.
 */

/** The shells for which there is completion. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The hooks that NetVault has: git runs `pre-merge-commit` in place of `pre-commit` for a clean merge (githooks(5)). */
export const HOOKS = ['pre-commit', 'pre-merge-commit', 'post-commit'] as const;
export type HookName = (typeof HOOKS)[number];
export const HOOK_ACTIONS = ['status', 'install', 'uninstall', 'run'] as const;

/** What can be done with an introduction. */
export const INTRO_ACTIONS = ['propose', ...INTRODUCTION_STEPS] as const;

/** What became of an event, and what can be done at one. */
export const EVENT_ACTIONS = ['attended', 'skipped', 'canceled', 'note'] as const;

/** What `netvault import` reads. */
export const IMPORT_KINDS = ['vcard', 'linkedin', 'google', 'csv', 'ics'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What `netvault export` writes. */
export const EXPORT_KINDS = ['ics', 'vcard', 'csv', 'json', 'ndjson'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
/** The tables of it. */
export const EXPORT_TABLES = [
  'people',
  'activities',
  'lines',
  'goals',
  'periods',
  'events',
  'introductions',
  'reviews',
  'scorecards',
  'findings',
] as const;

export const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** The kinds of record of which `netvault new` makes one. */
export const NEW_KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** The two notes that `netvault merge A B` is about, and what a line in both is. */
export const SIDES = ['a', 'b'] as const;
export const SAME_LINES = ['once', 'both'] as const;
