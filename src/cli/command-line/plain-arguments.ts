import { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { OptionSpecs } from './option.ts';
import type { CommandLine } from './read-arguments.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';

/**
 * Reads a command line that is only a command and its flags, each once. That does not need yargs,
 * which takes longer to load than everything else that a short answer takes. Returns null for all
 * other command lines.
 */
export function readPlainArguments(
  [name, ...words]: readonly string[],
  commands: readonly Command[],
): CommandLine | null {
  const command = commands.find((known) => known.name === name);
  if (!command || command.count[0] > 0) return null;
  const options: OptionSpecs = { ...command.options, ...GLOBAL_OPTIONS };
  const given: Record<string, boolean> = { help: false };
  for (const word of words) {
    const option = word.slice(2);
    const isFlag =
      word.startsWith('--') && Object.hasOwn(options, option) && options[option]?.type === 'flag';
    if (!isFlag || Object.hasOwn(given, option)) return null;
    given[option] = true;
  }
  return { command, args: new Arguments([], command.options, given) };
}
