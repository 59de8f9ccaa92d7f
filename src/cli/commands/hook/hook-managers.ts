import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

/** The programs that manage this repository's hooks and may overwrite them. */
export function findHookManagers(top: string): HookManager[] {
  const managers: HookManager[] = [];
  const lefthook = LEFTHOOK.find((file) => existsSync(join(top, file)));
  if (lefthook !== undefined) managers.push({ name: 'lefthook', file: lefthook, snippet: LEFTHOOK_SNIPPET });
  const file = '.pre-commit-config.yaml';
  if (existsSync(join(top, file))) managers.push({ name: 'pre-commit', file, snippet: PRE_COMMIT_SNIPPET });
  return managers;
}

const LEFTHOOK_SNIPPET = `pre-commit:
  commands:
    netvault:
      run: netvault hook run pre-commit
post-commit:
  commands:
    netvault:
      run: netvault hook run post-commit
`;

const PRE_COMMIT_SNIPPET = `repos:
  - repo: local
    hooks:
      - id: netvault
        name: netvault
        entry: netvault hook run pre-commit
        language: system
        pass_filenames: false
        always_run: true
        verbose: true
`;
