import type { Advice } from '../model/advice.ts';
import { guessWord } from '../model/nearest-word.ts';
import type { FindingText, Severity } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { straightenNode } from '../parser/bent-quotes.ts';
import { FIELDS } from '../parser/dialects.ts';
import { parseYaml } from '../parser/index.ts';
import { itemsRunTogether } from '../parser/records/items-run-together.ts';
import { listedTexts } from '../parser/records/values.ts';
import type { YamlEntry, YamlNode } from '../parser/yaml-node.ts';

/** `.netvault.yaml`: the settings of the linter (docs/format.md, `.netvault.yaml`). */
export interface Configuration {
  /** Globs of notes that get no findings; they are still read and counted. */
  readonly ignore: readonly string[];
  readonly rules: RuleSettings;
  /** rule → option → the words given for it. */
  readonly ruleOptions: RuleOptions<readonly string[]>;
  /** If several match a note, the last one wins. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  /** Path of the baseline file, relative to the vault, or null. */
  readonly baseline: string | null;
}

export type RuleSettings = ReadonlyMap<string, Severity | 'off'>;

/** rule → option → its value or description. */
export type RuleOptions<Value> = ReadonlyMap<string, ReadonlyMap<string, Value>>;

export const DEFAULT_CONFIGURATION: Configuration = {
  ignore: [],
  rules: new Map(),
  ruleOptions: new Map(),
  overrides: [],
  baseline: null,
};

/** Something in the file that cannot be used: what is wrong, where, and what to write instead. */
export interface ConfigurationProblem extends FindingText {
  readonly span: Span;
}

/** `imports` is read only when something is imported. */
const KEYS = ['version', 'ignore', 'rules', 'overrides', 'baseline', 'imports'] as const;
const OVERRIDE_KEYS = ['files', 'rules'] as const;
const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/**
 * Parses the text of `.netvault.yaml`. Everything unknown or invalid is a
 * problem; if there are any, the configuration must not be used. `knownOptions`
 * has the names of each rule's options; the value of an option is a list of
 * words.
 */
export function parseConfiguration(
  text: string,
  knownRules: readonly string[],
  knownOptions: ReadonlyMap<string, readonly string[]> = new Map(),
): { configuration: Configuration; problems: readonly ConfigurationProblem[] } {
  const document = parseYaml(text);
  const reader = new Reader(knownRules, knownOptions);
  const together = document.root?.is === 'map' ? itemsRunTogether(text, document.root, () => true) : [];
  for (const { message, help, span } of [...document.findings, ...together])
    reader.problems.push({ message, help, span });
  const configuration =
    document.root && document.findings.length === 0
      ? reader.read(straightenNode(text, document.root))
      : DEFAULT_CONFIGURATION;
  return { configuration, problems: reader.problems };
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly #knownRules: readonly string[];
  readonly #knownOptions: ReadonlyMap<string, readonly string[]>;

  constructor(knownRules: readonly string[], knownOptions: ReadonlyMap<string, readonly string[]>) {
    this.#knownRules = knownRules;
    this.#knownOptions = knownOptions;
  }

  read(root: YamlNode): Configuration {
    const entries = this.#entries(root, KEYS, 'The settings');
    this.#version(entries.get('version'));
    const baseline = entries.get('baseline');
    const ruleOptions = new Map<string, ReadonlyMap<string, readonly string[]>>();
    return {
      ignore: this.#texts(entries.get('ignore')),
      rules: this.#rules(entries.get('rules'), ruleOptions),
      ruleOptions,
      overrides: this.#overrides(entries.get('overrides')),
      baseline: baseline ? this.#path(baseline) : null,
    };
  }

  #fault({ start, end }: Span, message: string, help: string, advice?: Advice): void {
    this.problems.push({ message, help, ...(advice ? { advice } : {}), span: { start, end } });
  }

  #entries(node: YamlNode, known: readonly string[], what: string): Map<string, YamlEntry> {
    const found = new Map<string, YamlEntry>();
    if (node.is !== 'map') {
      if (!isNothing(node)) {
        this.#fault(
          node,
          `${what} are not written as keys with values`,
          `Write lines such as ${known[0] ?? ''}: …`,
        );
      }
      return found;
    }
    for (const entry of node.entries) {
      if (known.includes(entry.key)) found.set(entry.key, entry);
      else {
        const { help, advice } = known === KEYS ? fileSuggestion(entry.key) : suggestion(entry.key, known);
        this.#fault(entry.keySpan, `There is no setting “${entry.key}” here`, help, advice);
      }
    }
    return found;
  }

  #version(entry: YamlEntry | undefined): void {
    if (!entry || (entry.value.is === 'scalar' && Number(entry.value.source) === 1)) return;
    this.#fault(entry.value, 'This version of the settings is not known', 'Write version: 1.');
  }

  #texts(entry: YamlEntry | undefined): readonly string[] {
    if (!entry) return [];
    return itemsOf(entry.value).flatMap((node) => {
      if (isNothing(node)) return [];
      if (
        node.is === 'scalar' &&
        typeof node.value === 'string' &&
        node.value !== '' &&
        node.value.length <= 500
      ) {
        const globs = listedTexts(entry.value, [node.value]);
        if (globs.some((glob) => glob.startsWith('!')))
          this.#fault(node, `${entry.key} cannot exclude paths with “!”`, NO_NEGATION);
        return globs;
      }
      this.#fault(node, `${entry.key} takes paths as text`, 'Write a glob in quotes, such as "Archive/**".');
      return [];
    });
  }

  /**
   * Severities by rule. Adds options to `options`; null where options are not allowed, since they
   * apply to the whole vault.
   */
  #rules(
    entry: YamlEntry | undefined,
    options: Map<string, ReadonlyMap<string, readonly string[]>> | null,
  ): RuleSettings {
    const settings = new Map<string, Severity | 'off'>();
    if (!entry) return settings;
    for (const [rule, { value }] of this.#entries(entry.value, this.#knownRules, 'The rules')) {
      if (value.is !== 'map') {
        this.#severity(rule, value, settings);
        continue;
      }
      const names = options === null ? [] : (this.#knownOptions.get(rule) ?? []);
      const given = this.#entries(value, ['severity', ...names], 'The options');
      const severity = given.get('severity');
      if (severity || given.size === 0) this.#severity(rule, severity?.value ?? value, settings);
      given.delete('severity');
      if (given.size > 0) options?.set(rule, this.#options(given));
    }
    return settings;
  }

  #options(given: ReadonlyMap<string, YamlEntry>): ReadonlyMap<string, readonly string[]> {
    return new Map([...given].map(([name, entry]) => [name, this.#words(entry)]));
  }

  #words({ key, value }: YamlEntry): string[] {
    return itemsOf(value).flatMap((node) => {
      const word = node.is === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
      const words = listedTexts(value, [word]);
      if (word !== '' && words.every((each) => each.length <= 60)) return words;
      this.#fault(node, `${key} takes words`, 'Write a list of words, such as [receive, win].');
      return [];
    });
  }

  #severity(rule: string, node: YamlNode, settings: Map<string, Severity | 'off'>): void {
    const severity = SEVERITIES.find((one) => node.is === 'scalar' && node.source.toLowerCase() === one);
    // YAML 1.2 reads an unquoted `off` as text, but people who know YAML 1.1 may write `false`.
    if (severity) settings.set(rule, severity);
    else if (node.is === 'scalar' && node.value === false) settings.set(rule, 'off');
    else this.#fault(node, `${rule} has no known severity`, 'Write error, warning, info or off.');
  }

  #overrides(entry: YamlEntry | undefined): Configuration['overrides'] {
    if (!entry || isNothing(entry.value)) return [];
    if (entry.value.is !== 'list') {
      this.#fault(entry.value, 'overrides is not a list', 'Write - files: "Archive/**" and rules: under it.');
      return [];
    }
    return entry.value.items.map((item) => {
      const entries = this.#entries(item, OVERRIDE_KEYS, 'The overrides');
      const files = this.#texts(entries.get('files'));
      if (files.length === 0 && item.is === 'map') {
        this.#fault(item, 'This override names no files', 'Add files: "Archive/**".');
      }
      return { files, rules: this.#rules(entries.get('rules'), null) };
    });
  }

  #path(entry: YamlEntry): string | null {
    const { value } = entry;
    const path = value.is === 'scalar' && typeof value.value === 'string' ? value.value.trim() : null;
    const inside = path !== null && !/^$|^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(path);
    if (inside || isNothing(value)) return path;
    this.#fault(value, `${entry.key} is not a path inside the vault`, 'Write a path relative to the vault.');
    return null;
  }
}

const NO_NEGATION =
  'Write only globs of what is meant, such as "Archive/**"; for a folder “!Old” write \'\\!Old/**\'.';

const isNothing = (node: YamlNode): boolean => node.is === 'scalar' && node.value === null;

/** A single value is a list of one. */
function itemsOf(node: YamlNode): readonly YamlNode[] {
  return node.is === 'list' ? node.items : [node];
}

/** What to do about a key of the file itself: what decides numbers stands in a scorecard. */
function fileSuggestion(key: string): Pick<ConfigurationProblem, 'help' | 'advice'> {
  return FIELDS.scorecard.includes(key)
    ? { help: `Write it in a scorecard note (type: scorecard), between its “---”: ${key} decides numbers.` }
    : suggestion(key, KEYS);
}

function suggestion(key: string, known: readonly string[]): Pick<ConfigurationProblem, 'help' | 'advice'> {
  const near = guessWord(key, known);
  const meant = near === null ? '' : `Did you mean ${near}?`;
  return known.length <= 6
    ? { help: `${meant} Known here: ${known.join(', ')}.`.trimStart() }
    : { help: meant, advice: { do: 'list-rules' } };
}
