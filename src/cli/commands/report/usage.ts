import type { Command } from '../../command-line/command.ts';
import { PERIODS } from '../../command-line/shared-options.ts';

export const REPORT: Command = {
  name: 'report',
  about: 'a page to look back on, as one HTML file',
  takes: '',
  count: [0, 0],
  options: {
    period: {
      type: 'text',
      value: 'PERIOD',
      completes: PERIODS,
      about: 'twelve months (the default), year, 2026-Q4, last-month …',
    },
    output: { type: 'text', value: 'FILE', about: 'where it is written', completes: 'files' },
    open: { type: 'flag', about: 'show it in the browser' },
    redact: { type: 'flag', about: 'leave out e-mail, phone, links, address, log text' },
  },
  examples: [
    ['report --output report.html --open', 'the last twelve months, in the browser'],
    ['report --period 2026-Q4 > q4.html', 'a quarter'],
  ],
  load: () => import('./run.ts'),
};
