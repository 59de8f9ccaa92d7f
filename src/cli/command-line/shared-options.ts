import { UNITS } from '../../model/period.ts';
import type { OptionSpecs } from './option.ts';

/** Options that several commands have. */
export const FORMAT = {
  type: 'text',
  value: 'FORMAT',
  choices: ['text', 'json'],
  about: 'text or json',
} as const;

export const REPORT_FORMAT = {
  type: 'text',
  value: 'FORMAT',
  choices: ['text', 'json', 'markdown'],
  about: 'text, json or markdown',
} as const;

export const TABLE_FORMAT = {
  type: 'text',
  value: 'FORMAT',
  choices: ['text', 'json', 'csv'],
  about: 'text, json or csv',
} as const;

/** The usual words for periods, for completion; others are accepted too. */
export const PERIODS = [
  ...UNITS,
  'last-week',
  'last-month',
  'last-quarter',
  'last-year',
  'yesterday',
] as const;

export const PERIOD = {
  type: 'text',
  value: 'PERIOD',
  completes: PERIODS,
  about: 'week (the default), month, last-week, W46, 2026-11 …',
} as const;

export const DRY_RUN = { type: 'flag', about: 'show what would be done, and write nothing' } as const;

/** Options of all commands. */
export const GLOBAL_OPTIONS = {
  vault: {
    type: 'text',
    value: 'DIR',
    about: 'the vault (else the nearest upward, or NETVAULT_VAULT)',
    completes: 'folders',
  },
  today: { type: 'text', value: 'DATE', about: 'what today is: a date or date-time' },
  config: { type: 'text', value: 'FILE', about: 'settings instead of .netvault.yaml', completes: 'files' },
  'no-cache': { type: 'flag', about: 'read every note, and keep nothing' },
  'no-color': { type: 'flag', about: 'no colours (so does NO_COLOR)' },
  ascii: { type: 'flag', about: 'only ASCII characters, except in names' },
  help: { type: 'flag', about: 'show this help' },
  version: { type: 'flag', about: 'show the version' },
} as const satisfies OptionSpecs;
