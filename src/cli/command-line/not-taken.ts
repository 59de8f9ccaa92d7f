import { CliError } from '../cli-error.ts';
import type { Command } from './command.ts';

/** The error of a word that a command has no use for. */
export function notTaken({ name, takes }: Pick<Command, 'name' | 'takes'>, word: string): CliError {
  return new CliError('word-not-taken', { command: name, takes, word });
}
