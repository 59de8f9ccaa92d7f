import { UserError } from '../../../app/user-error.ts';
import type { Context } from '../../command-line/command.ts';
import { SCRIPTS } from './scripts.ts';
import { didYouMean } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { SHELLS } from './words.ts';

/** `netvault completion SHELL`: what the shell reads to complete commands, options, rules and people. */
export function run({ io, args }: Context): Promise<ExitCode> {
  const [given = ''] = args.rest;
  const shell = SHELLS.find((one) => one === given);
  if (!shell) {
    const known = `It can be ${SHELLS.join(', ')}.`;
    throw new UserError(`there is no completion for “${given}”`, didYouMean(given, SHELLS, known));
  }
  io.stdout.write(SCRIPTS[shell]);
  return Promise.resolve(EXIT.fine);
}
