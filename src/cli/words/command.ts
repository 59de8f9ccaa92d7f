import { AsyncLocalStorage } from 'node:async_hooks';
import { isAbsolute, relative } from 'node:path';
import { adviseCommandsAs } from '../../app/words/command-advice.ts';
import { safeText } from '../../model/safe-text.ts';
import { optionWith } from '../terminal/shell-word.ts';

/** The options without which a command that is printed as advice would work on another vault, or with other settings. */
const REPEATED = ['vault', 'config'];
/** The same for `netvault lint`. */
const REPEATED_BY_LINT = ['baseline'];

/** For the command line that runs: these options as they were given, each after a space. */
interface GivenOptions {
  readonly all: string;
  readonly ofLint: string;
}

const NONE: GivenOptions = { all: '', ofLint: '' };
const givenOptions = new AsyncLocalStorage<GivenOptions>();

/**
 * Runs `work`, during which every command that is printed repeats the options that name the vault and
 * its settings. A hook runs in the top folder, and the commands are typed where git was (GIT_PREFIX).
 */
export function withCommandsLike<Result>(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  work: () => Result,
): Result {
  const typedIn = argv[0] === 'hook' && argv[1] === 'run' ? (env['GIT_PREFIX'] ?? '') : '';
  const given = (names: readonly string[]): string =>
    names.map((name) => repeated(name, argv, typedIn)).join('');
  const options = { all: given(REPEATED), ofLint: given(REPEATED_BY_LINT) };
  // Without such options, which is the rule, nothing has to follow the promises of the command.
  return options.all + options.ofLint === '' ? work() : givenOptions.run(options, work);
}

/** An option to repeat, with its path from the folder in which it is typed, after a space; empty if it is not given. */
function repeated(name: string, argv: readonly string[], typedIn: string): string {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  const [, joined] = /^.*?=(.*)$/s.exec(words[at] ?? '') ?? [];
  const written = at < 0 ? '' : (joined ?? words[at + 1] ?? '');
  if (written === '') return '';
  const isSame = typedIn === '' || isAbsolute(written);
  const value = isSame ? written : relative(typedIn, written) || '.';
  return ` ${optionWith(name, safeText(value, '?'))}`;
}

/** The options that printed commands repeat; empty if none was given. */
export function repeatedOptions(words = ''): string {
  const { all, ofLint } = givenOptions.getStore() ?? NONE;
  return words === 'lint' ? all + ofLint : all;
}

/**
 * The beginning of a command to be typed, such as `netvault log` for `log`, with the options that name
 * the vault: the command line may be in another folder.
 */
export const netvault = (words: string): string => `netvault ${words}${repeatedOptions(words)}`;

/** Advice as such commands. */
export const advise = adviseCommandsAs(netvault);
