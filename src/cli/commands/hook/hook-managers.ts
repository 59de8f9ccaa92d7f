import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program that writes hooks itself, and how to have NetVault called by it. */
export interface HookManager {
  readonly name: string;
  /** The file in which it is told what to run. */
  readonly file: string;
  /** What to write there. */
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

/** The programs that write the hooks of this repository anew from time to time. */
export function managersIn(top: string): HookManager[] {
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
