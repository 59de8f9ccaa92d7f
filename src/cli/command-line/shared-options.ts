import { UNITS } from '../../model/period.ts';

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

export const PERIOD = {
  type: 'text',
  value: 'UNIT',
  choices: UNITS,
  about: 'day, week (the default), month, quarter or year',
} as const;

export const DRY_RUN = { type: 'flag', about: 'show what would be done, and write nothing' } as const;
