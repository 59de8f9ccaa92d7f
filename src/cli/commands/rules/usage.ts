import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const RULES: Command = {
  name: 'rules',
  about: 'the rules that lint knows',
  takes: '',
  count: [0, 0],
  options: { format: FORMAT },
  examples: [['rules', 'by family, with severity']],
  load: () => import('./run.ts'),
};
