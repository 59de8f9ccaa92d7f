import type { Command } from '../command.ts';
import { PERIOD } from './shared.ts';

export const WATCH: Command = {
  name: 'watch',
  about: 'summary and findings, drawn again as files change',
  takes: '',
  count: [0, 0],
  options: {
    period: PERIOD,
  },
  examples: [['watch --period day', 'today’s goals, until Ctrl-C']],
  load: () => import('../commands/watch.ts'),
};
