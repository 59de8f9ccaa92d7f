import type { Command } from '../../command-line/command.ts';
import { PERIOD } from '../../command-line/shared-options.ts';

export const WATCH: Command = {
  name: 'watch',
  about: 'summary and findings, drawn anew as files change',
  takes: '',
  count: [0, 0],
  options: {
    period: PERIOD,
  },
  examples: [['watch --period day', 'today’s goals, until Ctrl-C']],
  load: () => import('./run.ts'),
};
