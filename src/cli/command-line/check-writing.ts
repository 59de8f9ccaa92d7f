import { CliError } from '../cli-error.ts';
import type { Arguments } from './arguments.ts';

/** Of a command that writes only with `--write`: throws `UserError` for what says how to write without it, and for `--format` with it. */
export function checkWriting(args: Arguments, command: string, how: string): void {
  const alone = [how, 'dry-run'].find((name) => args.flag(name));
  if (alone !== undefined && !args.flag('write')) {
    throw new CliError('option-needs-write', { option: alone, command });
  }
  if (args.flag('write') && args.text('format') !== null) {
    throw new CliError('options-exclusive', { one: '--write', other: '--format' });
  }
}
