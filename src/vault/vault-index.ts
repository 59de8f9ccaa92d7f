import { lastPart, withoutExtension } from '../model/note-name.ts';
import type { SourceNote } from '../model/note.ts';
import type { Kind, LinkRef } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import { LinkTable, type Resolution } from './link-table.ts';
import { copyOf, isSameCopy, possibleOriginals, possibleCopies } from './copies.ts';
import { affectsParsing, parse, type Source, type Reading, type VaultNote } from './parse-source.ts';
import { contactsOf, parseAffectedAgain, withNames } from './name-reading.ts';
import { hasSameNames, type NamedContact } from './person-names.ts';
import { regroup, type RecordOf } from './records-by-kind.ts';
import { sortByEffective } from './settings.ts';
import { comparePaths, readState } from './read-state.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
import type { VaultState } from './vault-state.ts';

/** The same empty list for all kinds and states: `fromRecords` caches by list. */
const NO_RECORDS: readonly NetworkRecord[] = [];

/**
 * An immutable snapshot of a vault: its parsed notes, its records by kind, its
 * links and its settings. `with` and `without` return a new snapshot and parse
 * only the note that changed. A changed scorecard note makes all notes be parsed
 * again, since its settings decide how notes are parsed.
 */
export class VaultIndex {
  /** Path → note, sorted by path. */
  readonly notes: ReadonlyMap<string, VaultNote>;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** Scorecard notes that cannot be used. If there are any, no numbers may be shown that depend on the scorecard. */
  readonly brokenScorecards: readonly ParsedNote[];
  /** A key made of the scorecards with whose settings the notes were parsed. */
  readonly readingKey: string;
  readonly #state: VaultState;
  /** The results of `derive`, by the function that computed them. */
  readonly #derived = new Map<unknown, unknown>();

  protected constructor(state: VaultState) {
    this.notes = state.notes;
    this.settings = state.settings;
    this.surroundings = state.surroundings;
    this.links = state.links;
    this.brokenScorecards = state.brokenScorecards;
    this.readingKey = state.readingKey;
    this.#state = state;
  }

  static build(sources: Iterable<Source>, surroundings: Surroundings = NO_SURROUNDINGS): VaultIndex {
    return new VaultIndex(readState(sources, surroundings));
  }

  /** A snapshot in which this note is added or replaced. */
  with(source: SourceNote): VaultIndex {
    return this.withAll([source]);
  }

  /** A snapshot in which these notes are added or replaced. */
  withAll(sources: readonly SourceNote[]): VaultIndex {
    const given = new Map(sources.map((source) => [source.path, source]));
    const reading = this.#reading((path) => (given.get(path) ?? this.notes.get(path))?.text);
    const parsed = sources.map((source) => parse(source, reading));
    const before = sources.map(({ path }) => this.notes.get(path));
    if ([...parsed, ...before].some(affectsParsing)) {
      const all = new Map<string, SourceNote>(this.notes);
      for (const source of sources) all.set(source.path, source);
      return VaultIndex.build(all.values(), this.surroundings);
    }
    const notes = new Map(this.notes);
    for (const note of parsed) notes.set(note.path, note); // an existing note keeps its position
    const touched = new Set([...parsed, ...before].flatMap((note) => note?.record?.kind ?? []));
    const isSame = parsed.every((note, at) => hasSameNames(before[at], note));
    const next = before.includes(undefined)
      ? this.#withFiles(notes, touched, isSame)
      : this.#changed(this.#regrouped(notes, touched, isSame));
    return next.#withAffectedCopies(given.keys());
  }

  /** The note at a path as it would be read with this text, with the current settings and names. */
  reread(path: string, text: string): VaultNote {
    return parse(
      { path, text },
      this.#reading((one) => (one === path ? text : this.notes.get(one)?.text)),
    );
  }

  /** The same without comparing it with other notes, of which it may be a copy. */
  rereadAlone(path: string, text: string): VaultNote {
    const reading = this.#reading((one) => (one === path ? text : undefined));
    return parse({ path, text }, { ...reading, possible: possibleCopies([path]) });
  }

  /** A snapshot without this note. */
  without(path: string): VaultIndex {
    return this.withoutAll([path]);
  }

  /** A snapshot without these notes; unknown paths are ignored. */
  withoutAll(paths: readonly string[]): VaultIndex {
    const removed = new Set(paths.flatMap((path) => this.notes.get(path) ?? []));
    if (removed.size === 0) return this;
    const all = [...this.notes.values()].filter((note) => !removed.has(note));
    if ([...removed].some(affectsParsing)) return VaultIndex.build(all, this.surroundings);
    const notes = new Map(all.map((note) => [note.path, note]));
    const isSame = [...removed].every((note) => hasSameNames(note, undefined));
    const touched = new Set([...removed].flatMap(({ record }) => record?.kind ?? []));
    return this.#withFiles(notes, touched, isSame).#withAffectedCopies(paths);
  }

  /** A snapshot with these files other than notes. */
  withOthers(others: readonly string[]): VaultIndex {
    const links = new LinkTable(this.notes.keys(), others);
    return this.#changed({ links, surroundings: { ...this.surroundings, others } });
  }

  #reading(textOf: Reading['textOf'] = (path) => this.notes.get(path)?.text): Reading {
    const { context, possible } = this.#state;
    return { context, possible, surroundings: this.surroundings, textOf };
  }

  /**
   * The state after the notes at these paths were added, removed or changed: copies are recognized
   * again where these are their originals or their siblings.
   */
  #withAffectedCopies(paths: Iterable<string>): VaultIndex {
    const { textOf, possible } = this.#reading();
    const suspects = new Set(
      [...paths].flatMap((path) => [path, ...possibleOriginals(path)]).flatMap(possible),
    );
    const others = [...suspects].flatMap((path) => {
      const note = this.notes.get(path);
      return note && !isSameCopy(copyOf(note, textOf, possible), note.copyOf) ? [note] : [];
    });
    return others.length > 0 ? this.withAll(others) : this;
  }

  /** The state after notes of the kinds in `touched` were added or removed. */
  #withFiles(all: Map<string, VaultNote>, touched: Set<Kind>, isSame: boolean): VaultIndex {
    const notes = new Map([...all].sort(([a], [b]) => comparePaths(a, b)));
    const links = new LinkTable(notes.keys(), this.surroundings.others);
    const possible = possibleCopies(notes.keys());
    return this.#changed({ links, possible, ...this.#regrouped(notes, touched, isSame) });
  }

  /**
   * The notes, and their records by kind. If names of contacts have changed (`isSame` is false),
   * notes that mention them are parsed again.
   */
  #regrouped(
    notes: Map<string, VaultNote>,
    touched: Set<Kind>,
    isSame: boolean,
  ): Pick<VaultState, 'notes' | 'byKind' | 'context'> {
    const context = isSame ? this.#state.context : withNames(this.#state.context, contactsOf(notes.values()));
    if (!isSame)
      for (const kind of parseAffectedAgain(notes, { ...this.#reading(), context })) touched.add(kind);
    return { notes, context, byKind: regroup(this.#state.byKind, notes.values(), touched) };
  }

  /** A snapshot with some data replaced; the settings stay the same. */
  #changed(
    changes: Partial<Omit<VaultState, 'settings' | 'brokenScorecards' | 'readingKey' | 'ofRecords'>>,
  ): VaultIndex {
    return new VaultIndex({ ...this.#state, ...changes });
  }

  note(path: string): VaultNote | undefined {
    return this.notes.get(path);
  }

  /** The records of a kind, sorted by path. */
  records<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return (this.#state.byKind.get(kind) ?? NO_RECORDS) as readonly RecordOf<K>[];
  }

  record<K extends Kind>(kind: K, path: string): RecordOf<K> | undefined {
    const record = this.notes.get(path)?.record;
    return record?.kind === kind ? (record as RecordOf<K>) : undefined;
  }

  /**
   * The value of a function of this state, computed once. The function itself is the cache key, so
   * pass a function of a module that depends on nothing but the state.
   */
  derive<Derived>(make: (index: VaultIndex) => Derived): Derived {
    return known(this.#derived, make, () => make(this));
  }

  /**
   * The value of a function of all records of a kind, computed once and kept in later states as
   * long as these records do not change. As with `derive`, the function may depend on nothing else.
   */
  fromRecords<K extends Kind, Derived>(kind: K, make: (records: readonly RecordOf<K>[]) => Derived): Derived {
    const { ofRecords } = this.#state;
    const records = this.records(kind);
    const made = ofRecords.get(records) ?? new Map<unknown, unknown>();
    ofRecords.set(records, made);
    return known(made, make, () => make(records));
  }

  resolve(link: LinkRef, from: string): Resolution | null {
    return this.links.resolve(link.target, from);
  }

  /** The path that a link resolves to, or the link's target without `.md` if it does not resolve. */
  pathOf(link: LinkRef, from: string): string {
    return this.resolve(link, from)?.path ?? withoutExtension(link.target);
  }

  /** The display name of the note or person with a path that `pathOf` returned. */
  nameOf(path: string): string {
    const record = this.notes.get(path)?.record;
    if (record?.kind === 'contact') return record.name;
    return this.links.has(path) ? fileName(path) : (path.split('/').at(-1) ?? path);
  }

  /** The path of every note, in order. */
  get paths(): Iterable<string> {
    return this.notes.keys();
  }

  get named(): readonly NamedContact[] {
    return this.records('contact');
  }

  /** The contacts with exactly this name, alias or file name, sorted by path. */
  called(name: string): readonly string[] {
    const { context } = this.#state;
    const only = context.personNamed(name);
    return only === null ? (context.namesakes?.(name) ?? []) : [only];
  }

  /** The path of the vault owner's contact note, or null. */
  get me(): string | null {
    return this.derive(pathOfMe);
  }

  /**
   * True if the vault is set up for NetVault: it has a `.netvault.yaml`, a scorecard, or a complete
   * goal in NetVault's own format. Until then its records may belong to another tool, which may
   * also use `type: goal` and the like.
   */
  get adopted(): boolean {
    const { configured } = this.surroundings;
    return configured || this.records('scorecard').length > 0 || this.records('goal').some(isOurs);
  }
}

/** Whether a goal has everything that NetVault's own format requires. */
function isOurs({ origin, complete, goalKind, metric, target, every }: RecordOf<'goal'>): boolean {
  if (origin !== 'own' || !complete || goalKind === null) return false;
  return goalKind === 'overall' || (metric !== null && target !== null && every !== null);
}

/** Uses the scorecard records, not the settings, since those are gathered before people are known by name. */
function pathOfMe(index: VaultIndex): string | null {
  const mine = sortByEffective(index.records('scorecard')).findLast(({ me }) => me !== null);
  return mine?.me ? (index.resolve(mine.me, mine.path)?.path ?? null) : null;
}

/** A file's name without folders and `.md`. */
export function fileName(path: string): string {
  const name = lastPart(path);
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}

function known<Value>(made: Map<unknown, unknown>, key: unknown, make: () => Value): Value {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Value;
}
