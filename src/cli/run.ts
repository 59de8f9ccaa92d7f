import { version } from '../../package.json';
import { UserError } from '../app/user-error.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { EXIT, type ExitCode, type Io, type Out } from './io.ts';
import { errorText, internalErrorText } from './reporters/error-text.ts';
import { wantsAscii, wantsColor, wantsLinks } from './streams.ts';
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
    });
  // What shells ask while a command is typed: see `netvault completion`.
  if (argv[0] === '__complete') return (await import('./completion/answer.ts')).answer(argv.slice(1), io);
  try {
    return await obey(await readArguments(argv), io, styleOf);
  } catch (error) {
    const style = styleOf(io.stderr);
    const debug = (io.env['NETVAULT_DEBUG'] ?? '') !== '';
    io.stderr.write(
      error instanceof UserError ? errorText(error, style) : internalErrorText(error, debug, style),
    );
    return EXIT.couldNotRun;
  }
}

async function obey(args: Arguments, io: Io, styleOf: (stream: Out) => Style): Promise<ExitCode> {
  const { command } = args;
  if (args.flag('version')) {
    io.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  const style = styleOf(io.stdout);
  if (!command || args.flag('help')) {
    const { helpText } = await import('./help.ts');
    io.stdout.write(style.words(await helpText(command)));
    return EXIT.fine;
  }
  const module = await command.load();
  return module.run({
    io,
    args,
    style,
    errorStyle: styleOf(io.stderr),
    openVault: async () => (await import('./open-vault.ts')).openVault(io, args),
  });
}
