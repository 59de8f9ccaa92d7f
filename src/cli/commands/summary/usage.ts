import type { Command } from '../../command-line/command.ts';
import { PERIOD, REPORT_FORMAT } from '../../command-line/shared-options.ts';

export const SUMMARY: Command = {
  name: 'summary',
  about: 'the scorecard of your goals, and what is next',
  takes: '',
  count: [0, 0],
  options: {
    period: PERIOD,
    date: { type: 'text', value: 'DATE', about: 'the period that holds this day (default: today)' },
    format: REPORT_FORMAT,
    oneline: { type: 'flag', about: 'one line, for prompts and status bars' },
    check: { type: 'flag', about: 'exit 1 if a goal was missed in its last complete period' },
  },
  examples: [
    ['summary', 'this week'],
    ['summary --period month --date 2026-10-01', 'October'],
  ],
  load: () => import('./run.ts'),
};
