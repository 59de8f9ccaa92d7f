import type { Arguments } from './arguments.ts';

/**
 * The folder of `--folder`, as a path in the vault; `''` for the vault itself, which a shell
 * calls `.`. Null if the option is not given.
 */
export function readFolderOption(args: Arguments): string | null {
  const given = args.text('folder');
  return given === null ? null : given.replace(/^\.(?:\/+|$)/, '');
}
