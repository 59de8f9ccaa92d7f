import { CliError } from '../cli-error.ts';
import type { Command } from './command.ts';

/** The error for a word that a command does not take. */
export function unexpectedWord({ name, takes }: Pick<Command, 'name' | 'takes'>, word: string): CliError {
  return new CliError('word-not-taken', { command: name, takes, word });
}
