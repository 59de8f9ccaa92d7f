import type { ParseContext, SourceNote } from '../model/note.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { ContactTrace } from '../model/records.ts';
import { readContactTraces } from '../parser/contact-traces.ts';
import { headingName } from '../parser/heading-name.ts';
import { parseNote } from '../parser/index.ts';
import { DISABLE_PREFIX, type ParsedNote } from '../parser/parsed-note.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { copyOf, type CopyOf, type possibleCopies } from './copies.ts';
import { DailyDates } from './daily-notes/daily-dates.ts';
import { foldPath } from './link-table.ts';
import { placedRules } from './record-rules.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether a change of this note may change how other notes are parsed. */
export function affectsParsing(note: ParsedNote | undefined): boolean {
  return note?.brokenScorecard === true || note?.record?.kind === 'scorecard';
}

/** Whether a note is a scorecard that cannot be used. */
export function isBrokenScorecard({ brokenScorecard, record }: ParsedNote): boolean {
  return brokenScorecard || (record?.kind === 'scorecard' && !record.complete);
}

export function isTemplate(path: string, { obsidian }: Surroundings): boolean {
  return obsidian.templateFolders.some((folder) => foldPath(path).startsWith(`${foldPath(folder)}/`));
}

const NO_NAMES: ParsedNote['namesAsked'] = new Map();

/** The text of each note by path; undefined if there is no such note. */
export type TextOf = (path: string) => string | undefined;

/** A note of the vault, and what it is a copy of, if it is one (see `copyOf`). */
export interface VaultNote extends ParsedNote {
  readonly copyOf: CopyOf | null;
  /** Contact that its body shows outside its log. */
  readonly traces: readonly ContactTrace[];
}

/** A note whose file has not changed since it was last read. */
export interface KeptSource extends SourceNote {
  /**
   * The note as it was parsed then; null if it was parsed with other settings
   * (`VaultIndex.readingKey`), or if a note that it may be a copy of has changed.
   */
  readonly kept: (readingKey: string) => VaultNote | null;
}

/** A note that is not a scorecard and whose text need not stay in memory. */
export interface PassingSource extends SourceNote {
  /** The parsed note without its text, which is read again when it is needed. */
  readonly withoutText: (note: VaultNote) => VaultNote;
}

/** A note to parse: freshly read, or parsed before. */
export type Source = SourceNote & Partial<KeptSource & PassingSource>;

/** The note as parsed before; null if there is none. */
export function keptNote(source: Source, readingKey: string): VaultNote | null {
  return source.kept?.(readingKey) ?? null;
}

/** What a note's parsing depends on besides its own text. */
export interface Reading {
  readonly context: ParseContext;
  readonly surroundings: Surroundings;
  readonly textOf: TextOf;
  /** Gives the notes that may be copies of a note, by their names. */
  readonly possible: ReturnType<typeof possibleCopies>;
}

/** The context for a copy whose original is gone: it is treated as if it had the original's name and place. */
function contextOfOriginal(context: ParseContext, truePath: string): ParseContext {
  return {
    ...context,
    truePath,
    recordRules: context.recordRules.map((placed) => ({
      ...placed,
      appliesTo: () => placed.appliesTo(truePath),
    })),
    dailyDate: (path) => context.dailyDate(path) ?? context.dailyDate(truePath),
  };
}

/** Parses a note. Templates, and copies whose original exists, keep only their text. */
export function parse(
  source: Source,
  { context: given, surroundings, textOf, possible }: Reading,
): VaultNote {
  const copy = copyOf(source, textOf, possible);
  const context = copy ? contextOfOriginal(given, copy.path) : given;
  const template = isTemplate(source.path, surroundings);
  if (!template && copy?.isThere !== true) {
    const parsed: ParsedNote & { copyOf?: CopyOf | null; traces?: readonly ContactTrace[] } = parseNote(
      source,
      context,
    );
    parsed.copyOf = copy;
    parsed.traces = readContactTraces(parsed, context);
    const note = parsed as VaultNote;
    return source.withoutText?.(note) ?? note;
  }
  return {
    path: source.path,
    text: source.text,
    validUtf8: source.validUtf8 ?? true,
    unread: null,
    frontMatter: template ? 'template' : 'none',
    record: null,
    brokenScorecard: false,
    daily: null,
    log: [],
    findings: [],
    mayDisable: source.text.includes(DISABLE_PREFIX),
    namesAsked: NO_NAMES,
    copyOf: copy,
    traces: [],
  };
}

/** In a quoted YAML scalar: a character given by its number, or an escaped line break. */
const ESCAPED = /\\(?:(?:x|u00|U000000)([\da-fA-F]{2})|\r?\n\s*)/g;

/** Whether a note may be a scorecard. A quick search in its text that may also be true for other notes. */
export function mayBeScorecard({ text }: Pick<SourceNote, 'text'>): boolean {
  if (!/^\ufeff?---/.test(text)) return false;
  const front = text.slice(0, text.indexOf('\n---'));
  const plain = front.replace(ESCAPED, (_, code?: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : '',
  );
  return /scorecard/i.test(text) || /scorecard/i.test(plain);
}

/**
 * The scorecards among these notes. Their settings must be known before other notes are parsed.
 * Notes parsed before are left out, since a note that may be a scorecard is always read. `names` are
 * settings that name fields and values of scorecards.
 */
export function scorecardsAmong(
  sources: readonly Source[],
  shared: Omit<Reading, 'context'>,
  names: Pick<Settings, 'fieldNames' | 'fieldValues'> = DEFAULT_SETTINGS,
): ScorecardRecord[] {
  const { fieldNames, fieldValues } = names;
  const reading = { ...shared, context: contextOf({ ...DEFAULT_SETTINGS, fieldNames, fieldValues }) };
  return sources
    .filter((source) => !source.kept && !source.withoutText && mayBeScorecard(source))
    .map((source) => parse(source, reading).record)
    .filter((record): record is ScorecardRecord => record?.kind === 'scorecard');
}

/** A key made of the scorecards: if it and the settings files are the same, notes are parsed in the same way. */
export function readingKeyOf(scorecards: readonly ScorecardRecord[]): string {
  return JSON.stringify(scorecards, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** The context that follows from the settings; it knows no person by name. */
export function contextOf(settings: Settings): ParseContext {
  const { activities, records, fieldNames, fieldValues, contactFrom, dailyNotes } = settings;
  const dates = DailyDates.of(dailyNotes);
  // Scorecard notes contain these rules, so the rules cannot decide which notes are scorecards.
  const recordRules = placedRules(records.filter(({ kind }) => kind !== 'scorecard'));
  return {
    logHeadings: settings.logHeadings.map(headingName),
    ...{ activities, recordRules, fieldNames, fieldValues, contactFrom },
    dailyDate: (path) => dates?.day(path) ?? null,
    linkedDate: (target) => dates?.linkedDay(target) ?? null,
    personNamed: () => null,
  };
}
