import { quietYargs } from './read-arguments.ts';
import type { Command } from './command.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';
import * as helpWords from '../words/help-words.ts';
import { canBe } from '../words/near-words.ts';

/** The width of a help line in cells, including the option types that yargs adds and that are removed again. */
const ROOM = 90;
const TYPES = / *\[(?:string|boolean|array)\]$/gm;

/** The help of one command; of NetVault for null. */
export async function helpText(command: Command | null, commands: readonly Command[]): Promise<string> {
  const parser = quietYargs({ ...command?.options, ...GLOBAL_OPTIONS }).wrap(ROOM);
  if (command) parser.group(Object.keys(command.options), helpWords.options);
  parser.group(Object.keys(GLOBAL_OPTIONS), helpWords.globalOptions);
  if (command) {
    parser.usage(`${helpWords.usage(command.name, command.takes, command.about)}${firstWords(command)}`);
    parser.epilogue(examples(command));
  } else {
    parser.usage(helpWords.usage('COMMAND', '', helpWords.netvault));
    for (const { name, takes, about } of commands) parser.command(`${name} ${takes}`.trim(), about);
    parser.epilogue(`${helpWords.moreHelp}\n${helpWords.exitCodes}`);
  }
  return `${(await parser.getHelp()).replace(TYPES, '').trimEnd()}\n`;
}

/** The words that an action or a kind can be, which are those that an error for another word lists; `''` if it takes none. */
function firstWords({ takes, completes }: Command): string {
  const [name] = /ACTION|KIND|SHELL/.exec(takes) ?? [];
  const words = completes?.([], new Set());
  return name !== undefined && Array.isArray(words) ? `\n\n${canBe(words, name)}` : '';
}

/** Examples, each below its purpose: in two columns, lines that are to be copied would be broken. */
function examples({ examples: all }: Command): string {
  const lines = all.flatMap(([line, about]) => [`  ${about}`, `    netvault ${line}`]);
  return [helpWords.examples, ...lines].join('\n');
}
