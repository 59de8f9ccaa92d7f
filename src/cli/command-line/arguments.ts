import type { OptionSpecs } from './option.ts';

/** A command line, read and checked: every option is known and has a value where it needs one. */
export class Arguments {
  /** What follows the command's name. */
  readonly rest: readonly string[];
  readonly #options: OptionSpecs;
  readonly #given: Readonly<Record<string, unknown>>;

  /** `options` are those of the command; `given` holds what yargs read for each. */
  constructor(rest: readonly string[], options: OptionSpecs, given: Readonly<Record<string, unknown>>) {
    this.#options = options;
    this.rest = rest;
    this.#given = given;
  }

  /** What the help calls the value of an option: `DATE`. */
  valueName(name: string): string {
    return this.#options[name]?.value ?? 'VALUE';
  }

  flag(name: string): boolean {
    const value = this.#given[name];
    return (Array.isArray(value) ? value.at(-1) : value) === true;
  }

  text(name: string): string | null {
    return this.list(name).at(-1) ?? null;
  }

  /** One option can be a list of one command and a text of another: how often it was given decides. */
  list(name: string): readonly string[] {
    const value = this.#given[name];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** Whether a command that speaks to people or programs was asked by a program. */
  get isJson(): boolean {
    return this.text('format') === 'json';
  }

  /** One of `choices`, the first of them where the option is not given. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(name);
    return choices.find((choice) => choice === value) ?? choices[0];
  }
}
