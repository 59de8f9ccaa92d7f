import type { Command } from '../../command-line/command.ts';

/** The hooks that NetVault has: git runs `pre-merge-commit` in place of `pre-commit` for a clean merge (githooks(5)). */
export const HOOKS = ['pre-commit', 'pre-merge-commit', 'post-commit'] as const;
export type HookName = (typeof HOOKS)[number];
export const HOOK_ACTIONS = ['install', 'uninstall', 'run'] as const;

export const HOOK: Command = {
  name: 'hook',
  about: 'git hooks: install, uninstall, or run one',
  takes: 'ACTION',
  count: [1, Infinity],
  options: {
    strict: { type: 'flag', about: 'errors in what is staged stop the commit' },
  },
  examples: [
    ['hook install', 'report before each commit, and let it pass'],
    ['hook install --strict', 'errors stop a commit'],
  ],
  completes: ([action]) => (action === undefined ? HOOK_ACTIONS : action === 'run' ? HOOKS : null),
  load: () => import('./run.ts'),
};
