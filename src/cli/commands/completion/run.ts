import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { SCRIPTS } from './scripts.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { SHELLS } from '../../command-line/choices.ts';

/** `netvault completion SHELL`: prints the script with which the shell completes commands, options, rules and people. */
export function run({ io, args }: Context): Promise<ExitCode> {
  const [given = ''] = args.rest;
  const shell = SHELLS.find((one) => one === given);
  if (!shell) {
    throw new CliError('no-such-completion', choiceErrorData(given, SHELLS));
  }
  io.stdout.write(SCRIPTS[shell]);
  return Promise.resolve(EXIT.fine);
}
