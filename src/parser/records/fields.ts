import type { LinkedDate } from '../linked-date.ts';
import type { Finding, Fix, ParserRule } from '../../model/finding.ts';
import type { ParseContext } from '../../model/note.ts';
import type { FieldSource, Kind, LogEntry, RecordOrigin, RecordRule } from '../../model/records.ts';
import { KnownActivities } from '../../model/known-activities.ts';
import type { Span } from '../../model/span.ts';
import { isBareLink } from '../bare-link.ts';
import {
  bentQuotesMessage,
  insideBentQuotes,
  straightenEntry,
  straightenNode,
  straightText,
} from '../bent-quotes.ts';
import { namesMeant } from '../names-meant.ts';
import { normalizeKey, normalizeValue } from '../normalize-key.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml-node.ts';
import { parseActivityName } from './activity-name.ts';
import { configuredNames } from './configured-names.ts';
import { rankKey, type KnownNames, type Rank } from './rank-key.ts';

/** Other parts of the parser that fields need. They are passed in, because they import the definitions themselves. */
export interface ParserParts {
  /** The log of a record: front matter's lines first, then the body's. */
  readLog(fields: Fields): readonly LogEntry[];
  /** NetVault's names for the fields of a kind. */
  fieldNames(kind: Kind): readonly string[];
  /** The path of the one contact with this name, or null. */
  readonly personNamed: (name: string) => string | null;
  /** The paths of the contacts with this name if there are several. */
  readonly namesakes: (name: string) => readonly string[];
}

/** NetVault's value for one of the vault's own, in which space, `_` and `-` are the same; undefined if there is none. */
function ourValue(values: ReadonlyMap<string, string>, text: string): string | undefined {
  for (const name of namesMeant(text).map(normalizeValue)) {
    const found =
      values.get(name) ?? values.get(name.replace(/[ _]/g, '-')) ?? values.get(name.replace(/[_-]/g, ' '));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The note and front matter from which a record is read. */
export interface RecordSource {
  readonly path: string;
  /** The path that names the record: for a copy that is read in its original's place, the original's. */
  readonly truePath: string;
  readonly text: string;
  readonly kind: Kind;
  readonly origin: RecordOrigin;
  /** The rule that made the note a record, or null. */
  readonly rule: RecordRule | null;
  readonly root: YamlMap;
  /** The span for findings about missing fields: the value of `type`, or else the first key. */
  readonly typeSpan: Span;
  readonly bodyStart: number;
  readonly names: KnownNames;
  /** NetVault's name for an entry whose value decides which field it is; null for any other entry. */
  readonly nameByValue: ((entry: YamlEntry, path: string) => string | null) | null;
  readonly parts: ParserParts;
}

/** Whether a value is empty, which counts as not given. */
export function isEmpty(node: YamlNode): boolean {
  if (node.is === 'list') return node.items.every(isEmpty);
  if (node.is === 'map') return node.entries.length === 0;
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
}

const NONE: ReadonlySet<string> = new Set();

/** The fields of one record by NetVault's names, and the findings of reading them. Reading continues after a finding. */
export class Fields {
  readonly source: RecordSource;
  /** Recognizes the dates that links refer to. */
  readonly linkedDate: LinkedDate;
  findings: Finding<ParserRule>[] = [];
  // Created when they are needed: for most records they stay empty.
  #unreadable: Set<string> | null = null;
  #approximateDates: Map<string, string> | null = null;
  /** The status as written, if its meaning is not known; otherwise null. */
  unknownStatus: string | null = null;
  readonly sources = new Map<string, FieldSource>();
  readonly #chosen = new Map<string, { rank: Rank; empty: boolean; entry: YamlEntry }>();
  /** NetVault's name → all its entries, including the chosen one, if there are several: vCard keys may be repeated. */
  #several: Map<string, YamlEntry[]> | null = null;
  readonly #activities: KnownActivities;
  /** Offsets at which bent quotation marks were reported. */
  #bent: Set<number> | null = null;
  readonly #values: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

  constructor(source: RecordSource, context: ParseContext) {
    this.source = source;
    this.linkedDate = context.linkedDate;
    this.#activities = context.activities ?? KnownActivities.BUILT_IN;
    const { ours, unread } = configuredNames(context.fieldNames.get(source.kind));
    this.#values = context.fieldValues.get(source.kind);
    for (const written of source.root.entries) {
      const entry = this.#straightKey(written, ours);
      const found = rankKey(source.names, entry.key, ours);
      const byValue = found && found.rank < 2 ? null : source.nameByValue?.(entry, source.truePath);
      const name = byValue ?? found?.name;
      if (name !== undefined && !unread.has(name)) this.#offer(name, found?.rank ?? 2, entry);
    }
    for (const [name, { entry }] of this.#chosen) {
      const { key, keySpan, value } = entry;
      this.sources.set(name, { name, key, keySpan, valueSpan: { start: value.start, end: value.end } });
    }
  }

  /** An entry whose key is in bent quotation marks: read without them, and reported, if the key is known without them. */
  #straightKey(entry: YamlEntry, configured: ReadonlyMap<string, string>): YamlEntry {
    const key = insideBentQuotes(entry.key);
    const decides = this.#decidesKind(key ?? entry.key);
    const isKnown = key !== null && (decides || rankKey(this.source.names, key, configured) !== null);
    if (isKnown) this.#reportBent(entry.keySpan, key);
    if (decides) this.#straight(entry.value);
    return isKnown ? { ...entry, key } : entry;
  }

  /** Whether the kind of a record is read from the value of a key. */
  #decidesKind(key: string): boolean {
    const { rule } = this.source;
    if (key.length < 5 && /^(?:type|tags?)$/i.test(key)) return true;
    return rule !== null && 'property' in rule && normalizeKey(rule.property) === normalizeKey(key);
  }

  /** A value without the bent quotation marks around it or in it, each of which is reported. */
  #straight(node: YamlNode): YamlNode {
    return straightenNode(this.source.text, node, this.#reportBent);
  }

  /** The same for an entry whose key is not known in advance. */
  straightEntry(entry: YamlEntry): YamlEntry {
    return straightenEntry(this.source.text, entry, this.#reportBent);
  }

  readonly #reportBent = ({ start, end }: Span, inner: string | readonly string[]): void => {
    if (this.#bent?.has(start)) return;
    this.#bent = (this.#bent ?? new Set()).add(start);
    const written = this.source.text.slice(start, end);
    const text = straightText(inner);
    this.report(
      'bent-quotes',
      { start, end },
      bentQuotesMessage(written),
      `Write ${text}`,
      typeof inner !== 'string' || insideBentQuotes(written) === inner
        ? { safe: true, edits: [{ start, end, text }] }
        : undefined,
    );
  };

  #offer(name: string, rank: Rank, entry: YamlEntry): void {
    const empty = isEmpty(entry.value);
    const before = this.#chosen.get(name);
    if (before) this.#addSeveral(name, before.entry, entry);
    const wins = !before || (before.empty && !empty) || (before.empty === empty && rank < before.rank);
    if (wins) this.#chosen.set(name, { rank, empty, entry });
  }

  #addSeveral(name: string, first: YamlEntry, entry: YamlEntry): void {
    this.#several ??= new Map();
    const all = this.#several.get(name);
    if (all) all.push(entry);
    else this.#several.set(name, [first, entry]);
  }

  /** Names of fields that are given but could not be read, entirely or in part. */
  get unreadable(): ReadonlySet<string> {
    return this.#unreadable ?? NONE;
  }

  setUnreadable(name: string): void {
    this.#unreadable = (this.#unreadable ?? new Set()).add(name);
  }

  /** If a field has only a month or a year: that, as `2019-05` or `2019`; otherwise null. */
  approximateDateOf(name: string): string | null {
    return this.#approximateDates?.get(name) ?? null;
  }

  setApproximateDate(name: string, about: string): void {
    this.#approximateDates = (this.#approximateDates ?? new Map<string, string>()).set(name, about);
  }

  /** Whether a field has a non-empty value. */
  isGiven(name: string): boolean {
    return this.#chosen.get(name)?.empty === false;
  }

  /** The value of a field that is not free text, or null if none is given. */
  node(name: string): YamlNode | null {
    const found = this.#chosen.get(name);
    if (!found || found.empty) return null;
    // The lines of a log are free text.
    const value = name === 'log' ? found.entry.value : this.#straight(found.entry.value);
    return this.#mapped(name, value);
  }

  /** A value with the vault's own words replaced by NetVault's, according to the settings. */
  #mapped(name: string, node: YamlNode): YamlNode {
    const values = this.#values?.get(name);
    if (!values) return node;
    if (node.is === 'list' && !isBareLink(node)) {
      return { ...node, items: node.items.map((item) => this.#mapped(name, item)) };
    }
    const written = node.is === 'scalar' && !node.quoted ? node.source : this.sourceText(node);
    const text = node.is === 'scalar' && typeof node.value === 'string' ? node.value : written;
    const ours = ourValue(values, text);
    if (ours === undefined) return node;
    return { is: 'scalar', value: ours, source: ours, quoted: false, start: node.start, end: node.end };
  }

  /** The chosen value and those of vCard keys that differ only in their parameters: `EMAIL[HOME]`, `EMAIL[WORK]`. */
  nodes(name: string): YamlNode[] {
    const found = this.#chosen.get(name);
    if (!found || found.empty) return [];
    const all = this.#several?.get(name);
    if (!all) return [this.#mapped(name, found.entry.value)].filter((value) => !isEmpty(value));
    const base = (key: string): string => key.replace(/[[.].*$/s, '');
    const same = all.filter(
      (entry) =>
        entry === found.entry || (/^[A-Z]+\[/.test(entry.key) && base(entry.key) === base(found.entry.key)),
    );
    return same.map((entry) => this.#mapped(name, entry.value)).filter((value) => !isEmpty(value));
  }

  /** All values given for a field, in any spelling: the chosen one first, then the others in order. */
  every(name: string): YamlNode[] {
    const chosen = this.#chosen.get(name);
    if (!chosen || chosen.empty) return [];
    const others = (this.#several?.get(name) ?? []).filter((entry) => entry !== chosen.entry);
    return [chosen.entry, ...others]
      .filter(({ value }) => !isEmpty(value))
      .map(({ value }) => this.#mapped(name, value));
  }

  /** The value of a key, which must match exactly but need not be known. */
  byKey(key: string): YamlNode | null {
    const entry = this.source.root.entries.find((each) => each.key === key);
    return entry && !isEmpty(entry.value) ? entry.value : null;
  }

  report(rule: ParserRule, span: Span, message: string, help: string, fix?: Fix): void {
    const { start, end } = span;
    this.findings.push({ rule, span: { start, end }, message, help, ...(fix ? { fix } : {}) });
  }

  /** Removes the findings of a rule within a span, because a more serious one replaces them. */
  withdraw(rule: ParserRule, { start, end }: Span): void {
    this.findings = this.findings.filter(
      (one) => one.rule !== rule || one.span.start < start || one.span.end > end,
    );
  }

  /** Reports a value that cannot be read. */
  invalid(name: string, span: Span, message: string, help: string): void {
    this.setUnreadable(name);
    this.report('invalid-value', span, message, help);
  }

  /** Reports a required field, which holds `what`, if it is not given. A field that cannot be read already has a finding. */
  require(name: string, what: string): void {
    if (this.node(name)) return;
    const { typeSpan, kind } = this.source;
    this.report('missing-field', typeSpan, `The ${kind} has no “${name}”`, `Write ${name}: ${what}`);
  }

  /**
   * The activity that a text names, spelled as in a log line: `follow up` is `follow-up`; undefined
   * for anything but one known name or one word.
   */
  activityNamed(text: string): string | undefined {
    return this.knownActivity(text) ?? parseActivityName(text);
  }

  /** The activity that a whole text names, if some scorecard knows it; otherwise null. */
  knownActivity(text: string): string | null {
    const plain = text.trim();
    const found = this.#activities.at(plain, 0);
    return found?.end === plain.length ? found.name : null;
  }

  /** A node's text as written in the note. */
  sourceText(node: Span): string {
    return this.source.text.slice(node.start, node.end);
  }
}
