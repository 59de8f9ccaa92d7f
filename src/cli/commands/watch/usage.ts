import type { Command } from '../../command-line/command.ts';
import { FORMAT, PERIOD } from '../../command-line/shared-options.ts';

export const WATCH: Command = {
  name: 'watch',
  about: 'summary and findings, redrawn as files change',
  takes: '',
  count: [0, 0],
  options: {
    period: PERIOD,
    format: FORMAT,
  },
  examples: [
    ['watch --period day', 'today’s goals, until Ctrl-C'],
    ['watch --format json', 'one JSON document per line, for another program'],
  ],
  load: () => import('./run.ts'),
};
