import { closest } from 'fastest-levenshtein';
import type { Severity } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { parseYaml } from '../parser/index.ts';
import type { YamlEntry, YamlNode } from '../parser/yaml-node.ts';

/** `.netvault.yaml`: what decides findings (docs/format.md, `.netvault.yaml`). */
export interface Configuration {
  /** Globs of notes that get no findings; what is read stays the same. */
  readonly ignore: readonly string[];
  readonly rules: RuleSettings;
  /** Later ones win. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  /** Path of the baseline file, relative to the vault, or null. */
  readonly baseline: string | null;
}

export type RuleSettings = ReadonlyMap<string, Severity | 'off'>;

export const DEFAULT_CONFIGURATION: Configuration = {
  ignore: [],
  rules: new Map(),
  overrides: [],
  baseline: null,
};

/** Something in the file that cannot be used: what, where, what to write. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly help: string;
  readonly span: Span;
}

const KEYS = ['version', 'ignore', 'rules', 'overrides', 'baseline'] as const;
const OVERRIDE_KEYS = ['files', 'rules'] as const;
const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/**
 * Reads the text of `.netvault.yaml`. Anything that is not understood is a
 * problem, never a guess: with one or more, the configuration must not be used.
 */
export function parseConfiguration(
  text: string,
  knownRules: readonly string[],
): { configuration: Configuration; problems: readonly ConfigurationProblem[] } {
  const document = parseYaml(text);
  const reader = new Reader(knownRules);
  for (const { message, help, span } of document.findings) reader.problems.push({ message, help, span });
  const configuration =
    document.root && document.findings.length === 0 ? reader.read(document.root) : DEFAULT_CONFIGURATION;
  return { configuration, problems: reader.problems };
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  private readonly knownRules: readonly string[];

  constructor(knownRules: readonly string[]) {
    this.knownRules = knownRules;
  }

  read(root: YamlNode): Configuration {
    const entries = this.entries(root, KEYS, 'The settings');
    this.version(entries.get('version'));
    const baseline = entries.get('baseline');
    return {
      ignore: this.texts(entries.get('ignore')),
      rules: this.rules(entries.get('rules')),
      overrides: this.overrides(entries.get('overrides')),
      baseline: baseline ? this.path(baseline) : null,
    };
  }

  private fault(span: Span, message: string, help: string): void {
    this.problems.push({ message, help, span: { start: span.start, end: span.end } });
  }

  private entries(node: YamlNode, known: readonly string[], what: string): Map<string, YamlEntry> {
    const found = new Map<string, YamlEntry>();
    if (node.is !== 'map') {
      if (node.is !== 'scalar' || node.value !== null) {
        this.fault(
          node,
          `${what} are not written as keys with values`,
          `Write lines such as ${known[0] ?? ''}: …`,
        );
      }
      return found;
    }
    for (const entry of node.entries) {
      if (known.includes(entry.key)) found.set(entry.key, entry);
      else this.fault(entry.keySpan, `There is no setting “${entry.key}” here`, suggestion(entry.key, known));
    }
    return found;
  }

  private version(entry: YamlEntry | undefined): void {
    if (!entry || (entry.value.is === 'scalar' && entry.value.value === 1)) return;
    this.fault(entry.value, 'This version of the settings is not known', 'Write version: 1.');
  }

  private texts(entry: YamlEntry | undefined): readonly string[] {
    if (!entry) return [];
    const nodes = entry.value.is === 'list' ? entry.value.items : [entry.value];
    return nodes.flatMap((node) => {
      if (node.is === 'scalar' && node.value === null) return [];
      if (node.is === 'scalar' && typeof node.value === 'string' && node.value.length <= 500)
        return [node.value];
      this.fault(node, `${entry.key} takes paths as text`, 'Write a glob in quotes, such as "Archive/**".');
      return [];
    });
  }

  private rules(entry: YamlEntry | undefined): RuleSettings {
    const settings = new Map<string, Severity | 'off'>();
    if (!entry) return settings;
    for (const [rule, { value }] of this.entries(entry.value, this.knownRules, 'The rules')) {
      const said =
        value.is === 'map' ? this.entries(value, ['severity'], 'The options').get('severity')?.value : value;
      const severity = SEVERITIES.find((one) => said?.is === 'scalar' && said.source.toLowerCase() === one);
      // YAML 1.2 reads a bare `off` as text, but a careful person may write `false`.
      if (severity) settings.set(rule, severity);
      else if (said?.is === 'scalar' && said.value === false) settings.set(rule, 'off');
      else
        this.fault(
          said ?? value,
          `${rule} has no severity that is known`,
          'Write error, warning, info or off.',
        );
    }
    return settings;
  }

  private overrides(entry: YamlEntry | undefined): Configuration['overrides'] {
    if (!entry || (entry.value.is === 'scalar' && entry.value.value === null)) return [];
    if (entry.value.is !== 'list') {
      this.fault(entry.value, 'overrides is not a list', 'Write - files: "Archive/**" and rules: under it.');
      return [];
    }
    return entry.value.items.map((item) => {
      const entries = this.entries(item, OVERRIDE_KEYS, 'The overrides');
      const files = this.texts(entries.get('files'));
      if (files.length === 0 && item.is === 'map') {
        this.fault(item, 'This override names no files', 'Add files: "Archive/**".');
      }
      return { files, rules: this.rules(entries.get('rules')) };
    });
  }

  private path(entry: YamlEntry): string | null {
    const { value } = entry;
    const path = value.is === 'scalar' && typeof value.value === 'string' ? value.value : null;
    const inside = path !== null && !/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(path);
    if (inside || (value.is === 'scalar' && value.value === null)) return path;
    this.fault(value, `${entry.key} is not a path inside the vault`, 'Write a path relative to the vault.');
    return null;
  }
}

function suggestion(key: string, known: readonly string[]): string {
  const near = closest(key.toLowerCase(), [...known]);
  return known.length <= 6
    ? `Did you mean ${near}? Known here: ${known.join(', ')}.`
    : `Did you mean ${near}? netvault rules lists them all.`;
}
