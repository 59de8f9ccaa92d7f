import type { Buffer } from 'node:buffer';
import { CliError } from '../cli-error.ts';
import type { Repository } from './repository.ts';

/**
 * How git reports differences, whatever the settings are: a rename as a deletion and an addition,
 * and changes of submodules too.
 */
export const RAW = [
  ...['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'],
  '--ignore-submodules=none',
];

/** The name of the last commit's tree; null before the first commit. */
export function lastCommit(repository: Repository): string | null {
  if (repository.headTree !== null) return repository.headTree;
  const command = 'rev-parse';
  const { code, stdout, complaint } = repository.ask([command, '--quiet', '--verify', 'HEAD^{tree}']);
  // Exit code 1 means that there is no commit; a higher one that it cannot be read.
  if (code > 1) throw new CliError('git-failed', { command, complaint });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/**
 * The differences of the index from the last commit, as git prints them. Uses a plumbing command,
 * which the user's settings do not affect.
 */
export function stagedDifferences(repository: Repository): Buffer {
  const base = lastCommit(repository);
  const what = ['--cached', '--ita-invisible-in-index', ...RAW];
  return repository.git(['diff-index', ...what, base ?? emptyTree(repository)]);
}

function emptyTree(repository: Repository): string {
  return repository.git(['hash-object', '-t', 'tree', '--stdin']).toString('latin1').trim();
}
