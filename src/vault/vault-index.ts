import type { CivilDate } from '../model/civil-date.ts';
import type { ParseContext, SourceNote } from '../model/note.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { Kind, LinkRef } from '../model/records.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { parseNote } from '../parser/index.ts';
import { DEFAULT_CONFIGURATION, type Configuration } from './configuration.ts';
import { dailyDateReader } from './daily-notes.ts';
import { LinkTable, foldPath, type Resolution } from './link-table.ts';
import { NO_OBSIDIAN_SETTINGS, type ObsidianSettings } from './obsidian-settings.ts';
import { gatherSettings } from './settings.ts';

export type RecordOf<K extends Kind> = Extract<NetworkRecord, { kind: K }>;

/** What surrounds the notes of a vault. */
export interface Surroundings {
  /** Files that are no notes: only link targets. */
  readonly others: readonly string[];
  readonly obsidian: ObsidianSettings;
  readonly configuration: Configuration;
  /** True where the vault has a `.netvault.yaml`. */
  readonly configured: boolean;
}

export const NO_SURROUNDINGS: Surroundings = {
  others: [],
  obsidian: NO_OBSIDIAN_SETTINGS,
  configuration: DEFAULT_CONFIGURATION,
  configured: false,
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One list for all kinds that no note is of: what is worked out of it holds from state to state, as with any other. */
const NO_RECORDS: readonly NetworkRecord[] = [];

/** What a vault is at one time. */
interface State {
  readonly notes: ReadonlyMap<string, ParsedNote>;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** How notes are read. */
  readonly context: ParseContext;
  readonly byKind: ReadonlyMap<Kind, readonly NetworkRecord[]>;
  readonly brokenScorecards: readonly ParsedNote[];
}

/**
 * One state of a vault, immutable: its notes as parsed, its records by kind in
 * order of path, its links, its settings. `with` and `without` give the next
 * state and parse the one note that changed; only a change in a scorecard
 * note's settings reads all notes anew, since they decide how a note is read.
 */
export class VaultIndex {
  /** In order of path. */
  readonly notes: ReadonlyMap<string, ParsedNote>;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly links: LinkTable;
  /** Scorecard notes that cannot be used: no number that rests on them may be shown. */
  readonly brokenScorecards: readonly ParsedNote[];
  readonly #state: State;

  private constructor(state: State) {
    this.notes = state.notes;
    this.settings = state.settings;
    this.surroundings = state.surroundings;
    this.links = state.links;
    this.brokenScorecards = state.brokenScorecards;
    this.#state = state;
  }

  static build(sources: Iterable<SourceNote>, surroundings: Surroundings = NO_SURROUNDINGS): VaultIndex {
    const ordered = [...sources].sort((a, b) => compare(a.path, b.path));
    const settings = settingsOf(ordered, surroundings);
    const context = contextOf(settings);
    const notes = new Map(ordered.map((source) => [source.path, parse(source, context, surroundings)]));
    const links = new LinkTable(notes.keys(), surroundings.others);
    const byKind = groupByKind(notes.values());
    const brokenScorecards = [...notes.values()].filter(isBroken);
    return new VaultIndex({ notes, settings, surroundings, links, context, byKind, brokenScorecards });
  }

  /** The state in which a note is new or has this text. */
  with(source: SourceNote): VaultIndex {
    return this.withAll([source]);
  }

  /** The state in which several notes are new or have other texts. */
  withAll(sources: readonly SourceNote[]): VaultIndex {
    const parsed = sources.map((source) => parse(source, this.#state.context, this.surroundings));
    const before = sources.map(({ path }) => this.notes.get(path));
    if ([...parsed, ...before].some(decidesReading)) {
      const all = new Map([...this.notes.values()].map((note) => [note.path, sourceOf(note)]));
      for (const source of sources) all.set(source.path, source);
      return VaultIndex.build(all.values(), this.surroundings);
    }
    const notes = new Map(this.notes);
    for (const note of parsed) notes.set(note.path, note); // one that was there keeps its place
    if (before.includes(undefined)) return this.#next([...notes.values()]);
    const touched = new Set([...parsed, ...before].flatMap((note) => note?.record?.kind ?? []));
    return this.#but({ notes, byKind: regroup(this.#state.byKind, notes.values(), touched) });
  }

  /** The state in which a note is gone. */
  without(path: string): VaultIndex {
    return this.withoutAll([path]);
  }

  /** The state in which several notes are gone; those that are not there are passed over. */
  withoutAll(paths: readonly string[]): VaultIndex {
    const gone = new Set(paths.flatMap((path) => this.notes.get(path) ?? []));
    if (gone.size === 0) return this;
    const all = [...this.notes.values()].filter((note) => !gone.has(note));
    return [...gone].some(decidesReading)
      ? VaultIndex.build(all.map(sourceOf), this.surroundings)
      : this.#next(all);
  }

  /** The state in which the files that are no notes are these. */
  withOthers(others: readonly string[]): VaultIndex {
    const links = new LinkTable(this.notes.keys(), others);
    return this.#but({ links, surroundings: { ...this.surroundings, others } });
  }

  #next(all: readonly ParsedNote[]): VaultIndex {
    const notes = new Map([...all].sort((a, b) => compare(a.path, b.path)).map((note) => [note.path, note]));
    const links = new LinkTable(notes.keys(), this.surroundings.others);
    return this.#but({ notes, links, byKind: groupByKind(notes.values()) });
  }

  /** The state in which no note is another that decides how notes are read. */
  #but(changes: Partial<Omit<State, 'settings' | 'context' | 'brokenScorecards'>>): VaultIndex {
    return new VaultIndex({ ...this.#state, ...changes });
  }

  note(path: string): ParsedNote | undefined {
    return this.notes.get(path);
  }

  /** The records of a kind in order of path. */
  records<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return (this.#state.byKind.get(kind) ?? NO_RECORDS) as readonly RecordOf<K>[];
  }

  record<K extends Kind>(kind: K, path: string): RecordOf<K> | undefined {
    const record = this.notes.get(path)?.record;
    return record?.kind === kind ? (record as RecordOf<K>) : undefined;
  }

  resolve(link: LinkRef, from: string): Resolution | null {
    return this.links.resolve(link.target, from);
  }

  /** The path a link leads to, or the link's text where it leads nowhere. */
  pathOf(link: LinkRef, from: string): string {
    return this.resolve(link, from)?.path ?? link.target.trim();
  }

  /** What to call the note or person behind a path that `pathOf` gave. */
  nameOf(path: string): string {
    const record = this.notes.get(path)?.record;
    if (record?.kind === 'contact') return record.name;
    return this.links.has(path) ? fileName(path) : (path.split('/').at(-1) ?? path);
  }

  /** The path of the contact note of the person whose vault this is, or null. */
  get me(): string | null {
    const { me } = this.settings;
    return me ? (this.resolve(me.link, me.from)?.path ?? null) : null;
  }

  /** True once somebody uses NetVault here: until then, records in other people's spelling get no findings. */
  get adopted(): boolean {
    return (
      this.surroundings.configured ||
      this.records('scorecard').length > 0 ||
      this.records('goal').some(({ origin }) => origin !== 'dialect')
    );
  }
}

/** A file's name without folders and without `.md`. */
export function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}

function groupByKind(notes: Iterable<ParsedNote>): ReadonlyMap<Kind, readonly NetworkRecord[]> {
  const groups = new Map<Kind, NetworkRecord[]>();
  for (const { record } of notes) {
    if (!record) continue;
    const group = groups.get(record.kind);
    if (group) group.push(record);
    else groups.set(record.kind, [record]);
  }
  return groups;
}

/** The lists of the kinds that are touched anew; the others stay the same lists. */
function regroup(
  before: ReadonlyMap<Kind, readonly NetworkRecord[]>,
  notes: Iterable<ParsedNote>,
  touched: ReadonlySet<Kind>,
): ReadonlyMap<Kind, readonly NetworkRecord[]> {
  if (touched.size === 0) return before;
  const fresh = groupByKind(notes);
  return new Map(
    [...fresh].map(([kind, records]) => [kind, touched.has(kind) ? records : (before.get(kind) ?? records)]),
  );
}

function sourceOf({ path, text, validUtf8 }: ParsedNote): SourceNote {
  return { path, text, validUtf8 };
}

function decidesReading(note: ParsedNote | undefined): boolean {
  return note?.brokenScorecard === true || note?.record?.kind === 'scorecard';
}

function isBroken({ brokenScorecard, record }: ParsedNote): boolean {
  return brokenScorecard || (record?.kind === 'scorecard' && !record.complete);
}

function isTemplate(path: string, { obsidian }: Surroundings): boolean {
  return (
    obsidian.templateFolder !== null && foldPath(path).startsWith(`${foldPath(obsidian.templateFolder)}/`)
  );
}

function parse(source: SourceNote, context: ParseContext, surroundings: Surroundings): ParsedNote {
  if (!isTemplate(source.path, surroundings)) return parseNote(source, context);
  return {
    path: source.path,
    text: source.text,
    validUtf8: source.validUtf8 ?? true,
    frontMatter: 'template',
    record: null,
    brokenScorecard: false,
    daily: null,
    log: [],
    findings: [],
  };
}

/** The settings must be known before any other note is read; a word search finds the notes that can state them. */
function settingsOf(sources: readonly SourceNote[], surroundings: Surroundings): Settings {
  const context = contextOf(DEFAULT_SETTINGS);
  const scorecards = sources
    .filter(({ text }) => /^\ufeff?---/.test(text) && /scorecard/i.test(text))
    .map((source) => parse(source, context, surroundings).record)
    .filter((record): record is ScorecardRecord => record?.kind === 'scorecard');
  return gatherSettings(scorecards, surroundings.obsidian);
}

function contextOf({ logHeadings, records, fieldNames, dailyNotes }: Settings): ParseContext {
  const dailyDate: (path: string) => CivilDate | null = dailyDateReader(dailyNotes);
  // A note that decides how notes are read cannot itself be found by what it decides.
  const recordRules = records.filter(({ kind }) => kind !== 'scorecard');
  return { logHeadings, recordRules, fieldNames, dailyDate };
}
