/** What the help says around commands and options; what each of them does is said beside it, in its `usage.ts`. */
export const HELP_WORDS = {
  usage: (command: string, takes: string, about: string): string =>
    `netvault ${`${command} ${takes}`.trim()}\n\n${about}`,
  netvault: 'Keeps a network in plain text: a scorecard of goals, and whom to write to.',
  moreHelp: 'netvault COMMAND --help tells more.',
  exitCodes: 'Exit: 0 fine, 1 what was asked to hold does not, 2 could not run.',
  options: 'Options:',
  globalOptions: 'Everywhere:',
  examples: 'Examples:',
  helpCommand: 'what a command does',
};
