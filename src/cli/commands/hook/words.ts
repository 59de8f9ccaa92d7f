/** The hooks that NetVault has: git runs `pre-merge-commit` in place of `pre-commit` for a clean merge (githooks(5)). */
export const HOOKS = ['pre-commit', 'pre-merge-commit', 'post-commit'] as const;
export type HookName = (typeof HOOKS)[number];
export const HOOK_ACTIONS = ['install', 'uninstall', 'run'] as const;
