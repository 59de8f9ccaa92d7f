import { version } from '../../package.json';
import { UserError } from '../app/user-error.ts';
import { readArguments, type CommandLine } from './command-line/read-arguments.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, type Io, type Out } from './command-line/io.ts';
import { columnsOf, wantsAscii, wantsColor, wantsLinks } from './terminal/streams.ts';
import { makeStyle, type Style } from './terminal/style.ts';

/**
 * Runs one command line (without `node` and the script's name) and says what to
 * exit with. Results go to stdout, all else to stderr; nothing is thrown.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const noColor = argv.includes('--no-color');
  const styleOf = (stream: Out): Style =>
    makeStyle({
      color: wantsColor(io, stream, noColor),
      links: wantsLinks(io, stream, noColor),
      ascii: wantsAscii(io, argv.includes('--ascii')),
      columns: columnsOf(io, stream),
    });
  // What shells ask while a command is typed: see `netvault completion`.
  if (argv[0] === '__complete') return (await import('./completion/answer.ts')).answer(argv.slice(1), io);
  try {
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

/** Runs the command that was named, or answers `--version` and `--help`. */
async function dispatch(
  { command, args }: CommandLine,
  io: Io,
  styleOf: (stream: Out) => Style,
): Promise<ExitCode> {
  if (args.flag('version')) {
    io.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  const style = styleOf(io.stdout);
  if (!command || args.flag('help')) {
    const { helpText } = await import('./command-line/help.ts');
    io.stdout.write(style.words(await helpText(command, COMMANDS)));
    return EXIT.fine;
  }
  const module = await command.load();
  return module.run({
    io,
    args,
    style,
    errorStyle: styleOf(io.stderr),
    openVault: async (how) => (await import('./command-line/open-vault.ts')).openVault(io, args, how),
  });
}
