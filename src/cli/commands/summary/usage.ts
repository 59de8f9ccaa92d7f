import type { Command } from '../../command-line/command.ts';
import { PERIOD, PERIODS, REPORT_FORMAT } from '../../command-line/shared-options.ts';

export const SUMMARY: Command = {
  name: 'summary',
  about: 'the scorecard of your goals, and what is next',
  takes: '[PERIOD]',
  count: [0, Infinity],
  options: {
    period: PERIOD,
    date: {
      type: 'text',
      value: 'DATE',
      about: 'the period with this day, as -3d (default: today)',
    },
    format: REPORT_FORMAT,
    oneline: { type: 'flag', about: 'one line, for prompts and status bars' },
    check: { type: 'flag', about: 'exit 1 if a goal was missed in its last complete period' },
  },
  examples: [
    ['summary', 'this week'],
    ['summary last week', 'the week before this one'],
    ['summary --period month --date "1 Oct"', 'October'],
  ],
  completes: () => PERIODS,
  load: () => import('./run.ts'),
};
