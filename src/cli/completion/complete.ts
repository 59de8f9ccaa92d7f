import type { Command } from '../command-line/command.ts';
import { COMMANDS, commandNamed } from '../commands/index.ts';
import type { Completes, OptionSpec, OptionSpecs, Source } from '../command-line/option.ts';
import { GLOBAL_OPTIONS } from '../command-line/shared-options.ts';
import { matchingCandidates, isTypable, NOTHING, type Candidate, type Completion } from './candidate.ts';
import * as helpWords from '../words/help-words.ts';

/** What the words before the cursor mean. */
interface Walked {
  readonly command: Command | null;
  /** The words after the command's name that are not options. */
  readonly rest: readonly string[];
  readonly asksForHelp: boolean;
  readonly given: ReadonlySet<string>;
  /** The option whose value comes next, or null. */
  readonly awaiting: string | null;
  /** True after `--`, when no word is an option. */
  readonly isPlain: boolean;
}

const everyOption: OptionSpecs = Object.assign(
  { h: GLOBAL_OPTIONS.help },
  ...COMMANDS.map(({ options }) => options),
  GLOBAL_OPTIONS,
) as OptionSpecs;

const optionOf = (command: Command | null, name: string): OptionSpec | undefined => {
  const known: OptionSpecs = { ...command?.options, ...GLOBAL_OPTIONS };
  return Object.hasOwn(known, name) ? known[name] : undefined;
};

function everyOptionNamed(name: string): OptionSpec | undefined {
  return Object.hasOwn(everyOption, name) ? everyOption[name] : undefined;
}

function walk(before: readonly string[]): Walked {
  const words: string[] = [];
  const given = new Set<string>();
  let awaiting: string | null = null;
  let isOptional = false;
  let isPlain = false;
  for (const word of before) {
    const [, name = '', value] = /^--?([^=]+)(=.*)?$/s.exec(word) ?? [];
    const isLeftOut = isOptional && word.startsWith('--');
    isOptional = false;
    if (awaiting !== null && !isLeftOut) {
      awaiting = null;
      continue;
    }
    awaiting = null;
    if (isPlain || word === '--' || name === '') {
      if (word === '--' && !isPlain) isPlain = true;
      else words.push(word);
    } else {
      given.add(name);
      // The command is looked up first, since an option can be a flag in one and take a value in another.
      const spec = optionOf(commandNamed(words[0] ?? '') ?? null, name) ?? everyOptionNamed(name);
      if (value === undefined && spec && spec.type !== 'flag') awaiting = name;
      isOptional = spec?.optional === true;
    }
  }
  const asksForHelp = words[0] === 'help';
  const [name, ...rest] = asksForHelp ? words.slice(1) : words;
  const command = (name === undefined ? undefined : commandNamed(name)) ?? null;
  // An unknown command is kept in `rest`, so that nothing is offered after it.
  return {
    command,
    rest: command || name === undefined ? rest : [name],
    asksForHelp,
    given,
    awaiting,
    isPlain,
  };
}

/** Returns the candidates of a source for the typed text. */
export type FindCandidates = (source: Source, typed: string) => Promise<readonly Candidate[]>;

/** Completes the word at the cursor, of which `typed` has been typed, after the words `before`. */
export async function complete(
  before: readonly string[],
  typed: string,
  offers: FindCandidates,
): Promise<Completion> {
  const walked = walk(before);
  const { command, awaiting, isPlain } = walked;
  if (awaiting !== null) {
    const spec = optionOf(command, awaiting);
    const isLeftOut = spec?.optional === true && typed.startsWith('-');
    if (!isLeftOut) return values(spec, typed, offers);
  }
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(typed) ?? [];
  if (!isPlain && name !== undefined && value !== undefined) {
    const found = await values(optionOf(command, name), value, offers);
    return {
      ...found,
      candidates: found.candidates.map((one) => ({ ...one, value: `--${name}=${one.value}` })),
    };
  }
  if (!isPlain && typed.startsWith('-')) return offered(options(walked), typed);
  if (!command) return walked.rest.length > 0 ? NOTHING : offered(commands(walked), typed);
  if (walked.asksForHelp) return NOTHING;
  const completes = following(walked, command);
  if (completes !== null) return from(completes, typed, offers);
  const isNamed = walked.rest.length >= command.count[0];
  return typed === '' && isNamed && !isPlain ? offered(options(walked), typed) : NOTHING;
}

function following({ rest, given }: Walked, command: Command): Completes | null {
  return rest.length < command.count[1] ? (command.completes?.(rest, given) ?? null) : null;
}

function commands({ asksForHelp }: Walked): readonly Candidate[] {
  const all = COMMANDS.map(({ name, about }) => ({ value: name, about }));
  return asksForHelp ? all : [...all, { value: 'help', about: helpWords.helpCommand }];
}

function options({ command, given }: Walked): readonly Candidate[] {
  return Object.entries<OptionSpec>({ ...command?.options, ...GLOBAL_OPTIONS })
    .filter(([name, { type }]) => type === 'list' || !given.has(name))
    .map(([name, { about }]) => ({ value: `--${name}`, about }));
}

async function values(
  spec: OptionSpec | undefined,
  typed: string,
  offers: FindCandidates,
): Promise<Completion> {
  const completes = spec?.choices ?? spec?.completes;
  return completes === undefined ? NOTHING : from(completes, typed, offers);
}

async function from(completes: Completes, typed: string, offers: FindCandidates): Promise<Completion> {
  if (completes === 'files' || completes === 'folders') return { ...NOTHING, also: completes };
  const all =
    typeof completes === 'string' ? await offers(completes, typed) : completes.map((value) => ({ value }));
  return offered(all.filter(isTypable), typed);
}

function offered(all: readonly Candidate[], typed: string): Completion {
  const candidates = matchingCandidates(all, typed);
  const isPart = candidates.length > 0 && candidates.every(({ value }) => value.endsWith(':'));
  return { candidates, also: 'nothing', isPart };
}
