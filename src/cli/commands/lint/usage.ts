import { LINT_FORMATS } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';

export const LINT: Command = {
  name: 'lint',
  about: 'what is wrong in the notes',
  takes: '[PATH…]',
  count: [0, Infinity],
  options: {
    staged: { type: 'flag', about: 'what is staged in git for the next commit' },
    fix: { type: 'flag', about: 'make the safe fixes (log --undo takes them back)' },
    'unsafe-fixes': { type: 'flag', about: 'also the fixes that may change a meaning' },
    'fix-dry-run': { type: 'flag', about: 'print what --fix would change' },
    format: {
      type: 'list',
      value: 'FORMAT[:FILE]',
      about: 'stylish, json, sarif or github',
      completes: LINT_FORMATS,
    },
    statistics: { type: 'flag', about: 'how often each rule reports, most often first' },
    'max-warnings': { type: 'text', value: 'N', about: 'exit 1 on more than N warnings' },
    quiet: { type: 'flag', about: 'show errors only' },
    baseline: {
      type: 'text',
      value: 'FILE',
      about: 'known findings, which are not shown',
      completes: 'files',
    },
    'update-baseline': { type: 'flag', about: 'put all findings into the baseline' },
    'prune-baseline': { type: 'flag', about: 'remove findings that are gone from the baseline' },
    stdin: { type: 'flag', about: 'lint what is piped in, as the note of --stdin-filename' },
    'stdin-filename': { type: 'text', value: 'PATH', about: 'which note is piped in', completes: 'files' },
    rule: {
      type: 'list',
      value: 'ID:SEVERITY',
      about: 'error, warning, info or off for one rule',
      completes: 'rule-severity',
    },
  },
  examples: [
    ['lint', 'the whole vault'],
    ['lint Contacts --fix', 'fix what can be fixed safely there'],
  ],
  completes: () => 'files',
  load: () => import('./run.ts'),
};
