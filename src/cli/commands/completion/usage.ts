import { SHELLS } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';

export const COMPLETION: Command = {
  name: 'completion',
  about: 'completion for bash, zsh or fish',
  takes: 'SHELL',
  count: [1, 1],
  options: {},
  examples: [
    ['completion bash >> ~/.bashrc', 'bash, from the next shell on'],
    ['completion zsh > "${fpath[1]}/_netvault"', 'zsh, where compinit is called'],
    ['completion fish | source', 'fish, in this shell; for all, in its config.fish'],
  ],
  completes: () => SHELLS,
  load: () => import('./run.ts'),
};
