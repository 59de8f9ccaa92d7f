import yargs from 'yargs';
import { CliError } from '../cli-error.ts';
import type { Command } from './command.ts';
import { Arguments } from './arguments.ts';
import { choiceErrorData, closestName } from './did-you-mean.ts';
import { unexpectedWord } from './unexpected-word.ts';
import type { OptionSpec, OptionSpecs } from './option.ts';
import { GLOBAL_OPTIONS } from './shared-options.ts';

const YARGS_SETTINGS = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'strip-aliased': true,
} as const;

const YARGS_TYPES = {
  flag: { type: 'boolean' },
  text: { type: 'string' },
  list: { type: 'string', array: true },
} as const;

/** A new yargs parser that neither prints nor exits, and is not translated. */
export function quietYargs(options: OptionSpecs) {
  const parser = yargs([])
    .scriptName('netvault')
    .locale('en')
    .parserConfiguration(YARGS_SETTINGS)
    .help(false)
    .version(false)
    .exitProcess(false);
  for (const [name, spec] of Object.entries(options)) {
    parser.option(name, {
      ...YARGS_TYPES[spec.type],
      describe: spec.value === undefined ? spec.about : `${spec.value}: ${spec.about}`,
      ...(name === 'help' ? { alias: 'h' } : {}),
    });
  }
  return parser;
}

/**
 * The options that are typed, and `help`: giving yargs the others too makes no difference, and
 * takes longer than everything else that yargs does.
 */
export function typedOptions(options: OptionSpecs, argv: readonly string[]): OptionSpecs {
  const typed = new Set(argv.map((word) => /^--([^=]+)/.exec(word)?.[1]));
  return Object.fromEntries(Object.entries(options).filter(([name]) => name === 'help' || typed.has(name)));
}

function checkValue(name: string, spec: OptionSpec, value: unknown): void {
  if (spec.type === 'flag' || value === undefined) return;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (spec.optional === true && values.length === 1 && values[0] === '') return;
  if (values.length === 0 || values.includes('')) {
    throw new CliError('option-needs-value', { option: name, value: spec.value ?? 'VALUE' });
  }
  if (spec.type === 'text' && values.length > 1) {
    throw new CliError('option-repeated', { option: name, times: values.length });
  }
}

/**
 * The value of an option, which is one of its choices if it has any, in whatever spelling. The
 * spellings are loaded only if the value is not literally one of the choices.
 */
async function checkedChoice(
  name: string,
  { choices, readAs }: OptionSpec,
  value: unknown,
): Promise<unknown> {
  const text = String(Array.isArray(value) ? value[0] : value);
  if (!choices || value === undefined || choices.includes(text)) return value;
  const { spelledChoice } = readAs ? await import('./spelled-choice.ts') : { spelledChoice: null };
  const meant = readAs && spelledChoice?.(text, choices, readAs);
  if (meant === undefined)
    throw new CliError('bad-option-value', { option: name, ...choiceErrorData(text, choices) });
  return meant;
}

function checkCount(command: Command, rest: readonly string[]): void {
  const {
    name,
    takes,
    count: [least, most],
  } = command;
  if (rest.length < least) {
    const words = command.completes?.(rest, new Set());
    throw new CliError('command-needs-more', {
      command: name,
      takes,
      known: Array.isArray(words) ? words : (kindsUnless(command, rest[0]) ?? []),
    });
  }
  const surplus = rest[most];
  if (surplus !== undefined) throw unexpectedWord(command, surplus);
}

/** The words that the first argument must be one of, if it is none of them (as in `import contacts.vcf`); otherwise null. */
function kindsUnless(command: Command, first: string | undefined): readonly string[] | null {
  const kinds = command.completes?.([], new Set());
  return Array.isArray(kinds) && first !== undefined && !kinds.includes(first) ? kinds : null;
}

function commandOf(name: string | undefined, commands: readonly Command[]): Command | null {
  if (name === undefined) return null;
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  const names = commands.map((known) => known.name);
  throw new CliError('no-such-command', { given: name, near: closestName(name, names) });
}

/** Throws for options with the name of a property that every object has (`--constructor`), which yargs mishandles. */
function refuseInherited(argv: readonly string[]): void {
  for (const word of beforeDashes(argv)) {
    const [option = '', name = ''] = /^--?([^=]+)/.exec(word) ?? [];
    if (name in Object.prototype) {
      throw new CliError('no-such-option', { option, command: null, owners: [], near: null });
    }
  }
}

/** The words before `--`, after which nothing is an option. */
function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** An option as it was typed, without its value: yargs reads `-date` as `-d -a -t -e`, and `--x` as `-x`. */
function asTyped(option: string, argv: readonly string[]): string {
  const typed = beforeDashes(argv).map((word) => word.replace(/=.*/s, ''));
  const long = `--${option}`;
  const isShort = (word: string): boolean => /^-[^-]/.test(word) && word.includes(option);
  return typed.find((word) => word === long) ?? typed.find(isShort) ?? long;
}

/** Throws for flags with a value: yargs treats `--check=no` as a flag that is not given. */
function refuseFlagValues(argv: readonly string[], options: OptionSpecs): void {
  for (const word of beforeDashes(argv)) {
    const [, name = ''] = /^--([^=]+)=/.exec(word) ?? [];
    if (Object.hasOwn(options, name) && options[name]?.type === 'flag') {
      throw new CliError('option-is-flag', { option: name });
    }
  }
}

/**
 * Joins `--date -3d` to `--date=-3d`: after an option that needs a value, a word that begins with
 * one dash is that value.
 */
function withValues(argv: readonly string[], options: OptionSpecs): string[] {
  const words: string[] = [];
  let isPlain = false;
  for (const word of argv) {
    const [, name = ''] = /^--([^=]+)$/.exec(words.at(-1) ?? '') ?? [];
    const spec = Object.hasOwn(options, name) ? options[name] : undefined;
    const isValue = !isPlain && spec && spec.type !== 'flag' && /^-[^-\s]/.test(word) && word !== '-h';
    if (isValue) words[words.length - 1] = `--${name}=${word}`;
    else words.push(word);
    isPlain ||= word === '--';
  }
  return words;
}

/**
 * Puts a space before list items and numbers, which begin like an option (`netvault log "- call
 * Ada"`, `plan -3d`), so that yargs treats them as text.
 */
function withBlank(word: string): string {
  return /^-+\s|^-\d/.test(word) ? ` ${word}` : word;
}

function withoutBlank(word: string): string {
  return /^ (?:-+\s|-\d)/.test(word) ? word.slice(1) : word;
}

/**
 * All options of all commands, so that no option value is mistaken for the command's name. An
 * option that is a flag of one command and takes a value in another is read as in the command
 * that is given.
 */
function everyOption(commands: readonly Command[], argv: readonly string[]): OptionSpecs {
  const every: Record<string, OptionSpec> = { ...GLOBAL_OPTIONS };
  for (const { options } of commands) Object.assign(every, options);
  const takesValue = (word = ''): boolean => {
    const name = word.replace(/^--/, '');
    return word !== name && Object.hasOwn(every, name) && every[name]?.type !== 'flag';
  };
  const named = argv.find((word, at) => isName(word, commands) && !takesValue(argv[at - 1]));
  return Object.assign(every, commands.find(({ name }) => name === named)?.options);
}

function isName(word: string, commands: readonly Command[]): boolean {
  return commands.some(({ name }) => name === word);
}

/** The error for an unknown option: suggests an option of this command, or names the commands that have it. */
function unknownOption(
  option: string,
  typed: string,
  command: Command | null,
  known: OptionSpecs,
  commands: readonly Command[],
): CliError {
  const owners = commands.filter(({ options }) => Object.hasOwn(options, option)).map(({ name }) => name);
  return new CliError('no-such-option', {
    option: typed,
    command: command?.name ?? null,
    owners,
    near: closestName(
      `--${typed.replace(/^-+/, '')}`,
      Object.keys(known).map((name) => `--${name}`),
    ),
  });
}

/** A parsed command line: the command, or null, and its arguments. */
export interface CommandLine {
  readonly command: Command | null;
  readonly args: Arguments;
}

/**
 * Parses the words after `netvault`. Throws `UserError` for unknown commands and options, and for
 * missing or wrong values.
 */
export async function readArguments(
  argv: readonly string[],
  commands: readonly Command[],
): Promise<CommandLine> {
  const options = everyOption(commands, argv);
  const joined = withValues(argv, options);
  refuseInherited(joined);
  refuseFlagValues(joined, options);
  const parsed: Readonly<Record<string, unknown>> = await quietYargs(
    typedOptions(options, joined),
  ).parseAsync(joined.map(withBlank));
  const words = (Array.isArray(parsed['_']) ? parsed['_'] : []).map(String).map(withoutBlank);
  const asksForHelp = words[0] === 'help';
  const [name, ...rest] = asksForHelp ? words.slice(1) : words;
  const command = commandOf(name, commands);
  const known: OptionSpecs = { ...command?.options, ...GLOBAL_OPTIONS };
  const given: Record<string, unknown> = { ...parsed };
  for (const [option, value] of Object.entries(parsed)) {
    if (option === '_' || option === '$0' || value === undefined) continue;
    const spec = Object.hasOwn(known, option) ? known[option] : undefined;
    if (!spec) throw unknownOption(option, asTyped(option, joined), command, known, commands);
    checkValue(option, spec, value);
    given[option] = await checkedChoice(option, spec, value);
  }
  const help = asksForHelp || parsed['help'] === true;
  if (command && !help && parsed['version'] !== true) checkCount(command, rest);
  return { command, args: new Arguments(rest, command?.options ?? {}, { ...given, help }) };
}
