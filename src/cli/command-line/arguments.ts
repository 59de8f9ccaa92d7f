import type { OptionSpecs } from './option.ts';

/** Whether a word is a path from the current folder, as a shell completes it: `./Ada.md`, `../People/Ada`. */
export const isRelativePath = (word: string): boolean => /^\.\.?\//.test(word);

/** The arguments of a command, checked: every option is known and has a value if it needs one. */
export class Arguments {
  /** The arguments after the command's name that are not options. */
  readonly rest: readonly string[];
  readonly #options: OptionSpecs;
  readonly #given: Readonly<Record<string, unknown>>;

  /** `options` are those of the command; `given` holds the values of those that are given. */
  constructor(rest: readonly string[], options: OptionSpecs, given: Readonly<Record<string, unknown>>) {
    this.#options = options;
    this.rest = rest;
    this.#given = given;
  }

  /** The same options with other arguments. */
  withRest(rest: readonly string[]): Arguments {
    return new Arguments(rest, this.#options, this.#given);
  }

  /** The same with another value of an option. */
  withText(name: string, value: string): Arguments {
    return new Arguments(this.rest, this.#options, { ...this.#given, [name]: value });
  }

  /** The name of an option's value in the help: `DATE`. */
  valueName(name: string): string {
    return this.#options[name]?.value ?? 'VALUE';
  }

  /** The command's own options that are given. */
  get ownOptions(): readonly string[] {
    return Object.keys(this.#options).filter((name) => this.flag(name) || this.text(name) !== null);
  }

  flag(name: string): boolean {
    const value = this.#given[name];
    return (Array.isArray(value) ? value.at(-1) : value) === true;
  }

  text(name: string): string | null {
    return this.list(name).at(-1) ?? null;
  }

  /**
   * The values of an option. Whether it is a list is decided by its value, because the same option
   * can be a list for one command and a text for another.
   */
  list(name: string): readonly string[] {
    const value = this.#given[name];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** Whether `--format json` was given. */
  get isJson(): boolean {
    return this.text('format') === 'json';
  }

  /** The value of an option, which is one of `choices`; the first of them if the option is not given. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(name);
    return choices.find((choice) => choice === value) ?? choices[0];
  }
}
