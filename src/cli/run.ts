import { version } from '../../package.json';
import { UserError } from '../app/user-error.ts';
import type { Arguments } from './command-line/arguments.ts';
import type { CommandLine } from './command-line/read-arguments.ts';
import type { Command } from './command-line/command.ts';
import { COMMANDS, commandNamed } from './commands/index.ts';
import { EXIT, ioWith, type ExitCode, type Io, type Out } from './command-line/io.ts';
import { readPlainArguments } from './command-line/plain-arguments.ts';
import { columnsOf, prepareOutput, wantsAscii, wantsColor, wantsLinks } from './terminal/streams.ts';
import { makeStyle, type Style } from './terminal/style.ts';
import { withCommandsLike } from './words/command.ts';

/** The width of the help in cells; a test checks it. */
const HELP_COLUMNS = 80;

/**
 * Runs one command line (without `node` and the script's name) and returns the exit code. Results
 * go to stdout, everything else to stderr; nothing is thrown.
 */
export function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  return withCommandsLike(argv, io.env, () => runHere(argv, io));
}

async function runHere(argv: readonly string[], given: Io): Promise<ExitCode> {
  const io = ioWith(given, {
    stdout: withoutBuildCommands(given.stdout),
    stderr: withoutBuildCommands(given.stderr),
  });
  const noColor = argv.includes('--no-color');
  const styleOf = (stream: Out): Style =>
    makeStyle({
      color: wantsColor(io, stream, noColor),
      links: wantsLinks(io, stream, noColor),
      ascii: wantsAscii(io, argv.includes('--ascii')),
      columns: columnsOf(io, stream),
    });
  // Called by shells for completion: see `netvault completion`.
  if (argv[0] === '__complete')
    return (await import('./completion/answer.ts')).answerCompletion(argv.slice(1), io);
  try {
    const named = plainHelp(argv);
    if (named !== undefined) return await help(named, io, styleOf);
    const plain = readPlainArguments(argv, COMMANDS);
    if (plain) return await dispatch(plain, io, styleOf);
    const { readArguments } = await import('./command-line/read-arguments.ts');
    return await dispatch(await readArguments(argv, COMMANDS), io, styleOf);
  } catch (error) {
    const { errorText, internalErrorText } = await import('./report/error-text.ts');
    const style = styleOf(io.stderr);
    const debug = (io.env['NETVAULT_DEBUG'] ?? '') !== '';
    io.stderr.write(
      error instanceof UserError ? errorText(error, style) : internalErrorText(error, debug, style),
    );
    return EXIT.couldNotRun;
  }
}

/** Runs a command, or handles `--version` and `--help`. */
async function dispatch(
  { command, args }: CommandLine,
  io: Io,
  styleOf: (stream: Out) => Style,
): Promise<ExitCode> {
  if (args.flag('version')) {
    io.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  if (!command || args.flag('help')) return help(command, io, styleOf);
  const { runCommand } = await import('./command-line/run-command.ts');
  const given = / \S*\p{L}/u.test(args.text('today') ?? '') ? await withoutWeekday(args) : args;
  return runCommand(command, { io, args: given, style: styleOf(io.stdout), errorStyle: styleOf(io.stderr) });
}

/** The code that reads weekdays is loaded only when it is needed. */
async function withoutWeekday(args: Arguments): Promise<Arguments> {
  return (await import('./command-line/today-on-weekday.ts')).withoutWeekday(args);
}

/**
 * For a command line that only asks for help: the command whose help is wanted, null for
 * NetVault's own; undefined for all other command lines.
 */
function plainHelp(argv: readonly string[]): Command | null | undefined {
  const [name = '--help', option = '--help', ...others] = argv[0] === 'help' ? argv.slice(1) : argv;
  const isHelp = (word: string): boolean => word === '--help' || word === '-h';
  if (others.length > 0 || !isHelp(option)) return undefined;
  if (isHelp(name)) return argv.length < 2 ? null : undefined;
  return argv.length === 2 ? commandNamed(name) : undefined;
}

async function help(command: Command | null, io: Io, styleOf: (stream: Out) => Style): Promise<ExitCode> {
  const { helpText } = await import('./command-line/help.ts');
  const { words, columns } = styleOf(io.stdout);
  const text = words(await helpText(command, COMMANDS));
  io.stdout.write(columns < HELP_COLUMNS ? await foldedHelp(text, columns) : text);
  return EXIT.fine;
}

/** The code for narrow terminals is loaded only when it is needed. */
async function foldedHelp(text: string, columns: number): Promise<string> {
  return (await import('./command-line/narrow-help.ts')).narrowHelp(text, columns);
}

/** A stream on which text of notes cannot act as a command of a build system. */
function withoutBuildCommands(out: Out): Out {
  return {
    ...out,
    write: (text, exact = false) => {
      out.write(prepareOutput(out, text, exact), exact);
    },
  };
}
