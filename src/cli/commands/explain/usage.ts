import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const EXPLAIN: Command = {
  name: 'explain',
  about: 'what one rule says',
  takes: 'RULE',
  count: [1, 1],
  options: { format: FORMAT },
  examples: [['explain broken-link', 'what it reports, and an example']],
  completes: () => 'rule',
  load: () => import('./run.ts'),
};
