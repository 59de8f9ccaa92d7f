import { HOOKS, HOOK_ACTIONS } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const HOOK: Command = {
  name: 'hook',
  about: 'git hooks: show, install or uninstall them',
  takes: '[ACTION]',
  count: [0, Infinity],
  options: {
    strict: { type: 'flag', about: 'errors in what is staged stop the commit' },
    calendar: {
      type: 'text',
      value: 'FILE',
      about: 'write a calendar there after a commit',
      completes: 'files',
    },
    format: FORMAT,
  },
  examples: [
    ['hook install', 'report before each commit, and let it pass'],
    ['hook install --strict', 'errors stop a commit'],
    ['hook install --calendar ~/network.ics', 'a calendar, updated after each commit'],
  ],
  completes: ([action]) => (action === undefined ? HOOK_ACTIONS : action === 'run' ? HOOKS : null),
  load: () => import('./run.ts'),
};
