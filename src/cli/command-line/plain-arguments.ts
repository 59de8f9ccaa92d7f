import { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { OptionSpec, OptionSpecs } from './option.ts';
import type { CommandLine } from './read-arguments.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';

/** A word that is a value or an argument wherever it stands: yargs removes quotes, and reads `true` after a flag as its value. */
const PLAIN_WORD = /^(?!true$|false$)[^-'"\s]/;

/**
 * Reads a command line that begins with a command, and gives each option at most once, without
 * dashes or quotes where a value or an argument begins. That does not need yargs, which takes
 * longer to load than everything else that a short answer takes. Returns null for all other
 * command lines, and for those that are wrong.
 */
export function readPlainArguments(
  [name, ...words]: readonly string[],
  commands: readonly Command[],
): CommandLine | null {
  const command = commands.find((known) => known.name === name);
  if (!command) return null;
  const options: OptionSpecs = { ...command.options, ...GLOBAL_OPTIONS };
  const given: Record<string, string | boolean> = { help: false };
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (PLAIN_WORD.test(word)) {
      rest.push(word);
      continue;
    }
    const [, option = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const spec = Object.hasOwn(options, option) ? options[option] : undefined;
    if (!spec || Object.hasOwn(given, option)) return null;
    const value = spec.type === 'flag' ? joined === undefined : plainValue(spec, joined ?? words[++at]);
    if (value === null || value === false) return null;
    given[option] = value;
  }
  const [least, most] = command.count;
  if (rest.length < least || rest.length > most) return null;
  return { command, args: new Arguments(rest, command.options, given) };
}

/** The value of an option that needs one and has only one; null if yargs must read it, or if it is wrong. */
function plainValue({ type, optional, choices }: OptionSpec, value = ''): string | null {
  const isPlain = type === 'text' && optional !== true && PLAIN_WORD.test(value);
  return isPlain && choices?.includes(value) !== false ? value : null;
}
