import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const DOCTOR: Command = {
  name: 'doctor',
  about: 'which vault this is, and what was recognized',
  takes: '',
  count: [0, 0],
  options: { format: FORMAT },
  examples: [['doctor', 'which vault is this, and what is each activity worth in it?']],
  load: () => import('./run.ts'),
};
