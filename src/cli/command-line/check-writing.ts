import { UserError } from '../../app/user-error.ts';
import type { Arguments } from './arguments.ts';

/** Of a command that writes only with `--write`: throws `UserError` for what says how to write without it, and for `--format` with it. */
export function checkWriting(args: Arguments, command: string, how: string): void {
  const alone = [how, 'dry-run'].find((name) => args.flag(name));
  if (alone !== undefined && !args.flag('write')) {
    throw new UserError(`--${alone} says how to write`, `Write netvault ${command} --write --${alone}.`);
  }
  if (args.flag('write') && args.text('format') !== null) {
    throw new UserError('--write and --format do not go together', 'Give one of them.');
  }
}
