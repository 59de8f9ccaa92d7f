/* The help's own texts; those of each command and option are in the command's `usage.ts`. */

export const usage = (command: string, takes: string, about: string): string =>
  `netvault ${`${command} ${takes}`.trim()}\n\n${about}`;
export const netvault = 'Keeps a network in plain text: a scorecard of goals, and whom to write to.';
export const moreHelp = 'netvault COMMAND --help tells more.';
export const exitCodes = 'Exit: 0 fine, 1 what was asked to hold does not, 2 could not run.';
export const options = 'Options:';
export const globalOptions = 'Everywhere:';
export const examples = 'Examples:';
export const helpCommand = 'what a command does';
