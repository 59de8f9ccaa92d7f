import { INTRODUCTION_STEPS } from '../../app/introductions/introduction-steps.ts';

/*
 * Words that can be typed for a command or an option that takes one of several. They are here so
 * that help and completion know them without loading the command.
 */

/** The shells with completion. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** NetVault's git hooks. For a clean merge, git runs `pre-merge-commit` instead of `pre-commit` (githooks(5)). */
export const HOOKS = ['pre-commit', 'pre-merge-commit', 'post-commit'] as const;
export type HookName = (typeof HOOKS)[number];
export const HOOK_ACTIONS = ['status', 'install', 'uninstall', 'run'] as const;

/** The actions of `netvault intro`. */
export const INTRO_ACTIONS = ['propose', ...INTRODUCTION_STEPS] as const;

/** The outcomes of an event, and what can be done at one. */
export const EVENT_ACTIONS = ['attended', 'skipped', 'canceled', 'note'] as const;

/** The sources that `netvault import` can read. */
export const IMPORT_KINDS = ['vcard', 'linkedin', 'google', 'csv', 'ics'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The formats that `netvault export` can write. */
export const EXPORT_KINDS = ['ics', 'vcard', 'csv', 'json', 'ndjson'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
/** The tables of an export. */
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

/** The kinds of record that `netvault new` can make. */
export const NEW_KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** The two notes of `netvault merge A B`, and what to do with a line that is in both. */
export const SIDES = ['a', 'b'] as const;
export const SAME_LINES = ['once', 'both'] as const;
