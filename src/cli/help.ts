import { quietYargs } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { GLOBAL_OPTIONS } from './option.ts';
import { WIDTH } from './terminal/layout.ts';

/** The help of one command, or of NetVault. */
export async function helpText(command: Command | null): Promise<string> {
  const parser = quietYargs({ ...command?.options, ...GLOBAL_OPTIONS }).wrap(WIDTH - 2);
  parser.group(Object.keys(GLOBAL_OPTIONS), 'Everywhere:');
  if (command) {
    parser.usage(`netvault ${command.name}${command.takes && ` ${command.takes}`}\n\n${command.about}`);
  } else {
    parser.usage(
      'netvault COMMAND\n\nKeeps a network in plain text: a scorecard of goals, and whom to write to.',
    );
    for (const { name, takes, about } of COMMANDS) parser.command(`${name} ${takes}`.trim(), about);
    parser.epilogue('netvault COMMAND --help tells more. Exit: 0 fine, 1 not as asked, 2 could not run.');
  }
  return `${(await parser.getHelp()).trimEnd()}\n`;
}
