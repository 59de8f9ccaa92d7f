import { quietYargs } from './read-arguments.ts';
import type { Command } from './command.ts';
import { GLOBAL_OPTIONS } from './option.ts';

/** Room for the types that yargs adds, which say nothing here and are taken out again. */
const ROOM = 90;
const TYPES = / *\[(?:string|boolean|array)\]$/gm;

/** The help of one command, or of NetVault. */
export async function helpText(command: Command | null, commands: readonly Command[]): Promise<string> {
  const parser = quietYargs({ ...command?.options, ...GLOBAL_OPTIONS }).wrap(ROOM);
  if (command) parser.group(Object.keys(command.options), 'Options:');
  parser.group(Object.keys(GLOBAL_OPTIONS), 'Everywhere:');
  if (command) {
    parser.usage(`netvault ${command.name}${command.takes && ` ${command.takes}`}\n\n${command.about}`);
    parser.epilogue(examples(command));
  } else {
    parser.usage(
      'netvault COMMAND\n\nKeeps a network in plain text: a scorecard of goals, and whom to write to.',
    );
    for (const { name, takes, about } of commands) parser.command(`${name} ${takes}`.trim(), about);
    parser.epilogue(
      'netvault COMMAND --help tells more.\nExit: 0 fine, 1 what was asked to hold does not, 2 could not run.',
    );
  }
  return `${(await parser.getHelp()).replace(TYPES, '').trimEnd()}\n`;
}

/** Each with what it is for on the line above: two columns would break lines that are to be copied. */
function examples({ examples: all }: Command): string {
  const lines = all.flatMap(([line, about]) => [`  ${about}`, `    netvault ${line}`]);
  return ['Examples:', ...lines].join('\n');
}
