import { CliError } from '../cli-error.ts';
import type { Arguments } from './arguments.ts';

/**
 * Checks the options of a command that writes only with `--write`: throws `UserError` if the option
 * named `how`, or `--dry-run`, is given without it, and if `--format` is given with it.
 */
export function checkWriteOptions(args: Arguments, command: string, how: string): void {
  const alone = [how, 'dry-run'].find((name) => args.flag(name));
  if (alone !== undefined && !args.flag('write')) {
    throw new CliError('option-needs-write', { option: alone, command });
  }
  refuseFormatWithWrite(args);
}

/** Throws `UserError` if `--write` and `--format` are given together. */
export function refuseFormatWithWrite(args: Arguments): void {
  if (args.flag('write') && args.text('format') !== null) {
    throw new CliError('options-exclusive', { one: '--write', other: '--format' });
  }
}
