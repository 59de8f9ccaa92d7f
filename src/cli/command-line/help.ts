import { quietYargs } from './read-arguments.ts';
import type { Command } from './command.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';
import { HELP_WORDS } from '../words/help-words.ts';

/** Room for the types that yargs adds, which say nothing here and are taken out again. */
const ROOM = 90;
const TYPES = / *\[(?:string|boolean|array)\]$/gm;

/** The help of one command, or of NetVault. */
export async function helpText(command: Command | null, commands: readonly Command[]): Promise<string> {
  const parser = quietYargs({ ...command?.options, ...GLOBAL_OPTIONS }).wrap(ROOM);
  if (command) parser.group(Object.keys(command.options), HELP_WORDS.options);
  parser.group(Object.keys(GLOBAL_OPTIONS), HELP_WORDS.globalOptions);
  if (command) {
    parser.usage(HELP_WORDS.usage(command.name, command.takes, command.about));
    parser.epilogue(examples(command));
  } else {
    parser.usage(HELP_WORDS.usage('COMMAND', '', HELP_WORDS.netvault));
    for (const { name, takes, about } of commands) parser.command(`${name} ${takes}`.trim(), about);
    parser.epilogue(`${HELP_WORDS.moreHelp}\n${HELP_WORDS.exitCodes}`);
  }
  return `${(await parser.getHelp()).replace(TYPES, '').trimEnd()}\n`;
}

/** Each with what it is for on the line above: two columns would break lines that are to be copied. */
function examples({ examples: all }: Command): string {
  const lines = all.flatMap(([line, about]) => [`  ${about}`, `    netvault ${line}`]);
  return [HELP_WORDS.examples, ...lines].join('\n');
}
