import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HookName } from '../../command-line/choices.ts';
import { optionWith } from '../../terminal/shell-word.ts';
import type { HookCall } from './hook-block.ts';

/** A program that manages hooks itself, and how to make it run NetVault. */
export interface HookManager {
  readonly name: string;
  /** Its configuration file. */
  readonly file: string;
  /** The text to add to that file. */
  readonly snippet: string;
}

const LEFTHOOK = [
  'lefthook.yml',
  'lefthook.yaml',
  '.lefthook.yml',
  '.lefthook.yaml',
  'lefthook.toml',
  'lefthook.json',
];

/** What the hooks are to do, as `hook install` was told. */
type HookOptions = Pick<HookCall, 'vault' | 'strict' | 'calendar'>;

/** The programs that manage this repository's hooks and may overwrite them, and how to make them run NetVault with these options. */
export function findHookManagers(top: string, options: HookOptions): HookManager[] {
  const managers: HookManager[] = [];
  const lefthook = LEFTHOOK.find((file) => existsSync(join(top, file)));
  if (lefthook !== undefined) {
    managers.push({ name: 'lefthook', file: lefthook, snippet: lefthookSnippet(options) });
  }
  const file = '.pre-commit-config.yaml';
  if (existsSync(join(top, file))) {
    managers.push({ name: 'pre-commit', file, snippet: preCommitSnippet(options) });
  }
  return managers;
}

/** The command that a hook runs, in the repository's top folder, as a value in YAML. */
function command(name: HookName, { vault, strict, calendar }: HookOptions): string {
  const typed = [
    `netvault hook run ${name}`,
    ...(vault === '.' ? [] : [optionWith('vault', vault)]),
    ...(strict && name !== 'post-commit' ? ['--strict'] : []),
    ...(calendar !== null && name === 'post-commit' ? [optionWith('calendar', calendar)] : []),
  ].join(' ');
  return /: | #/.test(typed) ? `'${typed.replaceAll("'", "''")}'` : typed;
}

const lefthookSnippet = (options: HookOptions): string => `pre-commit:
  commands:
    netvault:
      run: ${command('pre-commit', options)}
post-commit:
  commands:
    netvault:
      run: ${command('post-commit', options)}
`;

/** The calendar is written after a commit, for which pre-commit needs a hook of its own. */
function preCommitSnippet(options: HookOptions): string {
  const before = preCommitHook('netvault', command('pre-commit', options));
  if (options.calendar === null) return `repos:\n  - repo: local\n    hooks:\n${before}`;
  const after = preCommitHook('netvault-summary', command('post-commit', options));
  return `default_install_hook_types: [pre-commit, post-commit]
repos:
  - repo: local
    hooks:
${before}        stages: [pre-commit]
${after}        stages: [post-commit]
`;
}

const preCommitHook = (id: string, entry: string): string => `      - id: ${id}
        name: netvault
        entry: ${entry}
        language: system
        pass_filenames: false
        always_run: true
        verbose: true
`;
